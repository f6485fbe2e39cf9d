// The beta distribution: continued fraction, and Newton's steps on ln cdf for the quantile.
#include "math/ln_newton.h"
#include "math/ln_series.h"
#include "math/real.h"

#include <cmath>

namespace compass::math {
namespace {

// ln(1 + f) - f, whole range f > -1
double ln1p_less(double f) {
  if (f >= detail::least_reduced && f <= detail::most_reduced) return -detail::ln1p_rest(f);
  return ln1p(f) - f;
}

// ln of whichever of x and y = 1 - x, from the smaller of the two: that is the exact one
double ln_share(double x, double y) {
  return x > 0.5 ? ln1p(-y) : ln(x);
}

// ln of x^a y^b / B(a, b), y = 1 - x. For large a and b as deviance from the mean (Loader 2000):
// a ln(x s/a) + b ln(y s/b), s = a + b, whose linear parts cancel
double ln_kernel(double x, double y, double a, double b) {
  if (a < 10 || b < 10) return a * ln_share(x, y) + b * ln_share(y, x) - ln_beta(a, b);
  const double off = x * b - y * a;
  const double rest = stirling_rest(a + b) - stirling_rest(a) - stirling_rest(b);
  return a * ln1p_less(off / a) + b * ln1p_less(-off / b) + 0.5 * ln(a / (a + b) * b) -
         ln_sqrt_2pi + rest;
}

// the j-th numerator of 1 + d1/(1 + d2/(1 + ...)) in DLMF 8.17.22
double numerator(int j, double x, double a, double b) {
  const double m = j / 2;  // NOLINT(bugprone-integer-division)
  if (j % 2 == 0) return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
  return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
}

// that fraction, forward with Lentz's ratios (1976) and the guard of Thompson & Barnett (1986);
// O(sqrt(a + b)) steps for x below the mean
double fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  constexpr int most_steps = 300'000;
  double value = 1;
  double ratio = 1;
  double inverse = 0;
  for (int j = 1; j < most_steps; ++j) {
    const double d = numerator(j, x, a, b);
    ratio = 1 + d / ratio;
    if (std::fabs(ratio) < tiny) ratio = tiny;
    double divisor = 1 + d * inverse;
    if (std::fabs(divisor) < tiny) divisor = tiny;
    inverse = 1 / divisor;
    const double change = ratio * inverse;
    value *= change;
    if (std::fabs(change - 1) < 3e-16) break;
  }
  return value;
}

// P(X < x) and ln of it where that is the smaller tail
double lower_direct(double x, double y, double a, double b) {
  return exp(ln_kernel(x, y, a, b)) / (a * fraction(x, a, b));
}

double lower(double x, double y, double a, double b) {
  if (!(a > 0 && b > 0) || x != x) return nan;
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x * (a + b + 2) <= a + 1) return lower_direct(x, y, a, b);
  const double upper = lower_direct(y, x, b, a);
  return upper < 1 ? 1 - upper : 0;
}

// the quantile where it lies below the mean
double low_quantile(double p, double a, double b) {
  const double ln_p = ln(p);
  const double mean = a / (a + b);
  double start = exp((ln_p + ln(a) + ln_beta(a, b)) / a);  // where only x^a counts
  if (a > 1 && b > 1) {
    start = mean * exp(normal_quantile(p) * std::sqrt(b / (a * (a + b + 1))));
  }
  if (start <= 0) return 0;
  if (!(start < mean)) start = mean;
  return detail::newton_in_ln(start, 1, [&](double x) {
    const double y = 1 - x;
    const double kernel = ln_kernel(x, y, a, b);
    const double below =
        x * (a + b + 2) <= a + 1 ? kernel - ln(a * fraction(x, a, b)) : ln(lower(x, y, a, b));
    return detail::Aim{below - ln_p, exp(kernel - below) / y};
  });
}

}  // namespace

double beta_cdf(double x, double a, double b) {
  return lower(x, 1 - x, a, b);
}

double beta_upper(double x, double a, double b) {
  return lower(1 - x, x, b, a);
}

double beta_quantile(double p, double a, double b) {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return nan;
  if (p == 0 || p == 1) return p;
  const double mean = a / (a + b);
  if (p <= beta_cdf(mean, a, b)) return low_quantile(p, a, b);
  return 1 - low_quantile(1 - p, b, a);
}

double student_quantile(double p, double nu) {
  if (!(p >= 0 && p <= 1 && nu > 0)) return nan;
  if (p == 0.5) return 0;
  // nu / (nu + t^2) is Beta(nu/2, 1/2)
  const double tail = p < 0.5 ? p : 1 - p;
  if (tail == 0) return p < 0.5 ? -inf : inf;
  const double share = beta_quantile(2 * tail, 0.5 * nu, 0.5);
  const double t = std::sqrt(nu * (1 - share) / share);
  return p < 0.5 ? -t : t;
}

}  // namespace compass::math
