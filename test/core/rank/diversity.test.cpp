#include "rank/diversity.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace compass;
using rank::Quota;

namespace {

std::size_t most_in_a_group(const std::vector<std::size_t>& picks,
                            const std::vector<std::uint32_t>& group, std::uint32_t free) {
  std::vector<std::size_t> counts(1'000, 0);
  std::size_t most = 0;
  for (const std::size_t pick : picks) {
    if (group[pick] != free) most = std::max(most, ++counts[group[pick]]);
  }
  return most;
}

}  // namespace

TEST_CASE("shares grow with the list, never below what the policy says for a full one") {
  CHECK(rank::share_in(10, 3, 10) == 3);
  CHECK(rank::share_in(5, 3, 10) == 3);
  CHECK(rank::share_in(25, 3, 10) == 8);
  CHECK(rank::share_in(1, 0, 10) == 1);
}

TEST_CASE("ten mugs do not fill the list while there is anything else") {
  const std::vector<std::uint32_t> category = {0, 0, 0, 0, 0, 1, 0, 2, 0, 1};
  const std::array quotas = {Quota{category, UINT32_MAX, 2}};
  CHECK(rank::pick_diverse(10, 5, quotas) == std::vector<std::size_t>{0, 1, 5, 7, 9});
  // too few others: the best of the rest come back
  CHECK(rank::pick_diverse(10, 7, quotas) == std::vector<std::size_t>{0, 1, 2, 3, 5, 7, 9});
  CHECK(rank::pick_diverse(10, 50, quotas).size() == 10);
  CHECK(rank::pick_diverse(0, 5, std::array{Quota{}}).empty());
}

TEST_CASE("a list is never longer in one group than it must be") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    math::Random random(seed);
    const std::size_t candidates = 40;
    std::vector<std::uint32_t> category(candidates);
    std::vector<std::uint32_t> shop(candidates);
    for (std::size_t i = 0; i < candidates; ++i) {
      category[i] = static_cast<std::uint32_t>(random.below(6));
      shop[i] = static_cast<std::uint32_t>(random.below(30));
    }
    const std::uint32_t nothing_known = 5;
    const std::array quotas = {Quota{category, nothing_known, 3}, Quota{shop, UINT32_MAX, 2}};
    const auto picks = rank::pick_diverse(candidates, 10, quotas);
    CHECK(picks.size() == 10);
    CHECK(picks.front() == 0);
    CHECK(std::is_sorted(picks.begin(), picks.end()));
    // five categories of three: there is always room for ten
    CHECK(most_in_a_group(picks, category, nothing_known) <= 4);
    CHECK(most_in_a_group(picks, shop, UINT32_MAX) <= 3);
  }
}

TEST_CASE("room beside a list: under shares as large as the list needed") {
  const std::vector<std::uint32_t> group = {1, 1, 1, 2, 2, 3, 9, 9};
  const std::array quotas = {Quota{group, /*free=*/9, 2}};
  const std::vector<std::size_t> within = {0, 1, 3};
  CHECK(rank::room_beside(8, within, quotas) == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 1, 1});
  const std::vector<std::size_t> grown = {0, 1, 2, 3};
  CHECK(rank::room_beside(8, grown, quotas) == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 1, 1});
  const std::vector<std::size_t> full = {0, 1, 3, 4};
  CHECK(rank::room_beside(8, full, quotas) == std::vector<std::uint8_t>{0, 0, 0, 0, 0, 1, 1, 1});
}
