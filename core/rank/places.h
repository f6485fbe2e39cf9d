// Where rows stand in the sorted list: all of them by one pass over the scores.
#pragma once

#include "rank/score.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

// By (score descending, id ascending) among the rows whose skip is 0, from 1; in the order of
// `rows`. Of a row that is skipped: where it would stand.
template <class Scores, class IdsLess>
std::vector<std::size_t> places_of(const Scores& scores, std::span<const std::uint8_t> skip,
                                   std::span<const std::uint32_t> rows, IdsLess ids_less) {
  struct Asked {
    Ranked row{};
    std::size_t at = 0;  // in `rows`
  };
  const auto stands_before = [&](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : ids_less(a.row, b.row);
  };
  std::vector<Asked> sorted;
  for (const std::uint32_t row : rows) {
    sorted.push_back({{row, scores.of(row)}, sorted.size()});
  }
  std::sort(sorted.begin(), sorted.end(),
            [&](const Asked& a, const Asked& b) { return stands_before(a.row, b.row); });
  std::vector<std::size_t> places(rows.size(), 1);
  if (rows.empty()) return places;

  // a row stands before one of those asked for, and so before all that follow it
  std::vector<std::size_t> first_behind(rows.size() + 1, 0);
  const std::int64_t least = sorted.back().row.score;
  scores.for_each([&](std::size_t first, std::span<const std::int64_t> block) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (block[i] < least || skip[first + i] != 0) continue;
      const Ranked other{static_cast<std::uint32_t>(first + i), block[i]};
      const auto behind = std::upper_bound(
          sorted.begin(), sorted.end(), other,
          [&](const Ranked& a, const Asked& b) { return stands_before(a, b.row); });
      ++first_behind[static_cast<std::size_t>(behind - sorted.begin())];
    }
  });
  std::size_t before = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    before += first_behind[i];
    places[sorted[i].at] += before;
  }
  return places;
}

}  // namespace compass::rank
