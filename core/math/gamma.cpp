// The gamma function's relatives: Taylor series around 2 for small arguments, Stirling's series for
// large ones (DLMF 5.7.3, 5.11.1), recurrence between.
#include "math/real.h"

namespace compass::math {
namespace {

// from here on the series of Stirling below are exact to a double
constexpr double large = 10;

// lgamma(2 + z) for |z| <= 1/2: (1 - euler) z + sum of (-1)^k (zeta(k) - 1) z^k / k
double lgamma_near_2(double z) {
  // k = 29 down to 1; computed with mpmath to 20 digits
  constexpr double coefficients[] = {
      -6.4229645638381000221e-11, 1.3304764374244489481e-10,  -2.7595228851242331452e-10,
      5.7313672416788620133e-10,  -1.1921401405860912074e-09, 2.4836745438024783172e-09,
      -5.1834750419700466551e-09, 1.0838659214896954091e-08,  -2.2711094608943164910e-08,
      4.7698101693639805658e-08,  -1.0043224823968099609e-07, 2.1207184805554665869e-07,
      -4.4924691987645660433e-07, 9.5514121304074198329e-07,  -2.0392157538013662368e-06,
      4.3748667899074878042e-06,  -9.4394882752683959040e-06, 2.0507212775670691553e-05,
      -4.4926236738133141700e-05, 9.9457512781808533715e-05,  -2.2315475845357937976e-04,
      5.0966952474304242234e-04,  -1.1927539117032609771e-03, 2.8905103307415232858e-03,
      -7.3855510286739852663e-03, 2.0580808427784547879e-02,  -6.7352301053198095133e-02,
      3.2246703342411321824e-01,  4.2278433509846713939e-01};
  double series = 0;
  for (const double term : coefficients)
    series = series * z + term;
  return series * z;
}

// sum of B_2k / (2k (2k-1) x^(2k-1)), k = 1..8, for x >= large
double stirling_series(double x) {
  constexpr double coefficients[] = {-3617.0 / 122400, 1.0 / 156,  -691.0 / 360360, 1.0 / 1188,
                                     -1.0 / 1680,      1.0 / 1260, -1.0 / 360,      1.0 / 12};
  const double z = 1 / (x * x);
  double series = 0;
  for (const double term : coefficients)
    series = series * z + term;
  return series / x;
}

double stirling_main(double x) {
  return (x - 0.5) * ln(x) - x + ln_sqrt_2pi;
}

}  // namespace

double lgamma(double x) {
  if (!(x > 0)) return x == 0 ? inf : nan;
  if (x == inf) return inf;
  if (x < 0.5) return lgamma_near_2(x) - ln(x * (1 + x));
  if (x < 1.5) return lgamma_near_2(x - 1) - ln(x);
  if (x < 2.5) return lgamma_near_2(x - 2);
  double product = 1;
  while (x < large)
    product *= x++;
  const double value = stirling_main(x) + stirling_series(x);
  return product == 1 ? value : value - ln(product);
}

double stirling_rest(double x) {
  if (x >= large) return x == inf ? 0 : stirling_series(x);
  return lgamma(x) - stirling_main(x);
}

double ln_beta(double a, double b) {
  if (!(a > 0 && b > 0)) return a == 0 || b == 0 ? inf : nan;
  const double small = a < b ? a : b;
  const double big = a < b ? b : a;
  const double sum = a + b;
  if (big < large) return lgamma(a) + lgamma(b) - lgamma(sum);

  // with Stirling's main parts put together by hand, nothing large is left to cancel
  const double rest = stirling_series(big) - stirling_series(sum);
  const double growth = ln1p(small / big);  // ln(sum / big)
  if (small < large) {
    return lgamma(small) + rest - (big - 0.5) * growth - small * ln(sum) + small;
  }
  return (small - 0.5) * ln(small / sum) - big * growth - 0.5 * ln(big) + ln_sqrt_2pi +
         stirling_series(small) + rest;
}

}  // namespace compass::math
