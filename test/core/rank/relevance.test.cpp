#include "rank/relevance.h"

#include <doctest/doctest.h>

#include <array>

using namespace compass;
using rank::Quota;

TEST_CASE("a copy of what was chosen gives way to something new") {
  const std::vector<std::int64_t> scores = {1'000'000, 990'000, 700'000, 600'000};
  const auto likeness = [](std::size_t a, std::size_t b) { return a + b == 1 ? 1.0 : 0.0; };
  const std::span<const Quota> none;
  CHECK(rank::pick_relevant(scores, 2, 1'500'000, none, likeness) ==
        std::vector<std::size_t>{0, 2});
  // a cost of nothing: relevance alone
  CHECK(rank::pick_relevant(scores, 2, 0, none, likeness) == std::vector<std::size_t>{0, 1});
  CHECK(rank::pick_relevant(scores, 9, 1'500'000, none, likeness).size() == 4);
  CHECK(rank::pick_relevant({}, 3, 1, none, likeness).empty());
}

TEST_CASE("one creator has a share, which grows when nobody else is left") {
  const std::vector<std::int64_t> scores = {9, 8, 7, 6, 5};
  const std::vector<std::uint32_t> maker = {0, 0, 0, 0, 1};
  const std::array quotas = {Quota{maker, UINT32_MAX, 1}};
  const auto unlike = [](std::size_t, std::size_t) { return 0.0; };
  CHECK(rank::pick_relevant(scores, 2, 1, quotas, unlike) == std::vector<std::size_t>{0, 4});
  CHECK(rank::pick_relevant(scores, 3, 1, quotas, unlike) == std::vector<std::size_t>{0, 1, 4});
}
