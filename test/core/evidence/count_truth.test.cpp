// shrink_count and fit_gamma_prior on simulated truth: lambda ~ Gamma(mean, cv), cv drawn from what
// is assumed of it, exposures log-normal around a week, x ~ Poisson(exposure lambda); the prior is
// fitted to the rows themselves.
#include "evidence/count.h"
#include "evidence/pools.h"
#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

struct Setting {
  std::uint64_t seed;
  double mean;
  int rows;
  double level;
};

TEST_CASE("count, simulated truth: coverage and bias, of a row and of one without exposure") {
  for (const Setting& at :
       {Setting{51, 5, 10, 0.9}, Setting{52, 5, 25, 0.8}, Setting{53, 0.1, 25, 0.9}}) {
    const std::string of =
        "shrink_count, " + std::to_string(at.rows) + " rows at " + std::to_string(at.mean);
    Tally row(of, at.level);
    Tally further(of + ", a further row", at.level);
    simulate(at.seed, simulations, {&row, &further}, [&](Random& random) {
      const CountAssumption assumed;
      const double cv = assumed.cv * compass::math::exp(assumed.cv_spread * random.normal());
      const GammaPrior from = gamma_from(at.mean, cv);
      const auto draw = draw_counts(random, from, at.rows, 7);
      const GammaPrior prior = fit_gamma_prior(draw.pool);
      row.add(shrink_count(draw.pool[0].x, draw.pool[0].exposure, prior, at.level), draw.truth[0]);
      further.add(shrink_count(0, 0, prior, at.level), random.gamma(from.shape) / from.rate);
    });
    check_level(row);
    check_unbiased(row);
    check_level(further);
    check_unbiased(further);
  }
}

}  // namespace
