// always_valid.h on simulated truth: a creator looks after each of 60 days, and
// the interval must hold at all of them at once. So at least the level, not within two points of
// it: the share of creators for whom it ever fails is at most 1 - level.
#include "evidence/always_valid.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

constexpr int days = 60;

// the interval that breaks under daily looking, for comparison (Wilson 1927)
Interval wilson(double x, double n) {
  const double z = 1.959964;
  const double p = x / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {middle - reach, middle + reach};
}

TEST_CASE("always_valid_rate, simulated truth: 60 daily looks; Wilson breaks at the same") {
  Tally held("always_valid_rate", 0.95);
  Tally fixed("Wilson", 0.95);
  simulate(100, simulations, {&held, &fixed}, [&](Random& random) {
    const double rate = random.below(2) == 0 ? 0.01 : 0.06;
    double x = 0;
    bool holds = true;
    bool wilson_holds = true;
    for (int day = 1; day <= days; ++day) {
      x += static_cast<double>(random.binomial(30, rate));
      holds = holds && always_valid_rate(x, 30.0 * day, 0.95).contains(rate);
      wilson_holds = wilson_holds && wilson(x, 30.0 * day).contains(rate);
    }
    held.hold(holds);
    fixed.hold(wilson_holds);
  });
  check_always(held);
  INFO(fixed.coverage_text());
  CHECK(fixed.held().mean() < 0.75);
}

TEST_CASE("always_valid_count, simulated truth: 60 daily looks") {
  Tally count("always_valid_count", 0.95);
  simulate(101, simulations, {&count}, [&](Random& random) {
    double x = 0;
    bool count_holds = true;
    for (int day = 1; day <= days; ++day) {
      x += static_cast<double>(random.poisson(1.7));
      count_holds = count_holds && always_valid_count(x, day, 0.95).contains(1.7);
    }
    count.hold(count_holds);
  });
  check_always(count);
}

}  // namespace
