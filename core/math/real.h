// Real functions that give the same bits on every engine. Only + - * / and sqrt, floor, fabs are
// exact everywhere (IEEE 754); libm's log, exp and gamma are not, so core calls these instead.
// Inside compass always write math::exp, math::lgamma ...: a bare exp may find libm's.
//
// Accuracy against 40-digit references (test/core/math): ln, exp, ln1p, expm1 within 1e-15
// relative; the rest within 1e-12 relative, but within 1e-14 absolute where a function crosses zero
// (normal_quantile at 1/2) and for stirling_rest below 10.
#pragma once

#include <limits>

namespace compass::math {

inline constexpr double inf = std::numeric_limits<double>::infinity();
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double ln_2 = 0.693147180559945309417;
inline constexpr double ln_sqrt_2pi = 0.918938533204672741780;

// natural logarithm. 0 -> -inf, x < 0 -> nan, +inf -> +inf, nan -> nan
double ln(double x);

// e^x. x > 709.78 -> +inf, x < -745.13 -> 0, nan -> nan; results below 2.3e-308 are subnormal
double exp(double x);

// ln(1 + x) without loss for small x. -1 -> -inf, x < -1 -> nan, +inf -> +inf
double ln1p(double x);

// e^x - 1 without loss for small x. -inf -> -1, +inf -> +inf
double expm1(double x);

// ln of the gamma function, x > 0 (relative accuracy also near its zeros 1 and 2).
// 0 -> +inf, +inf -> +inf, x < 0 -> nan (no statistic here needs it)
double lgamma(double x);

// lgamma(x) less Stirling's main part (x - 1/2) ln x - x + ln sqrt(2 pi); what keeps differences of
// large lgamma exact (Loader 2000). x > 0; 0 -> +inf, +inf -> 0
double stirling_rest(double x);

// d/dx lgamma(x) and its first two derivatives, x > 0 (else nan): mean, variance and third cumulant
// of the ln of a gamma variate of that shape
struct Polygamma {
  double digamma = 0;
  double trigamma = 0;
  double tetragamma = 0;
};
Polygamma polygamma(double x);

// ln of the beta function, a > 0 and b > 0; else nan (0 -> +inf)
double ln_beta(double a, double b);

// standard normal density's ln, distribution and quantile. quantile: 0 -> -inf, 1 -> +inf, p
// outside [0,1] -> nan. normal_cdf keeps relative accuracy in the lower tail: 1 - cdf(x) = cdf(-x).
double ln_normal_pdf(double x);
double normal_cdf(double x);
double normal_quantile(double p);

// Beta(a, b), a > 0 and b > 0 (else nan): distribution I_x(a, b) by its continued fraction (DLMF
// 8.17.22), upper tail, quantile. x <= 0 -> 0, x >= 1 -> 1; p as for normal_quantile, 0 -> 0,
// 1 -> 1. within 1e-12 up to a + b = 1e9, in O(sqrt(a + b)) steps
double beta_cdf(double x, double a, double b);
double beta_upper(double x, double a, double b);
double beta_quantile(double p, double a, double b);

// Gamma(shape, rate), both > 0 (else nan), mean shape / rate: distribution P(shape, rate x) by
// series or continued fraction (DLMF 8.11.4, 8.9.2), upper tail, quantile. x <= 0 -> 0, +inf -> 1
double gamma_cdf(double x, double shape, double rate);
double gamma_upper(double x, double shape, double rate);
double gamma_quantile(double p, double shape, double rate);

// Student's t with nu > 0 degrees of freedom (else nan): quantile, by beta_quantile
double student_quantile(double p, double nu);

}  // namespace compass::math
