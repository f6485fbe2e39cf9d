// How much a rate changed: recent over earlier events per exposure, a ratio without unit.
#pragma once

#include "evidence/day_noise.h"
#include "evidence/estimate.h"
#include "evidence/ln_posterior.h"
#include "evidence/normal.h"

#include <span>

namespace compass::evidence {

// x1 events in exposure t1 (recent) against x2 in t2 (earlier); exposures > 0
struct TwoCounts {
  double x1 = 0;
  double t1 = 0;
  double x2 = 0;
  double t2 = 0;
};

// Growth over the pool: ln ratios around a common mean with spread tau (NormalPool), by the
// likelihood of how each product's events fall into the two windows. Day noise makes events count
// for less: x of them for k = x / (phi + cv2 m), m the product's mean per day (day_noise.h).
NormalPool fit_ratio_pool(std::span<const TwoCounts> pool, const DayNoise& noise,
                          const NormalAssumption& assumed = {});

// One product's growth. The pool stands for a and b events in the two windows, a / b its usual
// ratio and 1/a + 1/b its variance of ln ratio (beta-binomial, as rate.h); with k1 and k2 effective
// events of its own
//
//   value = ((k1 + a) / t1) / ((k2 + b) / t2),   interval from Beta(k1 + a + 1/2, k2 + b + 1/2)
//
// raw: as counted, none when x2 = 0. n: k1 + k2; prior_weight: a + b. Without events: the prior
Estimate shrunk_ratio(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool,
                      double level);

// the same posterior's ln
LnPosterior ln_ratio(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool);

// the value alone, for ranking many products
double shrunk_ratio_value(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool);

// The x1 for which that value is `value`, all else as in `counts`. With m the mean per day each
// event counts for less by e = phi + cv2 (x1 + x2) / (t1 + t2), so that (x1 / e + a) / (x2 / e + b)
// = value t1 / t2 is linear in x1. It is bounded: infinite where no number of events is enough.
double recent_for(double value, const TwoCounts& counts, const DayNoise& noise,
                  const NormalPool& pool);

}  // namespace compass::evidence
