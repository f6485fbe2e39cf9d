#include "evidence/ratio.h"

#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_ratios;

namespace {

TEST_CASE("shrunk_ratio: is the arithmetic its header states") {
  const NormalPool pool{{{0.4, 0.1, 0.01, 1}}};
  const Estimate e = shrunk_ratio({40, 7, 60, 23}, {2, 0.1}, pool, 0.9);
  const double each = 2 + 0.1 * 100 / 30;
  const double usual = std::exp(0.1);
  const double variance = 0.16 + 0.01;
  const double a = (1 + usual * 7 / 23) / variance;
  const double b = (1 + 23 / (usual * 7)) / variance;
  CHECK(1 / a + 1 / b == doctest::Approx(variance));
  CHECK(e.n == doctest::Approx(100 / each));
  CHECK(e.prior == doctest::Approx(usual));
  CHECK(e.prior_weight == doctest::Approx(a + b));
  CHECK(e.value == doctest::Approx((40 / each + a) / 7 / ((60 / each + b) / 23)));
  CHECK(e.value == shrunk_ratio_value({40, 7, 60, 23}, {2, 0.1}, pool));
  CHECK(*e.raw == doctest::Approx((40.0 / 7) / (60.0 / 23)));
  CHECK(e.interval.contains(e.value));
}

TEST_CASE("shrunk_ratio: nothing seen gives the pool's growth; a fresh product stays finite") {
  const NormalPool pool{{{0.4, 0.1, 0, 1}}};
  for (const TwoCounts nothing : {TwoCounts{0, 7, 0, 23}, TwoCounts{3, 0, 3, 0}}) {
    const Estimate e = shrunk_ratio(nothing, {}, pool, 0.9);
    CHECK(e.value == doctest::Approx(std::exp(0.1)));
    CHECK_FALSE(e.raw.has_value());
    CHECK(e.n == 0);
  }
  const Estimate fresh = shrunk_ratio({12, 7, 0, 23}, {}, pool, 0.9);
  CHECK_FALSE(fresh.raw.has_value());
  CHECK(fresh.value > 1.2);
  CHECK(fresh.interval.hi < 20);
  const Estimate gone = shrunk_ratio({0, 7, 30, 23}, {}, pool, 0.9);
  CHECK(gone.value > 0.2);
  CHECK(gone.value < 1);
}

TEST_CASE("fit_ratio_pool: finds growth and spread; row order changes no bit") {
  Random random(71);
  const auto draw = draw_ratios(random, 600, 5, 1.3, 0.35, 0.2);
  const NormalPool pool = fit_ratio_pool(draw.pool, draw.noise);
  CHECK(std::exp(pool.mean()) == doctest::Approx(1.3).epsilon(0.06));
  CHECK(pool.tau() == doctest::Approx(0.35).epsilon(0.15));
  const NormalPool again = fit_ratio_pool(compass::test::shuffled(draw.pool, 2), draw.noise);
  CHECK(again.mean() == pool.mean());
  CHECK(again.tau() == pool.tau());
  // without a row the assumption alone
  CHECK(fit_ratio_pool({}, {}).mean() == doctest::Approx(0));
  CHECK(fit_ratio_pool(draw.pool, draw.noise, {.mean = 0.0}).mean() == 0);
}

TEST_CASE(
    "fit_ratio_pool: what is no count is left out; of many rows an even sample says the same") {
  constexpr double inf = std::numeric_limits<double>::infinity();
  Random random(75);
  const auto draw = draw_ratios(random, 900, 5, 1.2, 0.4, 0.2);
  const NormalPool all = fit_ratio_pool(draw.pool, draw.noise);
  std::vector<TwoCounts> with_nonsense = draw.pool;
  for (const TwoCounts bad :
       {TwoCounts{3, 7, 9, inf}, TwoCounts{-1, 7, 9, 23}, TwoCounts{3, 7, -9, 23},
        TwoCounts{3, 0, 9, 23}, TwoCounts{3, 7, 9, 0}, TwoCounts{0, 7, 0, 23}}) {
    with_nonsense.push_back(bad);
    CHECK(shrunk_ratio_value(bad, draw.noise, all) == doctest::Approx(std::exp(all.mean())));
  }
  CHECK(fit_ratio_pool(with_nonsense, draw.noise).mean() == all.mean());
  CHECK(fit_ratio_pool(with_nonsense, draw.noise).tau() == all.tau());
  const NormalPool sample = fit_ratio_pool(draw.pool, draw.noise, {.max_rows = 300});
  CHECK(sample.mean() != all.mean());
  CHECK(sample.mean() == doctest::Approx(all.mean()).epsilon(0.2));
  CHECK(sample.tau() == doctest::Approx(all.tau()).epsilon(0.2));
}

}  // namespace
