// The normal distribution by its Mills ratio, so that the lower tail keeps its relative accuracy.
#include "math/real.h"

#include <cmath>

namespace compass::math {
namespace {

// upper tail over density, (1 - cdf(x)) / pdf(x), for x >= 0. (x + 4) times it is smooth in
// t = (x - 4) / (x + 4) on [-1, 1]: a Chebyshev series, after the idea of Schonfelder (1978);
// coefficients computed with mpmath at 40 digits, summed by Clenshaw (1955)
double mills_ratio(double x) {
  constexpr double last = 2.4325604285150405662;  // half of coefficient 0
  // 24 down to 1
  constexpr double coefficients[] = {
      1.01695523980385421e-16,  -7.17019550142258764e-17, -2.01837402757073532e-15,
      -3.05323955873256653e-15, 3.24141735820867813e-14,  1.23007118392327742e-13,
      -4.36538404380972995e-13, -3.29085612422438493e-12, 4.61841417915521927e-12,
      7.95724871944884639e-11,  -2.49194549682756712e-11, -1.9486566378891076e-9,
      -2.82812932766024977e-10, 5.18533860109467226e-8,   -8.47496063006169589e-9,
      -1.54040698399129992e-6,  2.53258913659882581e-6,   0.0000473837192705811735,
      -0.000252034934805435325, -0.000803621200729965605, 0.0173607081437277714,
      -0.121615972144204572,    0.556956649096381649,     -1.88425457457948346};
  const double t = (x - 4) / (x + 4);
  double newer = 0;
  double older = 0;
  for (const double coefficient : coefficients) {
    const double next = 2 * t * newer - older + coefficient;
    older = newer;
    newer = next;
  }
  return (t * newer - older + last) / (x + 4);
}

// the quantile of p <= 1/2, negated: first by Abramowitz & Stegun (1964) 26.2.23, off by less than
// 4.5e-4, then Halley's steps on ln cdf, which triple the digits
double upper_quantile(double p) {
  const double ln_p = ln(p);
  const double t = std::sqrt(-2 * ln_p);
  double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                     (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (int step = 0; step < 2; ++step) {
    const double mills = mills_ratio(z < 0 ? 0 : z);
    const double off = mills * expm1(ln_p - (ln_normal_pdf(z) + ln(mills)));
    z -= off / (1 + 0.5 * z * off);
  }
  return z;
}

}  // namespace

double ln_normal_pdf(double x) {
  return -0.5 * x * x - ln_sqrt_2pi;
}

double normal_cdf(double x) {
  if (x != x) return nan;
  const double z = std::fabs(x);
  if (z > 39) return x < 0 ? 0 : 1;  // below the smallest double
  const double tail = exp(ln_normal_pdf(z)) * mills_ratio(z);
  return x < 0 ? tail : 1 - tail;
}

double normal_quantile(double p) {
  if (!(p >= 0 && p <= 1)) return nan;
  if (p == 0) return -inf;
  if (p == 1) return inf;
  if (p == 0.5) return 0;
  return p < 0.5 ? -upper_quantile(p) : upper_quantile(1 - p);
}

}  // namespace compass::math
