// The gamma distribution: series below the mean, continued fraction above, Newton for the quantile.
#include "math/ln_newton.h"
#include "math/ln_series.h"
#include "math/real.h"

#include <cmath>
#include <limits>

namespace compass::math {
namespace {

constexpr int most_steps = 300'000;

// ln of x^a e^-x / G(a); for large a as deviance from the mean (Loader 2000)
double ln_kernel(double x, double a) {
  if (a < 10) return a * ln(x) - x - lgamma(a);
  const double off = (x - a) / a;
  const double deviance = off >= detail::least_reduced && off <= detail::most_reduced
                              ? -detail::ln1p_rest(off)
                              : ln1p(off) - off;
  return a * deviance + 0.5 * ln(a) - ln_sqrt_2pi - stirling_rest(a);
}

// P(a, x) over the kernel: sum of x^k / (a (a+1) ... (a+k)), for x < a + 1
double lower_series(double x, double a) {
  double term = 1 / a;
  double sum = term;
  for (int k = 1; k < most_steps && term > 1e-17 * sum; ++k) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

// Q(a, x) over the kernel, for x >= a + 1: 1/(x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...))),
// the even part of DLMF 8.9.2, with Lentz's ratios
double upper_fraction(double x, double a) {
  double divisor = x + 1 - a;
  double ratio = divisor;
  double inverse = 0;
  double value = ratio;
  for (int k = 1; k < most_steps; ++k) {
    const double numerator = -k * (k - a);
    divisor += 2;
    ratio = divisor + numerator / ratio;
    inverse = 1 / (divisor + numerator * inverse);
    const double change = ratio * inverse;
    value *= change;
    if (std::fabs(change - 1) < 3e-16) break;
  }
  return 1 / value;
}

// ln of the tail asked for
double ln_tail(double x, double a, bool upper) {
  const bool series = x < a + 1;
  const double kernel = ln_kernel(x, a);
  const double part = kernel + ln(series ? lower_series(x, a) : upper_fraction(x, a));
  if (series != upper) return part;
  return ln1p(-exp(part < 0 ? part : 0));
}

double tail(double x, double a, bool upper) {
  if (!(a > 0) || x != x) return nan;
  if (x <= 0) return upper ? 1 : 0;
  if (x == inf) return upper ? 0 : 1;
  return exp(ln_tail(x, a, upper));
}

}  // namespace

double gamma_cdf(double x, double shape, double rate) {
  return rate > 0 ? tail(x * rate, shape, /*upper=*/false) : nan;
}

double gamma_upper(double x, double shape, double rate) {
  return rate > 0 ? tail(x * rate, shape, /*upper=*/true) : nan;
}

double gamma_quantile(double p, double shape, double rate) {
  if (!(p >= 0 && p <= 1 && shape > 0 && rate > 0)) return nan;
  if (p == 0 || p == 1) return p == 0 ? 0 : inf;
  const bool upper = p > 0.5;
  const double target = ln(upper ? 1 - p : p);
  double start = exp((ln(p) + lgamma(shape + 1)) / shape);  // where only x^a counts
  if (shape > 1) {                                          // Wilson & Hilferty (1931)
    const double root = 1 - 1 / (9 * shape) + normal_quantile(p) / (3 * std::sqrt(shape));
    if (root > 0) start = shape * root * root * root;
  }
  if (start <= 0) return 0;
  const double most = std::numeric_limits<double>::max();
  const double x = detail::newton_in_ln(start, most, [&](double at) {
    const double part = ln_tail(at, shape, upper);
    const double slope = exp(ln_kernel(at, shape) - part);
    return detail::Aim{upper ? target - part : part - target, slope};
  });
  return x / rate;
}

}  // namespace compass::math
