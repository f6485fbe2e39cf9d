// normal.h on simulated truth: theta ~ Normal(mean, tau^2), y ~ Normal(theta, v), v known and
// log-normal; mean and tau learned from the rows themselves.
#include "evidence/normal.h"
#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

struct Setting {
  std::uint64_t seed;
  int rows;
  double tau;
  std::optional<double> mean;  // fixed
  double level;
};

TEST_CASE("normal pool, simulated truth: coverage and bias, few rows and many, mean fixed or not") {
  for (const Setting& at : {Setting{82, 5, 0.3, {}, 0.9}, Setting{83, 40, 0.5, {}, 0.8},
                            Setting{84, 20, 0.3, 0.0, 0.9}}) {
    const std::string of = "shrink_normal, " + std::to_string(at.rows) + " rows";
    Tally row(of, at.level);
    simulate(at.seed, simulations, {&row}, [&](Random& random) {
      const double middle = at.mean.value_or(3);
      const auto draw = draw_measured(random, at.rows, middle, at.tau, 0.3);
      const NormalPool pool = fit_normal_pool(draw.pool, {.mean = at.mean});
      row.add(shrink_normal(draw.pool[0], pool, at.level), draw.truth[0]);
    });
    check_level(row);
    check_unbiased(row);
  }
}

TEST_CASE("normal pool, simulated truth: 20 effects of nothing, and few lists claim one") {
  Tally none("no effect in a list is shut out", 0.95);
  simulate(85, simulations, {&none}, [&](Random& random) {
    const auto draw = draw_measured(random, 20, 0, 0, 0.1);
    const NormalPool pool = fit_normal_pool(draw.pool, {.mean = 0.0});
    bool held = true;
    for (const Measured& row : draw.pool) {
      // within one error of 0 none is shut out, and intervals cost
      if (row.y * row.y < row.variance) continue;
      held = held && shrink_normal(row, pool, 0.95).interval.contains(0);
    }
    none.hold(held);
  });
  check_always(none);
}

}  // namespace
