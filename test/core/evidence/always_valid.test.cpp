#include "evidence/always_valid.h"

#include "evidence/simulate.h"
#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::share_of_runs;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr int creators = 1'000;
constexpr int days = 90;

// the interval that breaks under daily looking, for comparison (Wilson 1927)
Interval wilson(double x, double n) {
  const double z = 1.959964;
  const double p = x / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {middle - reach, middle + reach};
}

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
  for (double n = 10; n < 1e7; n *= 7) {
    const Interval wide = always_valid_rate(0.1 * n, n, 0.95);
    const Interval narrow = always_valid_rate(0.1 * n, n, 0.8);
    CHECK(wide.lo < narrow.lo);
    CHECK(narrow.hi < wide.hi);
    CHECK(narrow.contains(0.1));
  }
}

TEST_CASE("always_valid_rate: simulated, 90 daily looks; Wilson breaks at the same") {
  for (const double rate : {0.01, 0.06}) {
    double broken = 0;
    const double wrong = share_of_runs(100, creators, [&](Random& random) {
      double x = 0;
      bool ever = false;
      bool wilson_ever = false;
      for (int day = 1; day <= days; ++day) {
        x += static_cast<double>(random.binomial(30, rate));
        ever = ever || !always_valid_rate(x, 30.0 * day, 0.95).contains(rate);
        wilson_ever = wilson_ever || !wilson(x, 30.0 * day).contains(rate);
      }
      broken += wilson_ever ? 1 : 0;
      return ever;
    });
    CHECK(wrong <= 0.05);
    CHECK(broken / creators > 0.25);
  }
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

TEST_CASE("always_valid_count and _mean: simulated, 90 daily looks") {
  const double wrong_count = share_of_runs(101, creators, [&](Random& random) {
    double x = 0;
    bool ever = false;
    for (int day = 1; day <= days; ++day) {
      x += static_cast<double>(random.poisson(1.7));
      ever = ever || !always_valid_count(x, day, 0.95).contains(1.7);
    }
    return ever;
  });
  CHECK(wrong_count <= 0.05);
  const double wrong_mean = share_of_runs(102, creators, [&](Random& random) {
    double sum = 0;
    bool ever = false;
    for (int n = 1; n <= days; ++n) {
      sum += 5 + 2 * random.normal();
      ever = ever || !always_valid_mean(sum / n, n, 4, 0.95).contains(5);
    }
    return ever;
  });
  CHECK(wrong_mean <= 0.05);
}

TEST_CASE("always_valid_mean: by hand, unbounded without values") {
  const Interval interval = always_valid_mean(3, 20, 4, 0.95);
  const double reach = std::sqrt(4 * 30 * std::log(30 / (10 * 0.05 * 0.05))) / 20;
  CHECK(interval.lo == doctest::Approx(3 - reach));
  CHECK(interval.hi == doctest::Approx(3 + reach));
  CHECK(always_valid_mean(3, 0, 4, 0.95).lo == -inf);
}

TEST_CASE("always_valid_ratio: holds daily for what did not change, finds what tripled") {
  const double wrong = share_of_runs(103, 400, [&](Random& random) {
    const double before = static_cast<double>(random.poisson(60));
    double x = 0;
    bool ever = false;
    for (int day = 1; day <= 60; ++day) {
      x += static_cast<double>(random.poisson(2));
      ever = ever || !always_valid_ratio(x, day, before, 30, 0.95).contains(1);
    }
    return ever;
  });
  CHECK(wrong <= 0.05);
  CHECK(always_valid_ratio(180, 30, 60, 30, 0.95).lo > 1);
  CHECK(always_valid_ratio(5, 3, 0, 0, 0.95).lo == 0);
  CHECK(always_valid_ratio(5, 3, 0, 0, 0.95).hi == inf);
}

}  // namespace
