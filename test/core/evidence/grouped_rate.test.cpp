#include "evidence/pools.h"
#include "evidence/rate.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::draw_groups;

namespace {

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

TEST_CASE("fit_grouped_rates: what is open about the mean adds to the scatter of any row") {
  Random random(41);
  const auto draw = draw_groups(random, 8, 20, 0.5, 0.3);
  const GroupedRates rates = fit_grouped_rates(draw.pool, 8);
  const double mean = rates.any.mean();
  const double cv2 = (1 - mean) / (mean * (rates.any.strength() + 1));
  CHECK(cv2 > 1.01 * (rates.between_cv * rates.between_cv + rates.within_cv * rates.within_cv));
}

TEST_CASE("fit_grouped_rates: finds both scatters; row order changes no bit") {
  Random random(40);
  const auto draw = draw_groups(random, 60, 25, 0.5, 0.3);
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

TEST_CASE(
    "fit_grouped_rates: what is no count is left out; of many rows an even sample says the same") {
  constexpr double inf = std::numeric_limits<double>::infinity();
  Random random(41);
  const auto draw = draw_groups(random, 30, 30, 0.5, 0.3);
  const GroupedRates all = fit_grouped_rates(draw.pool, 30);
  std::vector<GroupedCount> with_nonsense = draw.pool;
  for (const Count2 bad :
       {Count2{3, 0}, Count2{3, inf}, Count2{std::numeric_limits<double>::quiet_NaN(), 9}})
    with_nonsense.push_back({7, bad});
  const GroupedRates same = fit_grouped_rates(with_nonsense, 30);
  CHECK(same.within_cv == all.within_cv);
  CHECK(same.groups[7].alpha == all.groups[7].alpha);
  const GroupedRates sample = fit_grouped_rates(draw.pool, 30, {.max_rows = 300});
  CHECK(sample.within_cv != all.within_cv);
  CHECK(sample.within_cv == doctest::Approx(all.within_cv).epsilon(0.25));
  CHECK(sample.groups[7].mean() == doctest::Approx(all.groups[7].mean()).epsilon(0.1));
}

}  // namespace
