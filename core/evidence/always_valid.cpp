#include "evidence/always_valid.h"

#include "evidence/search.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace compass::evidence {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

bool finite(double x) {
  return x - x == 0;
}

// n ln x where 0 ln 0 is 0
double times_ln(double n, double x) {
  return n == 0 ? 0 : n * math::ln(x);
}

}  // namespace

Interval always_valid_rate(double x, double n, double level, const BetaPrior& mixture) {
  if (!(n > 0) || !finite(n) || !finite(x)) return {0, 1};
  const double hits = std::clamp(x, 0.0, n);
  const double misses = n - hits;
  const double least = math::ln_beta(hits + mixture.alpha, misses + mixture.beta) -
                       math::ln_beta(mixture.alpha, mixture.beta) + math::ln(1 - level);
  const auto holds = [&](double p) {
    return times_ln(hits, p) + (misses == 0 ? 0 : misses * math::ln1p(-p)) >= least;
  };
  // the rate as seen always holds
  const double seen = hits / n;
  return {hits == 0 ? 0 : detail::border(seen, 0, holds),
          misses == 0 ? 1 : detail::border(seen, 1, holds)};
}

Interval always_valid_count(double x, double exposure, double level, const GammaPrior& mixture) {
  if (!(exposure > 0) || !finite(exposure) || !(x >= 0) || !finite(x)) return {0, inf};
  const double shape = mixture.shape + x;
  const double least = mixture.shape * math::ln(mixture.rate) + math::lgamma(shape) -
                       math::lgamma(mixture.shape) - shape * math::ln(mixture.rate + exposure) +
                       math::ln(1 - level);
  const auto holds = [&](double rate) { return times_ln(x, rate) - rate * exposure >= least; };
  const double seen = x / exposure;
  double outside = (x + 1) / exposure;
  for (int doubling = 0; doubling < 200 && holds(outside); ++doubling)
    outside *= 2;
  return {x == 0 ? 0 : detail::border(seen, 0, holds), detail::border(seen, outside, holds)};
}

Interval always_valid_mean(double mean, double n, double variance, double level, double r) {
  if (!(n > 0) || !finite(n) || !finite(mean) || !(variance >= 0)) return {-inf, inf};
  const double alpha = 1 - level;
  const double ln_term = math::ln((n + r) / (r * alpha * alpha));
  const double reach = std::sqrt(variance * (n + r) * ln_term) / n;
  return {mean - reach, mean + reach};
}

Interval always_valid_ratio(double x1, double t1, double x2, double t2, double level,
                            const GammaPrior& mixture) {
  const double each = 0.5 * (1 + level);
  const Interval recent = always_valid_count(x1, t1, each, mixture);
  const Interval earlier = always_valid_count(x2, t2, each, mixture);
  return {earlier.hi == inf ? 0 : recent.lo / earlier.hi,
          earlier.lo > 0 ? recent.hi / earlier.lo : inf};
}

}  // namespace compass::evidence
