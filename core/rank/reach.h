// Reach: views to expect of a creator's video with the product, e^theta.
//
//   y = ln(views / videos) + v / 2 ~ Normal(theta, v),  v = ln(1 + (e^s - 1) / videos)
//   theta ~ Normal(category mean, between),     category means pulled to all (log_normal.h)
//
// s is the variance of one video's ln views within a creator (evidence::MeanPool::within, 1.85), v
// the variance of the ln of a mean of log-normals, and v / 2 how far it lies below (Fenton 1960,
// The sum of log-normal probability distributions in scatter transmission systems). Views are no
// Poisson counts: a hundred thousand views of one video are one observation.
#pragma once

#include "evidence/ladder.h"
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
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

 private:
  [[nodiscard]] double ln_value(std::size_t row) const;

  const store::ProductsFeed* feed_ = nullptr;
  const Categories* categories_ = nullptr;
  std::vector<double> category_mean_;      // ln, by top category
  std::vector<double> category_variance_;  // how unsure it is
  double between_ = 1;                     // variance of theta around it
  std::size_t learned_from_ = 0;           // so many rows
  double spread_ = 0;                      // e^s - 1
  bool stated_ = false;                    // by any row
};

}  // namespace compass::rank
