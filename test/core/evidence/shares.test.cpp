#include "evidence/shares.h"

#include "evidence/simulate.h"
#include "math/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

const std::vector<double> base = {0.3, 0.25, 0.2, 0.15, 0.07, 0.03};

struct Draw {
  std::vector<double> counts;  // products x segments
  std::vector<double> truth;   // the same, shares
};

// products with 5 to 64 buyers; m = infinity: everybody buys alike
Draw draw_products(Random& random, int products, double m) {
  Draw draw;
  for (int i = 0; i < products; ++i) {
    std::vector<double> shares = base;
    if (m < inf) {
      double sum = 0;
      for (double& share : shares)
        sum += share = random.gamma(m * share);
      for (double& share : shares)
        share /= sum;
    }
    std::int64_t left = 5 + static_cast<std::int64_t>(random.below(60));
    double rest = 1;
    for (std::size_t s = 0; s < base.size(); ++s) {
      const double chance = rest > shares[s] ? shares[s] / rest : 1;
      const std::int64_t here = s + 1 == base.size() ? left : random.binomial(left, chance);
      draw.counts.push_back(static_cast<double>(here));
      draw.truth.push_back(shares[s]);
      left -= here;
      rest -= shares[s];
    }
  }
  return draw;
}

double row_sum(const Draw& draw, std::size_t product) {
  double n = 0;
  for (std::size_t s = 0; s < base.size(); ++s)
    n += draw.counts[product * base.size() + s];
  return n;
}

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

  Draw draw = draw_products(random, 50, 20);
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

TEST_CASE("lift: simulated, stated against true lift; claims hold; coverage") {
  Random random(141);
  double held = 0;
  double all = 0;
  double claims = 0;
  double kept = 0;
  double cross = 0;
  double square = 0;
  for (int run = 0; run < 12; ++run) {
    const Draw draw = draw_products(random, 80, 15);
    const Concentration fitted = fit_concentration(draw.counts, base);
    for (std::size_t i = 0; i < 80; ++i) {
      for (std::size_t s = 0; s < 3; ++s) {
        const std::size_t cell = i * base.size() + s;
        const Estimate e = lift(draw.counts[cell], row_sum(draw, i), base[s], fitted, 0.9);
        const double truth = draw.truth[cell] / base[s];
        held += e.interval.contains(truth) ? 1 : 0;
        all += 1;
        cross += (e.value - 1) * (truth - 1);
        square += (e.value - 1) * (e.value - 1);
        if (e.interval.lo > 1) {
          claims += 1;
          kept += truth > 1 ? 1 : 0;
        }
      }
    }
  }
  CHECK(compass::test::off_level(held / all, 0.9) <= 0.02);
  CHECK(cross / square == doctest::Approx(1).epsilon(0.08));  // slope of true on stated
  CHECK(claims > 100);
  CHECK(kept / claims >= 0.95);
}

TEST_CASE("share_bounds: the unknown rest may be anybody") {
  CHECK(share_bounds(0.4, 0.95).lo == 0.4);
  CHECK(share_bounds(0.4, 0.95).hi == doctest::Approx(0.45));
  CHECK(share_bounds(0.4, 1).hi == 0.4);
  CHECK(share_bounds(0.4, 1.2).hi == 0.4);
  CHECK(share_bounds(0, 0).hi == 1);
}

}  // namespace
