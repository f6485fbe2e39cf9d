#include "evidence/mean_of_log_normals.h"

#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

TEST_CASE("ln_of_mean: one value, rising n, very many") {
  CHECK(ln_of_mean(1).below == doctest::Approx(one_log_normal / 2));
  CHECK(ln_of_mean(1).variance == doctest::Approx(one_log_normal));
  for (double n = 1; n < 2'000; n *= 1.3) {
    CHECK(ln_of_mean(1.3 * n).below < ln_of_mean(n).below);
    CHECK(ln_of_mean(1.3 * n).variance < ln_of_mean(n).variance);
  }
  const double cv2 = compass::math::expm1(one_log_normal);
  CHECK(ln_of_mean(1e6).variance == doctest::Approx(cv2 / 1e6).epsilon(0.001));
}

// at numbers that the table has and at some between
TEST_CASE("ln_of_mean, simulated truth: how far below, and how it scatters") {
  for (const int n : {2, 3, 8, 20}) {
    Tally below("ln of a mean of " + std::to_string(n), 0.9);
    Tally square("its squared error, of " + std::to_string(n), 0.9);
    const LnOfMean stated = ln_of_mean(n);
    simulate(100, simulations, {&below, &square}, [&](Random& random) {
      double sum = 0;
      for (int i = 0; i < n; ++i) {
        const double ln = std::sqrt(one_log_normal) * random.normal() - 0.5 * one_log_normal;
        sum += compass::math::exp(ln);
      }
      const double off = compass::math::ln(sum / n) + stated.below;
      below.value(off, 0);
      square.value(off * off, stated.variance);
    });
    check_unbiased(below);
    check_unbiased(square);
  }
}

}  // namespace
