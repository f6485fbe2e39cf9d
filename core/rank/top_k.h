// The k best of many without sorting the rest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace compass::rank {

struct Ranked {
  std::uint32_t row = 0;
  std::int64_t score = 0;  // micro-log

  friend bool operator==(const Ranked&, const Ranked&) = default;
};

// Keeps the k best of the rows that are offered by (score descending, id ascending): the first k of
// the sorted list. ids_less(a, b): whether row a's id is less than row b's; asked for equal scores
// only. Time O(rows + k log k) for rows in any usual order, memory O(k).
template <class IdsLess>
class TopK {
 public:
  TopK(std::size_t k, IdsLess ids_less) : k_(k), ids_less_(std::move(ids_less)) {}

  // a score below this changes nothing
  [[nodiscard]] std::int64_t floor() const { return floor_; }

  void offer(std::uint32_t row, std::int64_t score) {
    if (score < floor_ || k_ == 0) return;
    kept_.push_back({row, score});
    // twice k are collected, then the worse half goes: what is below the k-th never comes back
    if (kept_.size() == 2 * k_) drop_the_worse();
  }

  // best first
  [[nodiscard]] std::vector<Ranked> finish() {
    std::sort(kept_.begin(), kept_.end(), better());
    if (kept_.size() > k_) kept_.resize(k_);
    return std::move(kept_);
  }

 private:
  auto better() const {
    return [this](const Ranked& a, const Ranked& b) {
      return a.score != b.score ? a.score > b.score : ids_less_(a.row, b.row);
    };
  }

  void drop_the_worse() {
    const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(k_ - 1);
    std::nth_element(kept_.begin(), last, kept_.end(), better());
    kept_.resize(k_);
    floor_ = kept_.back().score;
  }

  std::size_t k_;
  IdsLess ids_less_;
  std::int64_t floor_ = std::numeric_limits<std::int64_t>::min();
  std::vector<Ranked> kept_;
};

// of a column; rows with skip[row] != 0 are not ranked
template <class IdsLess>
std::vector<Ranked> top_k(std::span<const std::int64_t> scores, std::span<const std::uint8_t> skip,
                          std::size_t k, IdsLess ids_less) {
  TopK best(k, std::move(ids_less));
  for (std::size_t row = 0; row < scores.size(); ++row) {
    if (skip[row] == 0) best.offer(static_cast<std::uint32_t>(row), scores[row]);
  }
  return best.finish();
}

}  // namespace compass::rank
