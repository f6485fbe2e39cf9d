#include "evidence/trend.h"

#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::share_of_runs;
using compass::test::simulations;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Trend of(const std::vector<double>& y, double level = 0.9) {
  return trend_of({}, y, level);
}

TEST_CASE("trend: a perfectly rising series and what is missing") {
  const double p[] = {1, 1, 1, 1.0 / 3, 1.0 / 12, 1.0 / 60};
  std::vector<double> y;
  for (int n = 0; n <= 5; ++n) {
    const Trend trend = of(y);
    CHECK(trend.n == n);
    CHECK(trend.missing == 5 - n);
    CHECK(trend.p == doctest::Approx(p[n]));
    CHECK(trend.p_always == doctest::Approx(n < 5 ? 1 : 2.0 / 60));
    CHECK(trend.direction == (n < 2 ? Direction::none : Direction::up));
    y.push_back(10.0 * n);
  }
  CHECK(of({9, 7, 4}).direction == Direction::down);
  CHECK(of({4, 4, 4}).direction == Direction::none);
  CHECK(of({4, 4, 4}).p == 1);
}

TEST_CASE("trend: slope is the median of all pairs, one viral video does not move it") {
  CHECK(of({1, 3, 5, 7}).slope == 2);
  CHECK(of({1, 3, 5, 1'000'000, 9}).slope == doctest::Approx(2));
  CHECK(trend_of(std::vector<double>{0, 10, 30}, std::vector<double>{1, 2, 4}, 0.9).slope ==
        doctest::Approx(0.1));
  // two videos of one moment give no slope
  CHECK(trend_of(std::vector<double>{5, 5}, std::vector<double>{1, 9}, 0.9).slope == 0);
}

TEST_CASE("trend: missing values are left out, lengths that differ are cut") {
  const Trend trend = of({1, nan, 2, inf, 3});
  CHECK(trend.n == 3);
  CHECK(trend.s == 3);
  CHECK(trend_of(std::vector<double>{1, 2}, std::vector<double>{1, 2, 3}, 0.9).n == 2);
}

TEST_CASE("trend: the slope's interval is unbounded until the level can be reached") {
  CHECK(of({1, 2, 3, 4}, 0.95).interval.hi == inf);
  CHECK(of({1, 2, 3, 4}, 0.8).interval.lo > -inf);
  const Trend five = of({1, 2, 3, 4, 5}, 0.95);
  CHECK(five.interval.lo == 1);
  CHECK(five.interval.hi == 1);
}

TEST_CASE("trend: names are the contract's") {
  CHECK(name_of(Direction::none) == "none");
  CHECK(name_of(Direction::up) == "up");
  CHECK(name_of(Direction::down) == "down");
}

TEST_CASE("trend: simulated, looked at after each of 25 videos; the plain p breaks") {
  double plain = 0;
  const double wrong = share_of_runs(111, simulations, [&](Random& random) {
    std::vector<double> y;
    bool ever = false;
    bool plain_ever = false;
    for (int n = 1; n <= 25; ++n) {
      y.push_back(random.normal());
      const Trend trend = of(y);
      ever = ever || trend.p_always <= 0.05;
      plain_ever = plain_ever || (n >= 5 && trend.p <= 0.05);
    }
    plain += plain_ever ? 1 : 0;
    return ever;
  });
  CHECK(wrong <= 0.05);
  CHECK(plain / simulations > 0.15);
}

TEST_CASE("trend: simulated power, a doubling every four videos is found within 15") {
  const double found = share_of_runs(112, 500, [&](Random& random) {
    std::vector<double> y;
    y.reserve(15);
    for (int i = 0; i < 15; ++i)
      y.push_back(0.173 * i + 0.5 * random.normal());
    return of(y).p_always <= 0.05;
  });
  CHECK(found > 0.5);
}

}  // namespace
