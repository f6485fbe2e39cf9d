// ln and exp by argument reduction to powers of two and a Taylor series each, long enough that the
// cut-off is below rounding; no table, no fma, so that every engine takes the same steps.
#include "math/ln_series.h"
#include "math/real.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace compass::math {
namespace {

// ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact
constexpr double ln_2_high = 0x1.62e42feep-1;
constexpr double ln_2_low = 0x1.a39ef35793c76p-33;

constexpr std::uint64_t bits_of_sqrt_half = 0x3fe6a09e667f3bcd;
constexpr std::uint64_t mantissa_mask = 0x000f'ffff'ffff'ffff;

// x 2^k for k in [-1022, 1023]
double scaled(double x, int k) {
  return x * std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

// e^r - 1 - r for |r| <= ln(2) / 2 and a little; r^14 / 14! is below 5e-18
double exp_rest(double r) {
  // 1 / k! from k = 13 down to 2
  constexpr double inverse[] = {1.0 / 6227020800.0, 1.0 / 479001600.0, 1.0 / 39916800.0,
                                1.0 / 3628800.0,    1.0 / 362880.0,    1.0 / 40320.0,
                                1.0 / 5040.0,       1.0 / 720.0,       1.0 / 120.0,
                                1.0 / 24.0,         1.0 / 6.0,         1.0 / 2.0};
  double series = 0;
  for (const double term : inverse)
    series = series * r + term;
  return series * r * r;
}

}  // namespace

double ln(double x) {
  if (!(x > 0)) return x == 0 ? -inf : nan;
  if (x == inf) return inf;

  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {  // subnormal: make room for a full mantissa
    x *= 0x1p54;
    exponent = -54;
  }
  // x = 2^exponent (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), f exact
  const std::uint64_t above_sqrt_half = std::bit_cast<std::uint64_t>(x) - bits_of_sqrt_half;
  exponent += static_cast<int>(static_cast<std::int64_t>(above_sqrt_half) >> 52);
  const double f = std::bit_cast<double>((above_sqrt_half & mantissa_mask) + bits_of_sqrt_half) - 1;

  return exponent * ln_2_high + (f - (detail::ln1p_rest(f) - exponent * ln_2_low));
}

double exp(double x) {
  if (!(x > -745.2)) return x <= -745.2 ? 0 : x;  // nan stays nan
  if (x > 709.79) return inf;

  // x = k ln 2 + r
  const double k = std::floor(x * (1 / ln_2) + 0.5);
  const double high = x - k * ln_2_high;
  const double low = k * ln_2_low;
  const double r = high - low;
  const double lost = (high - r) - low;
  const double mantissa = 1 + (r + (exp_rest(r) + lost));

  const int exponent = static_cast<int>(k);
  if (exponent > 1023) return scaled(mantissa, 1023) * 2;
  if (exponent < -1022) return scaled(mantissa, exponent + 54) * 0x1p-54;
  return scaled(mantissa, exponent);
}

double ln1p(double x) {
  if (x >= detail::least_reduced && x <= detail::most_reduced) return x - detail::ln1p_rest(x);
  if (!(x > -1) || x == inf) return x == -1 ? -inf : (x == inf ? inf : nan);
  // what 1 + x rounds away is put back to first order
  const double sum = 1 + x;
  const double lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return ln(sum) + lost / sum;
}

double expm1(double x) {
  if (std::fabs(x) <= 0.35) return x + exp_rest(x);
  return exp(x) - 1;
}

}  // namespace compass::math
