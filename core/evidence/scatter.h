// How much the rows of a pool scatter: the search that rate and count fits share.
#pragma once

#include "evidence/search.h"
#include "math/real.h"

namespace compass::evidence::detail {

inline constexpr double least_cv = 0.001;
inline constexpr double most_cv = 30;

// the scatter that fits best and how sharply: e^(2 variance) brings it to the mean of cv^2
struct Scatter {
  double cv = 0;
  double variance = 0;  // of ln cv

  [[nodiscard]] double cv2() const { return cv * cv * math::exp(2 * variance); }
};

// `height` is ln likelihood + ln_cv_prior over ln cv, the mean integrated out (Tierney & Kadane
// 1986, Accurate approximations for posterior moments and marginal densities): at the best mean
// alone few rows would look too much alike
template <class Height>
Scatter fit_scatter(double cv_spread, Height height) {
  constexpr double h = 0.1;
  const auto [best, most] = argmax(math::ln(least_cv), math::ln(most_cv), /*grid=*/5, height);
  const double bend = (height(best - h) - 2 * most + height(best + h)) / (h * h);
  // the prior alone bends by 1 / cv_spread^2: less is noise of the difference
  const double least_bend = 1 / (cv_spread * cv_spread);
  return {math::exp(best), 1 / (-bend > least_bend ? -bend : least_bend)};
}

}  // namespace compass::evidence::detail
