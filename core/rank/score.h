// Scores out of factor columns: a weighed sum for each row. Summed block by block, so that nothing
// as long as the feed is written; or kept, for who asks the same again.
#pragma once

#include "rank/factor.h"
#include "rank/top_k.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

// micro-logs of all rows by Factor; factors that a list does not have are empty
using Columns = std::array<std::span<const std::int32_t>, factor_count>;

inline std::int64_t score_of(const Columns& columns, const Weights& weights, std::size_t row) {
  std::int64_t score = 0;
  for (std::size_t i = 0; i < factor_count; ++i) {
    if (weights[i] != 0 && !columns[i].empty()) score += weighed(columns[i][row], weights[i]);
  }
  return score;
}

inline constexpr std::size_t score_block = 1'024;  // 8 KB of scores stay in the first-level cache

// calls each(first_row, scores) for block after block
template <class Each>
void for_each_block(const Columns& columns, const Weights& weights, std::size_t rows, Each each) {
  std::array<std::int64_t, score_block> block;
  for (std::size_t first = 0; first < rows; first += score_block) {
    const std::size_t count = std::min(score_block, rows - first);
    block.fill(0);
    for (std::size_t i = 0; i < factor_count; ++i) {
      if (weights[i] == 0 || columns[i].empty()) continue;
      const std::int32_t* column = columns[i].data() + first;
      const std::int32_t weight = weights[i];
      if (weight == full_weight) {
        for (std::size_t k = 0; k < count; ++k)
          block[k] += column[k];
      } else {
        for (std::size_t k = 0; k < count; ++k)
          block[k] += weighed(column[k], weight);
      }
    }
    each(first, std::span<const std::int64_t>(block.data(), count));
  }
}

// scores that are summed when they are asked for
struct SummedScores {
  const Columns& columns;
  const Weights& weights;
  std::size_t rows = 0;

  [[nodiscard]] std::int64_t of(std::size_t row) const { return score_of(columns, weights, row); }
  // each(first_row, scores) of block after block
  template <class Each>
  void for_each(Each each) const {
    for_each_block(columns, weights, rows, each);
  }
};

// scores that were summed before
struct KeptScores {
  std::span<const std::int64_t> all{};

  [[nodiscard]] std::int64_t of(std::size_t row) const { return all[row]; }
  template <class Each>
  void for_each(Each each) const {
    each(std::size_t{0}, all);
  }
};

inline std::vector<std::int64_t> sum_scores(const Columns& columns, const Weights& weights,
                                            std::size_t rows) {
  std::vector<std::int64_t> all(rows);
  for_each_block(
      columns, weights, rows, [&](std::size_t first, std::span<const std::int64_t> scores) {
        std::copy(scores.begin(), scores.end(), all.begin() + static_cast<std::ptrdiff_t>(first));
      });
  return all;
}

// the k best rows whose skip is 0, best first
template <class Scores, class IdsLess>
std::vector<Ranked> best_rows(const Scores& scores, std::span<const std::uint8_t> skip,
                              std::size_t k, IdsLess ids_less) {
  TopK best(std::min(k, skip.size()), ids_less);
  scores.for_each([&](std::size_t first, std::span<const std::int64_t> block) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      if (block[i] < best.floor() || skip[first + i] != 0) continue;
      best.offer(static_cast<std::uint32_t>(first + i), block[i]);
    }
  });
  return best.finish();
}

// rows whose skip is 0 and that stand before this one
template <class Scores, class IdsLess>
std::size_t rows_before(const Scores& scores, std::span<const std::uint8_t> skip, std::uint32_t row,
                        IdsLess ids_less) {
  const std::int64_t own = scores.of(row);
  std::size_t before = 0;
  scores.for_each([&](std::size_t first, std::span<const std::int64_t> block) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto other = static_cast<std::uint32_t>(first + i);
      if (block[i] < own || skip[other] != 0 || other == row) continue;
      if (block[i] > own || ids_less(other, row)) ++before;
    }
  });
  return before;
}

}  // namespace compass::rank
