#include "evidence/normal.h"

#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_measured;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("shrink_normal: one known tau is the textbook's formula") {
  const NormalPool pool{{{2, 1, 0, 1}}};
  const Estimate e = shrink_normal({7, 1}, pool, 0.95);
  CHECK(e.value == doctest::Approx(7 * 0.8 + 1 * 0.2));
  CHECK(e.interval.lo == doctest::Approx(e.value - 1.959964 * std::sqrt(0.8)));
  CHECK(e.interval.hi == doctest::Approx(e.value + 1.959964 * std::sqrt(0.8)));
  CHECK(e.raw == 7);
  CHECK(e.prior == 1);
  CHECK(e.prior_weight == doctest::Approx(0.25));
  CHECK(shrunk_value({7, 1}, pool) == e.value);
}

TEST_CASE("shrink_normal: value is what its own numbers give, over a grid of tau too") {
  Random random(80);
  const auto draw = draw_measured(random, 12, 0.5, 0.4, 0.2);
  const NormalPool pool = fit_normal_pool(draw.pool);
  CHECK(pool.points.size() > 2);
  double total = 0;
  for (const auto& point : pool.points)
    total += point.weight;
  CHECK(total == doctest::Approx(1));
  for (const Measured& row : draw.pool) {
    const Estimate e = shrink_normal(row, pool, 0.9);
    CHECK(e.value == doctest::Approx((*e.raw + e.prior_weight * e.prior) / (1 + e.prior_weight)));
    CHECK(e.interval.contains(e.value));
  }
}

TEST_CASE("shrink_normal: a row that says nothing gets the prior") {
  const NormalPool pool = fit_normal_pool(std::vector<Measured>{{1, 0.1}, {2, 0.1}, {1.4, 0.2}});
  for (const Measured nothing : {Measured{0, 0}, Measured{nan, 1}, Measured{1, inf}}) {
    const Estimate e = shrink_normal(nothing, pool, 0.9);
    CHECK(e.value == doctest::Approx(pool.mean()));
    CHECK_FALSE(e.raw.has_value());
    CHECK(e.n == 0);
  }
}

TEST_CASE("fit_normal_pool: an atom at no effect is not shut out by the last bit") {
  const NormalPool none{{{0, 0, 0, 1}}};
  const Estimate e = shrink_normal({3, 0.1}, none, 0.95);
  CHECK(e.value == doctest::Approx(0));
  CHECK(e.interval.contains(0));
  CHECK(e.interval.hi < 1e-9);
  CHECK(e.prior_weight == 1e9);
}

TEST_CASE("fit_normal_pool: no rows, fixed mean, row order") {
  CHECK(fit_normal_pool({}).mean() == 0);
  CHECK(fit_normal_pool({}, {.mean = 0.7}).mean() == doctest::Approx(0.7));
  CHECK(fit_normal_pool(std::vector<Measured>{{nan, 1}, {1, 0}, {1, -2}, {inf, 1}}).mean() == 0);
  Random random(81);
  const auto draw = draw_measured(random, 300, 2, 0.5, 0.2);
  const NormalPool pool = fit_normal_pool(draw.pool);
  CHECK(pool.mean() == doctest::Approx(2).epsilon(0.05));
  CHECK(pool.tau() == doctest::Approx(0.5).epsilon(0.12));
  CHECK(pool.variance() > pool.tau() * pool.tau());
  const NormalPool again = fit_normal_pool(compass::test::shuffled(draw.pool, 8));
  CHECK(again.mean() == pool.mean());
  CHECK(again.tau() == pool.tau());
}

}  // namespace
