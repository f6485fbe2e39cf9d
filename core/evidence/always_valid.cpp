#include "evidence/always_valid.h"

#include "evidence/search.h"
#include "math/real.h"

#include <algorithm>
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

}  // namespace compass::evidence
