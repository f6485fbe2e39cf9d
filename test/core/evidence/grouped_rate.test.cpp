#include "evidence/rate.h"
#include "evidence/simulate.h"
#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;

namespace {

struct Draw {
  std::vector<GroupedCount> pool;
  std::vector<double> truth;  // a row's rate
  std::vector<double> group_means;
};

Draw draw_groups(Random& random, int groups, int rows_each, double between_cv, double within_cv) {
  Draw draw;
  const BetaPrior of_means = beta_from(0.03, between_cv);
  for (int g = 0; g < groups; ++g) {
    const double mean = random.beta(of_means.alpha, of_means.beta);
    const BetaPrior of_rows = beta_from(mean, within_cv);
    draw.group_means.push_back(mean);
    for (int i = 0; i < rows_each; ++i) {
      const double rate = random.beta(of_rows.alpha, of_rows.beta);
      const double n = std::floor(300 * compass::math::exp(random.normal())) + 1;
      const auto x = static_cast<double>(random.binomial(static_cast<std::int64_t>(n), rate));
      draw.pool.push_back({static_cast<std::uint32_t>(g), {x, n}});
      draw.truth.push_back(rate);
    }
  }
  return draw;
}

TEST_CASE("fit_grouped_rates: nothing known gives every group the same prior") {
  const GroupedRates rates = fit_grouped_rates({}, 3);
  CHECK(rates.groups.size() == 3);
  for (const BetaPrior& group : rates.groups) {
    CHECK(group.mean() == doctest::Approx(RateAssumption{}.mean));
    CHECK(group.strength() > 0);
  }
  CHECK(fit_grouped_rates({}, 0).groups.empty());
}

TEST_CASE("fit_grouped_rates: a group is pulled to all groups by how little it has") {
  // 20 groups at 2 %, a large one at 8 %, a tiny one that looks like 8 %, an empty one
  std::vector<GroupedCount> pool;
  for (std::uint32_t g = 0; g < 20; ++g) {
    for (int i = 0; i < 10; ++i)
      pool.push_back({g, {20.0 + i % 3, 1'000}});
  }
  for (int i = 0; i < 10; ++i)
    pool.push_back({20, {80.0 + i % 5, 1'000}});
  pool.push_back({21, {4, 50}});
  pool.push_back({99, {500, 500}});  // of no group: skipped
  const GroupedRates rates = fit_grouped_rates(pool, 23);
  CHECK(rates.groups[20].mean() == doctest::Approx(0.08).epsilon(0.05));
  CHECK(rates.groups[0].mean() == doctest::Approx(0.021).epsilon(0.05));
  CHECK(rates.groups[21].mean() > 0.022);
  CHECK(rates.groups[21].mean() < 0.07);
  CHECK(rates.groups[22].mean() == doctest::Approx(rates.any.mean()).epsilon(0.02));
  // who is well known is a strong prior
  CHECK(rates.groups[0].strength() > 3 * rates.groups[21].strength());
  CHECK(rates.groups[22].strength() == doctest::Approx(rates.any.strength()).epsilon(0.1));
}

TEST_CASE("fit_grouped_rates: finds both scatters; row order changes no bit") {
  Random random(40);
  const Draw draw = draw_groups(random, 60, 25, 0.5, 0.3);
  const GroupedRates rates = fit_grouped_rates(draw.pool, 60);
  CHECK(rates.between_cv == doctest::Approx(0.5).epsilon(0.2));
  CHECK(rates.within_cv == doctest::Approx(0.3).epsilon(0.12));
  const GroupedRates again = fit_grouped_rates(compass::test::shuffled(draw.pool, 3), 60);
  CHECK(again.any.alpha == rates.any.alpha);
  for (std::size_t g = 0; g < 60; ++g) {
    CHECK(again.groups[g].alpha == rates.groups[g].alpha);
    CHECK(again.groups[g].beta == rates.groups[g].beta);
  }
}

TEST_CASE("fit_grouped_rates: simulated coverage of a row's rate in its group") {
  int held = 0;
  int rows = 0;
  double error = 0;
  double ungrouped_error = 0;
  Random random(41);
  for (int run = 0; run < 100; ++run) {
    const Draw draw = draw_groups(random, 8, 6, 0.6, 0.4);
    const GroupedRates rates = fit_grouped_rates(draw.pool, 8);
    std::vector<Count2> all;
    for (const GroupedCount& row : draw.pool)
      all.push_back(row.count);
    const BetaPrior one = fit_beta_prior(all);
    for (std::size_t i = 0; i < draw.pool.size(); ++i) {
      const auto& [group, count] = draw.pool[i];
      const Estimate e = shrink_rate(count.x, count.n, rates.groups[group], 0.9);
      held += e.interval.contains(draw.truth[i]) ? 1 : 0;
      ++rows;
      const double without = shrink_rate(count.x, count.n, one, 0.9).value - draw.truth[i];
      error += (e.value - draw.truth[i]) * (e.value - draw.truth[i]);
      ungrouped_error += without * without;
    }
  }
  CHECK(compass::test::off_level(static_cast<double>(held) / rows, 0.9) <= 0.02);
  CHECK(error < 0.95 * ungrouped_error);
}

}  // namespace
