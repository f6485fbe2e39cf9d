// Events per exposure (units per day, views per video) by gamma-Poisson empirical Bayes (Robbins
// 1956, An empirical Bayes approach to statistics; DuMouchel 1999, Bayesian data mining in large
// frequency tables): value = (x + shape) / (exposure + rate), events per unit of exposure.
//
//   x_i ~ Poisson(exposure_i lambda_i),  lambda_i ~ Gamma(shape, rate)
//
// The order of the rows does not matter, to the last bit. Ratios of two such rates: ratio.h.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <span>

namespace compass::evidence {

// x events in `exposure` days, views, ...; exposure <= 0, x < 0 or a nan: the row is skipped
struct CountRow {
  double x = 0;
  double exposure = 0;
};

struct GammaPrior {
  double shape = 1;
  double rate = 1;  // worth that much exposure

  [[nodiscard]] double mean() const { return shape / rate; }
};

// as RateAssumption in rate.h; cv = 1 / sqrt(shape). The unit of exposure is the caller's, so that
// the mean is all but unknown
struct CountAssumption {
  double mean = 1;         // events per exposure
  double mean_spread = 3;  // sd of ln mean
  double cv = 0.8;
  double cv_spread = 0.6;  // sd of ln cv
  std::size_t max_rows = 1'024;
};

GammaPrior gamma_from(double mean, double cv);

// Penalised maximum likelihood of the negative binomial, averaged over the mean; cv stays in [.001,
// 30]. The mean is that of the pool alone as soon as it has events: unbiased. The prior is for a
// further row: what the pool leaves open about mean and cv is part of its spread. No rows give
// assumed.mean with cv^2 = (1 + assumed.cv^2 e^(2 cv_spread^2)) (1 + mean_spread^2) - 1, which is
// next to nothing.
GammaPrior fit_gamma_prior(std::span<const CountRow> pool, const CountAssumption& assumed = {});

// posterior mean and central interval of events per exposure; n and prior_weight are exposures
Estimate shrink_count(double x, double exposure, const GammaPrior& prior, double level);

}  // namespace compass::evidence
