// log_normal.h on simulated truth: levels ~ Normal(7, 4), one to four videos a creator ~
// Normal(level, 1.8); and a line with normal residuals.
#include "evidence/log_normal.h"
#include "evidence/pools.h"
#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

TEST_CASE("log-normal, simulated truth: a creator's level, the next video, a creator not seen") {
  for (const int creators : {5, 40}) {
    const std::string from = ", from " + std::to_string(creators) + " creators";
    Tally level("shrink_mean" + from, 0.9);
    Tally next("next_value" + from, 0.9);
    Tally unseen("shrink_mean without videos" + from, 0.9);
    simulate(91, simulations, {&level, &next, &unseen}, [&](Random& random) {
      const auto draw = draw_creators(random, creators, 4, 1.8);
      const MeanPool pool = fit_mean_pool(draw.pool);
      const LnGroup& first = draw.pool[0];
      level.add(shrink_mean(first.mean, first.n, pool, 0.9), draw.truth[0]);
      next.add(next_value(first.mean, first.n, pool, 0.9),
               draw.truth[0] + std::sqrt(1.8) * random.normal());
      unseen.add(shrink_mean(0, 0, pool, 0.9), 7 + 2 * random.normal());
    });
    for (const Tally* tally : {&level, &next, &unseen}) {
      check_level(*tally);
      check_unbiased(*tally);
    }
  }
}

// over what is assumed of between / within; none of these numbers went into the derivation
TEST_CASE("log-normal, simulated truth: creators who differ little or much") {
  Tally level("shrink_mean, ratio drawn", 0.9);
  Tally next("next_value, ratio drawn", 0.9);
  Tally unseen("shrink_mean without videos, ratio drawn", 0.9);
  simulate(93, simulations, {&level, &next, &unseen}, [&](Random& random) {
    const double between = 1.8 * 2.3 * compass::math::exp(1.5 * random.normal());
    const auto draw = draw_creators(random, 12, between, 1.8);
    const MeanPool pool = fit_mean_pool(draw.pool);
    const LnGroup& first = draw.pool[0];
    level.hold(shrink_mean(first.mean, first.n, pool, 0.9).interval, draw.truth[0]);
    next.hold(next_value(first.mean, first.n, pool, 0.9).interval,
              draw.truth[0] + std::sqrt(1.8) * random.normal());
    unseen.hold(shrink_mean(0, 0, pool, 0.9).interval, 7 + std::sqrt(between) * random.normal());
  });
  for (const Tally* tally : {&level, &next, &unseen})
    check_level(*tally);
}

TEST_CASE("regress_on, simulated truth: the line, the slope; 8 pairs") {
  Tally at("line", 0.9);
  Tally slope("slope", 0.9);
  Tally residual("residual variance", 0.9);
  simulate(92, simulations, {&at, &slope, &residual}, [&](Random& random) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 8; ++i) {
      x.push_back(10 + 2 * random.normal());
      y.push_back(3 + 0.5 * x.back() + 1.4 * random.normal());
    }
    const Line line = regress_on(x, y);
    const double truth = 3 + 0.5 * 11;
    at.value(line.at(11), truth);
    slope.value(line.slope, 0.5);
    residual.value(line.residual, 1.4 * 1.4);
  });
  check_unbiased(at);
  check_unbiased(slope);
  check_unbiased(residual);
}

}  // namespace
