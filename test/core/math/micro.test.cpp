#include "math/micro.h"

#include "math/near.h"
#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace math = compass::math;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("micro_log: whole millionths of a natural logarithm") {
  CHECK(math::micro_log(1) == 0);
  CHECK(math::micro_log(2) == 693'147);
  CHECK(math::micro_log(0.5) == -693'147);
  CHECK(math::micro_log(2.718281828459045) == 1'000'000);
  CHECK(math::micro_log(1.0000004) == 0);
  CHECK(math::micro_log(1.0000006) == 1);
  CHECK(math::micro_log(0.9999994) == -1);
}

TEST_CASE("micro_log: what cannot be a factor") {
  CHECK(math::micro_log(0) == -math::micro_log_limit);
  CHECK(math::micro_log(-3) == -math::micro_log_limit);
  CHECK(math::micro_log(nan) == 0);
  CHECK(math::micro_log(inf) == math::micro_log_limit);
  CHECK(math::micro_log(1e300) == math::micro_log_limit);
  CHECK(math::micro_log(1e-300) == -math::micro_log_limit);
}

TEST_CASE("micro_log: odd in ln, and back within half a millionth") {
  math::Random random(11);
  for (int i = 0; i < 2'000; ++i) {
    const double x = math::exp(40 * random.uniform() - 20);
    const auto micro = math::micro_log(x);
    CHECK(std::fabs(math::from_micro_log(micro) / x - 1) <= 0.500001e-6);
    CHECK(std::llabs(micro + math::micro_log(1 / x)) <= 1);
  }
}

TEST_CASE("round_to: half away from zero, never minus zero") {
  CHECK(math::round_to(0.125, 2) == 0.13);
  CHECK(math::round_to(-0.125, 2) == -0.13);
  CHECK(math::round_to(2.5, 0) == 3);
  CHECK(math::round_to(1234.5678, 3) == 1234.568);
  CHECK(math::round_to(-0.004, 2) == 0);
  CHECK_FALSE(std::signbit(math::round_to(-0.004, 2)));
  CHECK_FALSE(std::signbit(math::round_to(-0.0, 2)));
  CHECK(math::round_to(0.3, 15) == 0.3);
  CHECK(math::round_to(1e300, 4) == 1e300);
  CHECK(math::round_to(-inf, 4) == -inf);
  CHECK(std::isnan(math::round_to(nan, 4)));
}

TEST_CASE("round_to: rounding twice changes nothing") {
  math::Random random(12);
  for (int i = 0; i < 2'000; ++i) {
    const double x = 2e5 * random.uniform() - 1e5;
    for (const int decimals : {0, 1, 4, 6}) {
      const double once = math::round_to(x, decimals);
      CHECK(math::round_to(once, decimals) == once);
      CHECK(std::fabs(once - x) <= 0.5000001 * std::pow(10.0, -decimals));
    }
  }
}

}  // namespace
