#include "evidence/count.h"

#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_counts;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double cv_of(const GammaPrior& prior) {
  return 1 / std::sqrt(prior.shape);
}

TEST_CASE("shrink_count: is the arithmetic of its own numbers") {
  const Estimate e = shrink_count(12, 4, {3, 2}, 0.9);
  CHECK(e.raw == 3);
  CHECK(e.n == 4);
  CHECK(e.prior == 1.5);
  CHECK(e.prior_weight == 2);
  CHECK(e.value == 15.0 / 6);
  CHECK(e.value == doctest::Approx((4 * 3 + 2 * 1.5) / (4 + 2)));
  CHECK(e.interval.contains(e.value));
}

TEST_CASE("shrink_count: nothing seen gives the prior") {
  for (const CountRow nothing :
       {CountRow{1, 0}, CountRow{-1, 5}, CountRow{nan, 5}, CountRow{1, nan}}) {
    const Estimate e = shrink_count(nothing.x, nothing.exposure, {3, 2}, 0.9);
    CHECK_FALSE(e.raw.has_value());
    CHECK(e.value == 1.5);
    CHECK(e.n == 0);
  }
  // no event in a week is something seen
  CHECK(shrink_count(0, 7, {3, 2}, 0.9).raw == 0);
}

TEST_CASE("fit_gamma_prior: no rows, no events, no scatter") {
  const CountAssumption assumed;
  const GammaPrior none = fit_gamma_prior({});
  CHECK(none.mean() == doctest::Approx(assumed.mean).epsilon(1e-9));
  const double scatter =
      assumed.cv * assumed.cv * std::exp(2 * assumed.cv_spread * assumed.cv_spread);
  const double open = (1 + scatter) * (1 + assumed.mean_spread * assumed.mean_spread) - 1;
  CHECK(cv_of(none) == doctest::Approx(std::sqrt(open)).epsilon(1e-3));

  const GammaPrior never = fit_gamma_prior(std::vector<CountRow>(40, {0, 7}));
  CHECK(never.mean() > 0);
  CHECK(never.mean() < 0.01);
  const GammaPrior same = fit_gamma_prior(std::vector<CountRow>(300, {350, 7}));
  CHECK(same.mean() == doctest::Approx(50).epsilon(0.01));
  CHECK(cv_of(same) < 0.1);
  CHECK(same.shape < 1e7);
}

TEST_CASE("fit_gamma_prior: finds the truth, and row order changes no bit") {
  Random random(50);
  for (const double mean : {0.2, 5.0, 4'000.0}) {
    for (const double cv : {0.4, 1.5}) {
      const auto draw = draw_counts(random, gamma_from(mean, cv), 1'500, 7);
      const GammaPrior prior = fit_gamma_prior(draw.pool);
      CAPTURE(mean);
      CAPTURE(cv);
      CHECK(prior.mean() == doctest::Approx(mean).epsilon(0.1));
      CHECK(cv_of(prior) == doctest::Approx(cv).epsilon(0.1));
      const GammaPrior again = fit_gamma_prior(compass::test::shuffled(draw.pool, 5));
      CHECK(again.shape == prior.shape);
      CHECK(again.rate == prior.rate);
    }
  }
}

}  // namespace
