#include "evidence/rate.h"

#include "evidence/rate_fit.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace compass::evidence {

BetaPrior beta_from(double mean, double cv) {
  const double strength = detail::strength_of(mean, cv);
  return {strength * mean, strength * (1 - mean)};
}

BetaPrior fit_beta_prior(std::span<const Count2> pool, const RateAssumption& assumed) {
  std::vector<detail::PoolRow> rows;
  rows.reserve(pool.size());
  for (const Count2& row : pool) {
    if (detail::usable(row)) rows.push_back(detail::pool_row(row));
  }
  rows = detail::condensed(std::move(rows), assumed.max_rows);
  const detail::RateFit fit = detail::fit_rate_rows(rows, assumed);
  return beta_from(fit.mean, std::sqrt(fit.cv2 + fit.mean_cv2));
}

Estimate shrink_rate(double x, double n, const BetaPrior& prior, double level) {
  Estimate estimate;
  const bool seen = detail::usable({x, n});
  const detail::PoolRow row = seen ? detail::pool_row({x, n}) : detail::PoolRow{};
  if (seen) estimate.raw = row.x / row.size;
  estimate.n = row.size;
  estimate.prior = prior.mean();
  estimate.prior_weight = prior.strength();

  const double alpha = prior.alpha + row.x;
  const double beta = prior.beta + (row.size - row.x);
  const double tail = 0.5 * (1 - level);
  estimate.value = alpha / (alpha + beta);
  estimate.interval = {math::beta_quantile(tail, alpha, beta),
                       math::beta_quantile(1 - tail, alpha, beta)};
  return estimate;
}

}  // namespace compass::evidence
