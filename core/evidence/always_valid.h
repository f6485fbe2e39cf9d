// Intervals that hold at every look at once: a creator who opens the page daily and stops when
// something "is significant" is still misled in at most 1 - level of all cases (confidence
// sequences: Robbins 1970, Statistical methods related to the law of the iterated logarithm;
// Howard, Ramdas, McAuliffe & Sekhon 2021, Time-uniform, nonparametric, nonasymptotic confidence
// sequences). Rates are shares 0..1, counts are per unit of exposure, means in the unit of their
// values.
//
// All invert one mixture: the parameters at which the data is not 1 / alpha times less likely than
// under the mixture, alpha = 1 - level. The mixture must be chosen before looking: a pool's prior
// or the defaults, never one that follows the data.
#pragma once

#include "evidence/count.h"
#include "evidence/estimate.h"
#include "evidence/rate.h"

namespace compass::evidence {

// x successes in n trials: {p : p^x (1-p)^(n-x) >= alpha B(x+a, n-x+b) / B(a, b)}. n = 0 -> [0, 1]
Interval always_valid_rate(double x, double n, double level, const BetaPrior& mixture = {1, 40});

// x events in exposure t, Poisson: {l : l^x e^(-l t) >= alpha b^a G(x+a) / (G(a) (b+t)^(x+a))}.
// t = 0 -> [0, inf]
Interval always_valid_count(double x, double exposure, double level,
                            const GammaPrior& mixture = {1, 1});

}  // namespace compass::evidence
