#include "evidence/always_valid.h"

#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace compass::evidence;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

TEST_CASE("always_valid_rate: the mission's own examples") {
  const Interval few = always_valid_rate(2, 40, 0.95);
  CHECK(few.lo == doctest::Approx(0.003).epsilon(0.2));
  CHECK(few.hi == doctest::Approx(0.203).epsilon(0.02));
  const Interval more = always_valid_rate(3, 300, 0.95);
  CHECK(more.lo == doctest::Approx(0.001).epsilon(0.2));
  CHECK(more.hi == doctest::Approx(0.036).epsilon(0.03));
}

TEST_CASE("always_valid_rate: its ends solve the stated equation") {
  const double least =
      compass::math::ln_beta(8, 235) - compass::math::ln_beta(1, 40) + std::log(0.1);
  const Interval interval = always_valid_rate(7, 202, 0.9);
  for (const double p : {interval.lo, interval.hi}) {
    CHECK(7 * std::log(p) + 195 * std::log1p(-p) == doctest::Approx(least).epsilon(1e-9));
  }
}

TEST_CASE("always_valid_rate: ends, edges, nesting") {
  CHECK(always_valid_rate(0, 0, 0.95).lo == 0);
  CHECK(always_valid_rate(0, 0, 0.95).hi == 1);
  CHECK(always_valid_rate(0, 40, 0.95).lo == 0);
  CHECK(always_valid_rate(40, 40, 0.95).hi == 1);
  CHECK(always_valid_rate(99, 40, 0.95).hi == 1);
  CHECK(always_valid_rate(999, 1'000, 0.95).hi < 1);
  CHECK(always_valid_rate(1, 1'000, 0.95).lo > 0);
  for (double n = 10; n < 1e7; n *= 7) {
    const Interval wide = always_valid_rate(0.1 * n, n, 0.95);
    const Interval narrow = always_valid_rate(0.1 * n, n, 0.8);
    CHECK(wide.lo < narrow.lo);
    CHECK(narrow.hi < wide.hi);
    CHECK(narrow.contains(0.1));
  }
}

TEST_CASE("always_valid: what is no number bounds nothing") {
  for (const double none : {inf, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(always_valid_rate(3, none, 0.9).hi == 1);
    CHECK(always_valid_rate(none, 40, 0.9).lo == 0);
    CHECK(always_valid_count(3, none, 0.9).hi == inf);
    CHECK(always_valid_count(none, 7, 0.9).hi == inf);
  }
  CHECK(always_valid_count(-1, 7, 0.9).lo == 0);
  CHECK(always_valid_count(-1, 7, 0.9).hi == inf);
}

TEST_CASE("always_valid_count: equation, edges") {
  const Interval interval = always_valid_count(9, 30, 0.9, {2, 5});
  const double least =
      2 * std::log(5) + std::lgamma(11) - std::lgamma(2) - 11 * std::log(35) + std::log(0.1);
  for (const double rate : {interval.lo, interval.hi}) {
    CHECK(9 * std::log(rate) - 30 * rate == doctest::Approx(least).epsilon(1e-9));
  }
  CHECK(always_valid_count(0, 0, 0.9).hi == inf);
  CHECK(always_valid_count(0, 10, 0.9).lo == 0);
  CHECK(always_valid_count(1e9, 30, 0.9).contains(1e9 / 30));
}

}  // namespace
