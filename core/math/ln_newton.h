// The one root finder behind the quantiles: Newton's steps on ln x, kept inside a bracket.
#pragma once

#include "math/real.h"

#include <cmath>

namespace compass::math::detail {

// how far ln cdf is above its target at x, and its derivative by ln x (> 0)
struct Aim {
  double above = 0;
  double slope = 1;
};

// x in (0, most) where aim(x).above = 0; `aim` rises in x. ln cdf is concave in ln x for what is
// used here, so that steps from the left never overshoot; the bracket is for the rest.
template <class AimAt>
double newton_in_ln(double start, double most, AimAt aim) {
  double lo = 0;
  double hi = most;
  double x = start;
  for (int step = 0; step < 200; ++step) {
    const Aim here = aim(x);
    (here.above < 0 ? lo : hi) = x;
    double next = x * exp(-here.above / here.slope);
    // steps square their error: after one of 1e-10 only rounding is left
    if (std::fabs(next - x) <= 1e-10 * x) return next;
    if (!(next > lo && next < hi)) next = lo > 0 ? std::sqrt(lo) * std::sqrt(hi) : hi / 1024;
    x = next;
  }
  return x;
}

}  // namespace compass::math::detail
