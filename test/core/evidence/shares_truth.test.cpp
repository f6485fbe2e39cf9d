// shares.h on simulated truth: shares of a product's 5 to 64 buyers ~ Dirichlet(M base), M = 15
// learned from 30 products.
#include "evidence/pools.h"
#include "evidence/shares.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

TEST_CASE("lift, simulated truth: coverage and bias of a large and a small segment") {
  const std::vector<double> base = buyers_base();
  Tally large("lift, segment of .3", 0.9);
  Tally small("lift, segment of .07", 0.9);
  simulate(141, simulations, {&large, &small}, [&](Random& random) {
    const DrawnBuyers draw = draw_products(random, 30, 15);
    const Concentration fitted = fit_concentration(draw.counts, base);
    large.add(lift(draw.counts[0], draw.buyers_of(0), base[0], fitted, 0.9),
              draw.truth[0] / base[0]);
    small.add(lift(draw.counts[10], draw.buyers_of(1), base[4], fitted, 0.9),
              draw.truth[10] / base[4]);
  });
  for (const Tally* tally : {&large, &small}) {
    check_level(*tally);
    check_unbiased(*tally);
  }
}

TEST_CASE("lift, simulated truth: stated against true lift, and claims hold") {
  const std::vector<double> base = buyers_base();
  Random random(142);
  double claims = 0;
  double kept = 0;
  double cross = 0;
  double square = 0;
  for (int run = 0; run < 12; ++run) {
    const DrawnBuyers draw = draw_products(random, 80, 15);
    const Concentration fitted = fit_concentration(draw.counts, base);
    for (std::size_t i = 0; i < 80; ++i) {
      for (std::size_t s = 0; s < 3; ++s) {
        const std::size_t cell = i * base.size() + s;
        const Estimate e = lift(draw.counts[cell], draw.buyers_of(i), base[s], fitted, 0.9);
        const double truth = draw.truth[cell] / base[s];
        cross += (e.value - 1) * (truth - 1);
        square += (e.value - 1) * (e.value - 1);
        if (e.interval.lo > 1) {
          claims += 1;
          kept += truth > 1 ? 1 : 0;
        }
      }
    }
  }
  CHECK(cross / square == doctest::Approx(1).epsilon(0.08));  // slope of true on stated
  CHECK(claims > 100);
  CHECK(kept / claims >= 0.95);
}

}  // namespace
