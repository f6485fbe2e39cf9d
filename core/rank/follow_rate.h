// Follow rate: followers that creators gained per view of their videos with the product, a share
// 0..1: (followers + alpha) / (views + alpha + beta) with its category's prior (rate_factor.h).
#pragma once

#include "rank/rate_factor.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace compass::rank {

class FollowRateFactor {
 public:
  static FollowRateFactor fit(const store::ProductsFeed& feed, const Categories& categories);

  void fill(std::span<std::int32_t> micro_logs) const;
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::size_t row) const;
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

  [[nodiscard]] Counted counts(std::size_t row) const;
  // the row's column had it these counts; the pool as it is
  [[nodiscard]] std::int32_t micro_of(std::size_t row, const Counted& counted) const;
  [[nodiscard]] double followers_for(std::size_t row, double views, double value) const;

 private:
  const store::ProductsFeed* feed_ = nullptr;
  const Categories* categories_ = nullptr;
  RateFactor rate_{};
};

}  // namespace compass::rank
