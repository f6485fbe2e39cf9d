// ratio.h on simulated truth: seven recent days against 23. ln growth ~ Normal(ln 1.1, .4^2) over
// products of all sizes, days over-dispersed, noise and pool learned from the rows themselves. The
// shrunk ratio is about the middle of its posterior and no mean of ratios: unbiased in ln.
#include "evidence/pools.h"
#include "evidence/ratio.h"
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

void check_shrunk(std::uint64_t seed, int rows, double per_day, double cv2) {
  const std::string of = "shrunk_ratio at " + std::to_string(per_day) + " a day";
  Tally ratio(of, 0.9);
  Tally ln(of + ", ln", 0.9);
  simulate(seed, simulations, {&ratio, &ln}, [&](Random& random) {
    const auto draw = draw_ratios(random, rows, per_day, 1.1, 0.4, cv2);
    const NormalPool pool = fit_ratio_pool(draw.pool, draw.noise);
    const Estimate e = shrunk_ratio(draw.pool[0], draw.noise, pool, 0.9);
    ratio.hold(e.interval, draw.truth[0]);
    ln.value(compass::math::ln(e.value), compass::math::ln(draw.truth[0]));
  });
  check_level(ratio);
  check_unbiased(ln);
}

TEST_CASE("shrunk_ratio, simulated truth: over-dispersed days") {
  check_shrunk(72, 20, 5, 0.2);
}

TEST_CASE("shrunk_ratio, simulated truth: sparse days") {
  check_shrunk(73, 60, 0.3, 0);
}

TEST_CASE("shrunk_ratio, simulated truth: nothing changed and next to nothing is claimed") {
  int claims = 0;
  int rows = 0;
  Random random(74);
  for (int run = 0; run < 40; ++run) {
    const auto draw = draw_ratios(random, 50, 5, 1, 0, 0.3);
    const NormalPool pool = fit_ratio_pool(draw.pool, draw.noise);
    for (const TwoCounts& counts : draw.pool) {
      claims += shrunk_ratio(counts, draw.noise, pool, 0.95).interval.contains(1) ? 0 : 1;
      ++rows;
    }
  }
  CHECK(claims < 0.01 * rows);
}

}  // namespace
