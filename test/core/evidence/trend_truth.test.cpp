// trend.h on simulated truth: a line and noise, normal or with a heavy tail (a viral video).
#include "evidence/trend.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

// exact and discrete at 12 values: never less than the level; at 40 steps are fine enough to meet
// it
TEST_CASE("trend, simulated truth: coverage and bias of the slope") {
  for (const int n : {12, 40}) {
    for (const bool heavy : {false, true}) {
      const std::string of =
          "slope of " + std::to_string(n) + (heavy ? ", heavy tail" : ", normal");
      Tally slope(of, 0.9);
      simulate(110, simulations, {&slope}, [&](Random& random) {
        std::vector<double> y;
        for (int i = 0; i < n; ++i) {
          // Student's t with 2 degrees of freedom: normal over the root of an exponential
          const double noise = random.normal() * (heavy ? 1 / std::sqrt(random.exponential()) : 1);
          y.push_back(0.3 * i + noise);
        }
        const Trend trend = trend_of({}, y, 0.9);
        slope.hold(trend.interval, 0.3);
        slope.value(trend.slope, 0.3);
      });
      if (n == 12) {
        check_at_least(slope);
        CHECK(slope.held().mean() <= 0.95);
      } else {
        check_level(slope);
      }
      check_unbiased(slope);
    }
  }
}

}  // namespace
