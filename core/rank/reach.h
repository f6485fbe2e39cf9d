// Reach: views to expect of a creator's video with the product, e^theta.
//
//   y = ln(views / videos) + b ~ Normal(theta, v)
//   theta ~ Normal(category mean, between),     category means pulled to all (log_normal.h)
//
// One video's ln views have the variance 1.85 within a creator; v is that of the ln of a mean of so
// many videos, and b how far it lies below (evidence/mean_of_log_normals.h). Views are no Poisson
// counts: a hundred thousand views of one video are one observation.
#pragma once

#include "evidence/ladder.h"
#include "evidence/ln_posterior.h"
#include "evidence/log_normal.h"
#include "rank/categories.h"
#include "rank/receipt.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

class ReachFactor {
 public:
  static ReachFactor fit(const store::ProductsFeed& feed, const Categories& categories);

  void fill(std::span<std::int32_t> micro_logs) const;
  // what is open about a category's mean counts for each of its rows by itself
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::size_t row) const;
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

 private:
  [[nodiscard]] double ln_value(std::size_t row) const;

  const store::ProductsFeed* feed_ = nullptr;
  const Categories* categories_ = nullptr;
  std::vector<double> category_mean_;      // ln, by top category
  std::vector<double> category_variance_;  // how unsure it is
  double between_ = 1;                     // variance of theta around it
  bool stated_ = false;                    // by any row
};

}  // namespace compass::rank
