#include "rank/top_k.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace compass;
using rank::Ranked;

TEST_CASE("the k best are the first k of the sorted list, ties by id") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    math::Random random(seed);
    const auto rows = random.index(300);
    // few different scores: many ties
    const std::uint64_t different = 1 + random.below(40);
    std::vector<std::int64_t> scores(rows);
    std::vector<std::uint8_t> skip(rows);
    std::vector<std::string> ids(rows);
    std::vector<Ranked> sorted;
    for (std::size_t row = 0; row < rows; ++row) {
      scores[row] = static_cast<std::int64_t>(random.below(different)) - 20;
      skip[row] = random.below(5) == 0 ? 1 : 0;
      ids[row] = std::to_string(random.below(1'000'000)) + "-" + std::to_string(row);
      if (skip[row] == 0) sorted.push_back({static_cast<std::uint32_t>(row), scores[row]});
    }
    const auto ids_less = [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; };
    std::sort(sorted.begin(), sorted.end(), [&](const Ranked& a, const Ranked& b) {
      return a.score != b.score ? a.score > b.score : ids_less(a.row, b.row);
    });
    for (const std::size_t k :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{50}, rows, rows + 3}) {
      const std::vector<Ranked> best = rank::top_k(scores, skip, k, ids_less);
      const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(k, sorted.size()));
      CHECK(best == std::vector<Ranked>(sorted.begin(), end));
    }
  }
}
