#include "evidence/log_normal.h"

#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_creators;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("ln_group: sums up, leaves out what is not a number") {
  const LnGroup group = ln_group(std::vector<double>{1, nan, 3, -inf, 5});
  CHECK(group.n == 3);
  CHECK(group.mean == 3);
  CHECK(group.squares == 8);
  CHECK(ln_group({}).n == 0);
}

TEST_CASE("shrink_mean: the weights of the mission's own pool, .70 .82 .87 at 1, 2, 3 videos") {
  MeanPool pool;
  pool.mean = 6;
  pool.within = 1.36 * 1.36;
  pool.between = pool.within * 0.70 / 0.30;
  pool.groups = 340;
  CHECK(pool.icc() == doctest::Approx(0.70));
  const double weights[] = {0.70, 0.82, 0.87};
  for (int n = 1; n <= 3; ++n) {
    const Estimate e = shrink_mean(8, n, pool, 0.9);
    CHECK(e.value == doctest::Approx(6 + weights[n - 1] * 2).epsilon(0.002));
    CHECK(e.value == doctest::Approx((n * 8 + e.prior_weight * 6) / (n + e.prior_weight)));
    const Estimate next = next_value(8, n, pool, 0.9);
    CHECK(next.value == e.value);
    CHECK(next.interval.lo < e.interval.lo);
    CHECK(next.interval.hi > e.interval.hi);
  }
  const Estimate nothing = shrink_mean(8, 0, pool, 0.9);
  CHECK(nothing.value == 6);
  CHECK_FALSE(nothing.raw.has_value());
  CHECK(nothing.interval.hi - nothing.interval.lo > 6);
}

TEST_CASE("fit_mean_pool: no groups, equal groups, row order") {
  const MeanPool none = fit_mean_pool({});
  CHECK(none.between / none.within == doctest::Approx(2.3).epsilon(0.01));
  CHECK(none.within == 1.85);
  CHECK(none.mean_variance == 100);
  const MeanPool equal = fit_mean_pool(std::vector<LnGroup>(50, {3, 7, 0.02}));
  CHECK(equal.mean == doctest::Approx(7));
  CHECK(equal.between < 0.05);
  Random random(90);
  const auto draw = draw_creators(random, 400, 4, 1.8);
  const MeanPool pool = fit_mean_pool(draw.pool);
  CHECK(pool.mean == doctest::Approx(7).epsilon(0.05));
  CHECK(pool.between == doctest::Approx(4).epsilon(0.2));
  CHECK(pool.within == doctest::Approx(1.8).epsilon(0.1));
  const MeanPool again = fit_mean_pool(compass::test::shuffled(draw.pool, 4));
  CHECK(again.mean == pool.mean);
  CHECK(again.between == pool.between);
  CHECK(again.within == pool.within);
}

TEST_CASE("fit_mean_pool: a large pool is sampled evenly") {
  Random random(89);
  const auto draw = draw_creators(random, 9'000, 4, 1.8);
  const MeanPool all = fit_mean_pool(draw.pool, 2, 10'000);
  const MeanPool sample = fit_mean_pool(draw.pool);
  CHECK(sample.groups == 2'048);
  CHECK(sample.mean == doctest::Approx(all.mean).epsilon(0.02));
  CHECK(sample.between == doctest::Approx(all.between).epsilon(0.12));
}

TEST_CASE("regress_on: by hand") {
  const Line line = regress_on(std::vector<double>{1, 2, 3, 4}, std::vector<double>{2, 3, 5, 6});
  CHECK(line.slope == doctest::Approx(1.4));
  CHECK(line.at(2.5) == doctest::Approx(4));
  CHECK(line.at(0) == doctest::Approx(0.5));
  CHECK(line.residual == doctest::Approx(0.1));
}

TEST_CASE("regress_on: too few pairs, no spread, missing values") {
  CHECK(regress_on({}, {}).n == 0);
  const Line two = regress_on(std::vector<double>{1, 2}, std::vector<double>{3, 9});
  CHECK(two.slope == 0);
  CHECK(two.at(5) == 6);
  const Line flat = regress_on(std::vector<double>{2, 2, 2}, std::vector<double>{1, 2, 6});
  CHECK(flat.slope == 0);
  CHECK(flat.residual == doctest::Approx(14));
  const Line gaps =
      regress_on(std::vector<double>{1, nan, 2, 3, 4, 9}, std::vector<double>{2, 7, 3, 5, 6, inf});
  CHECK(gaps.n == 4);
  CHECK(gaps.slope == doctest::Approx(1.4));
}

}  // namespace
