// stratified.h on simulated truth: risks differ between strata, the ratio between those with a
// trait and those without is one for all. ln of it ~ Normal(0, .3^2) over ten traits where they are
// shrunk. The ln of a ratio is unbiased to first order only, and shrunk, low ratios of few
// successes are pulled a little more than high ones.
#include "evidence/stratified.h"
#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

Stratum draw_stratum(Random& random, std::int64_t with, std::int64_t without, double risk,
                     double ratio) {
  return {double(random.binomial(with, risk * ratio)), double(with),
          double(random.binomial(without, risk)), double(without)};
}

TEST_CASE("mantel_haenszel, simulated truth: ln is unbiased and its variance holds") {
  for (const double truth : {0.0, 0.5}) {
    Tally ln("ln ratio +- its error, truth " + std::to_string(truth), 0.9);
    Tally p("p of no effect above .05", 0.95);
    simulate(130, simulations, {&ln, &p}, [&](Random& random) {
      std::vector<Stratum> strata;
      for (int s = 0; s < 8; ++s) {
        const double risk = 0.1 + 0.3 * random.uniform();
        const auto with = 5 + static_cast<std::int64_t>(random.below(20));
        const auto without = 20 + static_cast<std::int64_t>(random.below(40));
        strata.push_back(draw_stratum(random, with, without, risk, compass::math::exp(truth)));
      }
      const RelativeRisk risk = mantel_haenszel(strata);
      const double reach = compass::math::normal_quantile(0.95) * std::sqrt(risk.ln.variance);
      ln.hold({risk.ln.y - reach, risk.ln.y + reach}, truth);
      ln.value(risk.ln.y, truth);
      p.hold(risk.p > 0.05);
    });
    check_level(ln);
    check_nearly_unbiased(ln);
    // continuity-corrected: at least
    if (truth == 0) check_at_least(p);
    if (truth == 0) CHECK(p.held().mean() <= 0.98);
  }
}

TEST_CASE("shrink_ratios, simulated truth: coverage and bias among real effects and none") {
  Tally ratio("shrink_ratios", 0.9);
  Tally ln("shrink_ratios, ln", 0.9);
  simulate(131, simulations, {&ratio, &ln}, [&](Random& random) {
    std::vector<RelativeRisk> traits;
    std::vector<double> truth;
    for (int t = 0; t < 10; ++t) {
      truth.push_back(std::min(compass::math::exp(0.3 * random.normal()), 2.5));
      std::vector<Stratum> strata;
      for (int s = 0; s < 5; ++s) {
        const double risk = 0.15 + 0.2 * random.uniform();
        strata.push_back(draw_stratum(random, 30, 60, risk, truth.back()));
      }
      traits.push_back(mantel_haenszel(strata));
    }
    const std::vector<Estimate> estimates = shrink_ratios(traits, 0.9);
    for (std::size_t t = 0; t < truth.size(); ++t) {
      ratio.hold(estimates[t].interval, truth[t]);
      ln.value(compass::math::ln(estimates[t].value), compass::math::ln(truth[t]));
    }
  });
  check_level(ratio);
  check_nearly_unbiased(ln);
}

}  // namespace
