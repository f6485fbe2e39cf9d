// shrink_rate and fit_beta_prior on simulated truth: theta ~ Beta(mean, cv), cv drawn from what is
// assumed of it, trials log-normal with sd 1 in ln, x ~ Binomial(n, theta); the prior is fitted to
// the rows themselves.
#include "evidence/pools.h"
#include "evidence/rate.h"
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
  double trials;
  double level;
};

TEST_CASE("rate, simulated truth: coverage and bias, of a row and of one without trials") {
  for (const Setting& at : {Setting{32, 0.02, 10, 300, 0.9}, Setting{33, 0.02, 40, 300, 0.8},
                            Setting{34, 0.3, 20, 50, 0.9}}) {
    const std::string of =
        "shrink_rate, " + std::to_string(at.rows) + " rows at " + std::to_string(at.mean);
    Tally row(of, at.level);
    Tally further(of + ", a further row", at.level);
    simulate(at.seed, simulations, {&row, &further}, [&](Random& random) {
      const RateAssumption assumed;
      const double cv = assumed.cv * compass::math::exp(assumed.cv_spread * random.normal());
      const BetaPrior from = beta_from(at.mean, cv);
      const auto draw = draw_rates(random, from, at.rows, at.trials);
      const BetaPrior prior = fit_beta_prior(draw.pool);
      row.add(shrink_rate(draw.pool[0].x, draw.pool[0].n, prior, at.level), draw.truth[0]);
      further.add(shrink_rate(0, 0, prior, at.level), random.beta(from.alpha, from.beta));
    });
    check_level(row);
    check_unbiased(row);
    check_level(further);
    check_unbiased(further);
  }
}

TEST_CASE("rate, simulated truth: shrunk rates are nearer to it than raw ones") {
  Random random(35);
  double square = 0;
  double raw_square = 0;
  for (int run = 0; run < 300; ++run) {
    const auto draw = draw_rates(random, beta_from(0.02, 0.6), 30, 300);
    const BetaPrior prior = fit_beta_prior(draw.pool);
    for (std::size_t i = 0; i < draw.pool.size(); ++i) {
      const Estimate e = shrink_rate(draw.pool[i].x, draw.pool[i].n, prior, 0.9);
      square += (e.value - draw.truth[i]) * (e.value - draw.truth[i]);
      raw_square += (*e.raw - draw.truth[i]) * (*e.raw - draw.truth[i]);
    }
  }
  CHECK(square < 0.6 * raw_square);
}

}  // namespace
