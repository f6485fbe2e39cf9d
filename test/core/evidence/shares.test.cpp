#include "evidence/shares.h"

#include "evidence/pools.h"
#include "math/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_products;

namespace {

const std::vector<double> base = compass::test::buyers_base();
constexpr double inf = std::numeric_limits<double>::infinity();

TEST_CASE("lift: is the arithmetic of its own numbers") {
  const Concentration known{{{50, 1}}, 50, 0, 0, 10};
  const Estimate e = lift(12, 40, 0.2, known, 0.9);
  CHECK(*e.raw == doctest::Approx(1.5));
  CHECK(e.prior == 1);
  CHECK(e.prior_weight == doctest::Approx(50));
  CHECK(e.value == doctest::Approx((12 + 50 * 0.2) / (40 + 50) / 0.2));
  CHECK(e.value == lift_value(12, 40, 0.2, known));
  CHECK(e.interval.contains(e.value));
  // half of the belief in "does not matter" halves the distance from 1
  const Concentration half{{{50, 0.5}, {inf, 0.5}}, 50, 0, 0, 10};
  CHECK(lift_value(12, 40, 0.2, half) == doctest::Approx(1 + 0.5 * (e.value - 1)));
  const Estimate h = lift(12, 40, 0.2, half, 0.9);
  CHECK(h.value == doctest::Approx((40 * 1.5 + h.prior_weight) / (40 + h.prior_weight)));
  CHECK(half.probability_matters() == 0.5);
}

TEST_CASE("lift: nothing to compare is 1") {
  const Concentration known{{{50, 1}}, 50, 0, 0, 10};
  for (const double no_base : {0.0, 1.0, -0.1}) {
    CHECK(lift(3, 10, no_base, known, 0.9).value == 1);
    CHECK(lift(3, 10, no_base, known, 0.9).interval.hi == 1);
  }
  CHECK(lift(11, 10, 0.2, known, 0.9).value == 1);  // more buyers in a segment than buyers
  const Estimate none = lift(0, 0, 0.2, known, 0.9);
  CHECK(none.value == doctest::Approx(1));
  CHECK_FALSE(none.raw.has_value());
  const Concentration no_matter{{{inf, 1}}, inf, 0, 0, 0};
  CHECK(lift(10, 10, 0.2, no_matter, 0.9).value == 1);
  CHECK(lift(10, 10, 0.2, no_matter, 0.9).interval.contains(1));
}

TEST_CASE("fit_concentration: no rows or one segment say that audience does not matter") {
  CHECK(fit_concentration({}, base).probability_matters() == 0);
  CHECK(fit_concentration(std::vector<double>{5, 6}, std::vector<double>{1}).best == inf);
  CHECK(fit_concentration(std::vector<double>{0, 0, 0, 0, 0, 0}, base).products == 0);
}

TEST_CASE("fit_concentration: finds M, or that there is none; row order changes no bit") {
  Random random(140);
  for (const double m : {5.0, 20.0, 60.0}) {
    const Concentration fitted = fit_concentration(draw_products(random, 400, m).counts, base);
    CAPTURE(m);
    CHECK(std::fabs(std::log(fitted.best / m)) < 0.3);
    CHECK(fitted.probability_matters() > 0.99);
    CHECK(fitted.ln_bayes > 3);
    CHECK(fitted.ln_gain >= fitted.ln_bayes);
  }
  int matters = 0;
  for (int run = 0; run < 40; ++run) {
    const Concentration fitted = fit_concentration(draw_products(random, 100, inf).counts, base);
    matters += fitted.probability_matters() > 0.5 ? 1 : 0;
  }
  CHECK(matters <= 4);

  const auto draw = draw_products(random, 50, 20);
  const Concentration one = fit_concentration(draw.counts, base);
  std::vector<double> reversed;
  for (std::size_t i = 50; i-- > 0;) {
    for (std::size_t s = 0; s < 6; ++s)
      reversed.push_back(draw.counts[6 * i + s]);
  }
  const Concentration other = fit_concentration(reversed, base);
  CHECK(one.ln_bayes == other.ln_bayes);
  CHECK(one.best == other.best);
}

TEST_CASE("share_bounds: the unknown rest may be anybody") {
  CHECK(share_bounds(0.4, 0.95).lo == 0.4);
  CHECK(share_bounds(0.4, 0.95).hi == doctest::Approx(0.45));
  CHECK(share_bounds(0.4, 1).hi == 0.4);
  CHECK(share_bounds(0.4, 1.2).hi == 0.4);
  CHECK(share_bounds(0, 0).hi == 1);
}

}  // namespace
