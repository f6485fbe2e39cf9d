// Rates of successes in trials (clicks per view, orders per click) by beta-binomial empirical Bayes
// (Efron & Morris 1975, Data analysis using Stein's estimator and its generalizations; Griffiths
// 1973, Maximum likelihood estimation for the beta-binomial distribution): each rate is pulled to
// its pool by as much as the pool's own scatter warrants.
//
//   x_i ~ Binomial(n_i, theta_i),  theta_i ~ Beta(alpha, beta)
//   value = (x + alpha) / (n + alpha + beta),   interval from Beta(x + alpha, n - x + beta)
//
// All are shares, 0..1.
//
// The order of the rows does not matter, to the last bit.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::evidence {

// x successes in n trials; x is clamped to [0, n], a row with n <= 0 or a nan is skipped
struct Count2 {
  double x = 0;
  double n = 0;
};

struct BetaPrior {
  double alpha = 1;
  double beta = 49;

  [[nodiscard]] double mean() const { return alpha / (alpha + beta); }
  [[nodiscard]] double strength() const { return alpha + beta; }  // worth that many trials
};

// What to believe before the pool has spoken: logit of the mean is normal, cv is log-normal.
// Scatter is told as cv, the rates' standard deviation over their mean (over 1 - mean where that is
// smaller), because cv is alike for rates of .1 % and of 10 % while alpha + beta is not. Both
// together are worth about one well-measured row.
struct RateAssumption {
  double mean = 0.02;
  double mean_spread = 1.5;  // sd of its logit
  double cv = 0.8;
  double cv_spread = 0.6;        // sd of ln cv
  std::size_t max_rows = 1'024;  // above that an even sample of the sorted rows is fitted
};

// Beta prior with this mean, 0 < mean < 1, and alpha + beta = (1 - r) / (r cv^2), r the smaller of
// mean and 1 - mean: for small r cv is the sd over r
BetaPrior beta_from(double mean, double cv);

// The scatter by maximum likelihood over the pool, averaged over the mean and penalised by the
// assumption; cv stays in [.001, 30], so that a pool without scatter does not run to infinity. The
// mean by quasi-likelihood, that of the pool alone as soon as it has successes and failures. The
// prior is for a further row: what the pool leaves open about mean and cv is part of its spread
// (cv^2 is averaged, not the likeliest). No rows give assumed.mean with cv^2 = assumed.cv^2 e^(2
// cv_spread^2) + mean_spread^2: one to go by, weak.
BetaPrior fit_beta_prior(std::span<const Count2> pool, const RateAssumption& assumed = {});

// The same with groups (categories): a group's mean is pulled to the mean of all groups, and rows
// scatter around their group's mean with one common cv.
struct GroupedCount {
  std::uint32_t group = 0;
  Count2 count{};
};

struct GroupedRates {
  BetaPrior any{};                  // for a row of a group not seen
  std::vector<BetaPrior> groups{};  // for a row of group g; size = group_count
  double between_cv = 0;            // scatter of group means
  double within_cv = 0;             // scatter of rows around their group's mean
};

// rows of a group >= group_count are skipped
GroupedRates fit_grouped_rates(std::span<const GroupedCount> pool, std::size_t group_count,
                               const RateAssumption& assumed = {});

// posterior mean and central interval of x in n; n = 0 gives the prior. level in (0, 1)
Estimate shrink_rate(double x, double n, const BetaPrior& prior, double level);

}  // namespace compass::evidence
