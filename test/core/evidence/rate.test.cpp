#include "evidence/rate.h"

#include "evidence/pools.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_rates;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double cv_of(const BetaPrior& prior) {
  return std::sqrt((1 - prior.mean()) / (prior.mean() * prior.strength()));
}

TEST_CASE("shrink_rate: is the arithmetic of its own numbers") {
  const BetaPrior prior{2, 98};
  const Estimate e = shrink_rate(5, 100, prior, 0.9);
  CHECK(e.raw == 0.05);
  CHECK(e.n == 100);
  CHECK(e.prior == doctest::Approx(0.02));
  CHECK(e.prior_weight == 100);
  CHECK(e.value == doctest::Approx((100 * 0.05 + 100 * 0.02) / 200));
  // Beta(7, 193)
  CHECK(e.interval.lo == doctest::Approx(0.0166).epsilon(0.01));
  CHECK(e.interval.hi == doctest::Approx(0.0586).epsilon(0.01));
}

TEST_CASE("shrink_rate: nothing seen gives the prior; impossible counts are bounded") {
  const BetaPrior prior{1, 9};
  for (const Count2 nothing : {Count2{0, 0}, Count2{3, 0}, Count2{nan, 10}, Count2{1, nan}}) {
    const Estimate e = shrink_rate(nothing.x, nothing.n, prior, 0.9);
    CHECK_FALSE(e.raw.has_value());
    CHECK(e.n == 0);
    CHECK(e.value == 0.1);
  }
  CHECK(shrink_rate(20, 10, prior, 0.9).raw == 1);
  CHECK(shrink_rate(-5, 10, prior, 0.9).raw == 0);
}

TEST_CASE("shrink_rate: more of the same moves the value from prior to raw, and narrows") {
  const BetaPrior prior{1, 49};
  double last_width = 1;
  double last_value = prior.mean();
  for (double n = 10; n < 1e8; n *= 10) {
    const Estimate e = shrink_rate(0.1 * n, n, prior, 0.95);
    const double width = e.interval.hi - e.interval.lo;
    CHECK(e.value > last_value);
    CHECK(e.value < 0.1);
    CHECK(e.interval.contains(e.value));
    if (n > 100) CHECK(width < last_width);
    last_width = width;
    last_value = e.value;
  }
}

TEST_CASE("fit_beta_prior: no rows, one row, no scatter, no successes, all successes") {
  const RateAssumption assumed;
  const BetaPrior none = fit_beta_prior({});
  CHECK(none.mean() == doctest::Approx(assumed.mean).epsilon(1e-9));
  const double open =
      assumed.cv * assumed.cv * std::exp(2 * assumed.cv_spread * assumed.cv_spread) +
      0.98 * 0.98 * assumed.mean_spread * assumed.mean_spread;
  CHECK(cv_of(none) == doctest::Approx(std::sqrt(open)).epsilon(1e-3));

  const std::vector<Count2> bad = {{1, 0}, {nan, 5}, {1, nan}, {2, -1}};
  CHECK(fit_beta_prior(bad).alpha == none.alpha);

  const BetaPrior one = fit_beta_prior(std::vector<Count2>{{30, 1'000}});
  CHECK(one.mean() > 0.02);
  CHECK(one.mean() < 0.04);
  CHECK(one.strength() < 200);  // one row says little about scatter

  const BetaPrior same = fit_beta_prior(std::vector<Count2>(300, {50, 1'000}));
  CHECK(same.mean() == doctest::Approx(0.05).epsilon(0.01));
  CHECK(cv_of(same) < 0.1);
  CHECK(same.strength() < 1e7);

  const BetaPrior never = fit_beta_prior(std::vector<Count2>(50, {0, 100}));
  CHECK(never.mean() > 0);
  CHECK(never.mean() < 1e-3);
  CHECK(never.alpha > 0);
  const BetaPrior always = fit_beta_prior(std::vector<Count2>(50, {100, 100}));
  CHECK(always.mean() > 0.95);
  CHECK(always.beta > 0);
}

TEST_CASE("fit_beta_prior: a pool with one success in some rows says its mean itself") {
  std::vector<Count2> pool(30, {1, 12});
  pool.insert(pool.end(), 30, {0, 12});
  const BetaPrior near = fit_beta_prior(pool, {.mean = 0.04});
  const BetaPrior far = fit_beta_prior(pool, {.mean = 0.4});
  CHECK(near.mean() == doctest::Approx(30.0 / 720).epsilon(1e-6));
  CHECK(far.mean() == doctest::Approx(30.0 / 720).epsilon(1e-6));
}

TEST_CASE("fit_beta_prior: success and failure are alike but for the assumed mean") {
  Random random(29);
  const auto draw = draw_rates(random, beta_from(0.1, 0.5), 200, 100);
  std::vector<Count2> failures;
  for (const Count2& row : draw.pool)
    failures.push_back({row.n - row.x, row.n});
  const BetaPrior rare = fit_beta_prior(draw.pool, {.mean = 0.1});
  const BetaPrior usual = fit_beta_prior(failures, {.mean = 0.9});
  CHECK(usual.mean() == doctest::Approx(1 - rare.mean()).epsilon(1e-3));
  CHECK(usual.strength() == doctest::Approx(rare.strength()).epsilon(0.02));
}

TEST_CASE("fit_beta_prior: the order of rows changes no bit; nor does a large pool hang") {
  Random random(30);
  const auto draw = draw_rates(random, beta_from(0.03, 0.7), 500, 200);
  const BetaPrior prior = fit_beta_prior(draw.pool);
  for (std::uint64_t seed = 1; seed < 4; ++seed) {
    const BetaPrior again = fit_beta_prior(compass::test::shuffled(draw.pool, seed));
    CHECK(again.alpha == prior.alpha);
    CHECK(again.beta == prior.beta);
  }
  const auto large = draw_rates(random, beta_from(0.03, 0.7), 20'000, 200);
  const BetaPrior sampled = fit_beta_prior(large.pool);
  CHECK(sampled.mean() == doctest::Approx(0.03).epsilon(0.06));
  CHECK(cv_of(sampled) == doctest::Approx(0.7).epsilon(0.08));
}

TEST_CASE("fit_beta_prior: finds the truth it was drawn from, whatever the scale") {
  Random random(31);
  for (const double mean : {0.003, 0.03, 0.3}) {
    for (const double cv : {0.3, 1.0}) {
      const auto draw = draw_rates(random, beta_from(mean, cv), 1'500, 20 / mean);
      const BetaPrior prior = fit_beta_prior(draw.pool);
      CAPTURE(mean);
      CAPTURE(cv);
      CHECK(prior.mean() == doctest::Approx(mean).epsilon(0.08));
      CHECK(cv_of(prior) == doctest::Approx(cv).epsilon(0.08));
    }
  }
}

}  // namespace
