// Digamma and its first two derivatives: the asymptotic series (DLMF 5.11.2, 5.15.8), reached by
// recurrence (DLMF 5.5.2, 5.15.5).
#include "math/real.h"

namespace compass::math {
namespace {

// from here on six terms leave less than 1e-13
constexpr double from_series = 10;

// sum of c_k z^k, k = 1..6
double series(const double (&coefficients)[6], double z) {
  double sum = 0;
  for (const double term : coefficients)
    sum = (sum + term) * z;
  return sum;
}

}  // namespace

Polygamma polygamma(double x) {
  if (!(x > 0)) return {nan, nan, nan};
  Polygamma sum;
  for (; x < from_series; x += 1) {
    const double part = 1 / x;
    sum.digamma -= part;
    sum.trigamma += part * part;
    sum.tetragamma -= 2 * part * part * part;
  }
  // B_2k / 2k, B_2k and (2k + 1) B_2k, k = 6 down to 1
  constexpr double of_digamma[] = {-691.0 / 32760, 1.0 / 132,  -1.0 / 240,
                                   1.0 / 252,      -1.0 / 120, 1.0 / 12};
  constexpr double of_trigamma[] = {-691.0 / 2730, 5.0 / 66,  -1.0 / 30,
                                    1.0 / 42,      -1.0 / 30, 1.0 / 6};
  constexpr double of_tetragamma[] = {-691.0 / 210, 5.0 / 6, -3.0 / 10, 1.0 / 6, -1.0 / 6, 1.0 / 2};
  const double part = 1 / x;
  const double z = part * part;
  sum.digamma += ln(x) - 0.5 * part - series(of_digamma, z);
  sum.trigamma += part + 0.5 * z + part * series(of_trigamma, z);
  sum.tetragamma -= z + part * z + z * series(of_tetragamma, z);
  return sum;
}

}  // namespace compass::math
