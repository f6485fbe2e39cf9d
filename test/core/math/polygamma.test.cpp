#include "math/near.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>

namespace math = compass::math;
using compass::test::off_by;

namespace {

constexpr double pi_2 = 9.86960440108935861883;  // pi squared
constexpr double zeta_3 = 1.20205690315959428540;

TEST_CASE("polygamma: known values") {
  const auto at_1 = math::polygamma(1);
  CHECK(off_by(at_1.digamma, -0.57721566490153286061) < 1e-12);
  CHECK(off_by(at_1.trigamma, pi_2 / 6) < 1e-12);
  CHECK(off_by(at_1.tetragamma, -2 * zeta_3) < 1e-12);
  const auto at_half = math::polygamma(0.5);
  CHECK(off_by(at_half.digamma, -0.57721566490153286061 - 2 * math::ln_2) < 1e-12);
  CHECK(off_by(at_half.trigamma, pi_2 / 2) < 1e-12);
  CHECK(off_by(at_half.tetragamma, -14 * zeta_3) < 1e-12);
}

TEST_CASE("polygamma: the duplication formula joins every part of the range") {
  // psi(2x) = (psi(x) + psi(x + 1/2)) / 2 + ln 2, and its derivatives
  for (double x = 0.01; x < 1e6; x *= 1.37) {
    CAPTURE(x);
    const auto twice = math::polygamma(2 * x);
    const auto one = math::polygamma(x);
    const auto other = math::polygamma(x + 0.5);
    CHECK(std::fabs(twice.digamma - 0.5 * (one.digamma + other.digamma) - math::ln_2) <
          1e-12 * (1 + std::fabs(one.digamma)));
    CHECK(off_by(2 * twice.trigamma, 0.5 * (one.trigamma + other.trigamma)) < 1e-12);
    CHECK(off_by(4 * twice.tetragamma, 0.5 * (one.tetragamma + other.tetragamma)) < 1e-12);
  }
}

TEST_CASE("polygamma: nothing for what has no logarithm") {
  for (const double x : {0.0, -1.5, std::nan("")}) {
    CHECK(std::isnan(math::polygamma(x).digamma));
    CHECK(std::isnan(math::polygamma(x).tetragamma));
  }
}

}  // namespace
