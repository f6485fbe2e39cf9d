// The beta-binomial fit behind rate.h, for single pools and for pools of groups.
#pragma once

#include "evidence/pool_rows.h"
#include "evidence/rate.h"
#include "evidence/scatter.h"
#include "math/real.h"

#include <span>

namespace compass::evidence::detail {

// a pool's rates
struct RateFit {
  double mean = 0;
  double cv2 = 0;       // scatter of rows, averaged over what is left open about it
  double mean_cv2 = 0;  // how unsure the mean is, relative to its rarer side
};

// rows must be condensed; they may be none
RateFit fit_rate_rows(std::span<const PoolRow> rows, const RateAssumption& assumed);

// successes or failures, whichever are rarer: what scatter is relative to
inline double rarer_of(double mean) {
  return mean < 0.5 ? mean : 1 - mean;
}

// alpha + beta at this mean and cv: cv is the sd of rates over their rarer side, but for a factor
// that is about 1 for small rates, sqrt((strength + 1) / strength)
inline double strength_of(double mean, double cv) {
  const double rarer = rarer_of(mean);
  return (1 - rarer) / (rarer * cv * cv);
}

// trials that count once rows scatter with this strength (Kleinman 1973, Proportions with
// extraneous variance)
inline double effective_trials(double n, double strength) {
  return n > 1 ? n / (1 + (n - 1) / (strength + 1)) : n;
}

// ln of the beta-binomial likelihood in two parts, that of a row and that of the prior alone
inline double ln_likelihood(const PoolRow& row, double alpha, double beta) {
  return math::lgamma(row.x + alpha) + math::lgamma(row.size - row.x + beta) -
         math::lgamma(row.size + alpha + beta);
}

inline double ln_norm(double alpha, double beta) {
  return math::lgamma(alpha + beta) - math::lgamma(alpha) - math::lgamma(beta);
}

inline double ln_cv_prior(double ln_cv, const RateAssumption& assumed) {
  const double z = (ln_cv - math::ln(assumed.cv)) / assumed.cv_spread;
  return -0.5 * z * z;
}

inline bool usable(const Count2& row) {
  return row.n > 0 && row.n - row.n == 0 && row.x == row.x;
}

inline PoolRow pool_row(const Count2& row) {
  return {row.x < 0 ? 0 : (row.x > row.n ? row.n : row.x), row.n, 1};
}

}  // namespace compass::evidence::detail
