#include "evidence/always_valid.h"
#include "evidence/log_normal.h"
#include "evidence/rate.h"
#include "evidence/ratio.h"
#include "evidence/trend.h"
#include "math/near.h"
#include "math/random.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::Bits;

namespace {

void add(Bits& bits, const Estimate& e) {
  bits.add(e.raw.value_or(-1));
  bits.add(e.n);
  bits.add(e.prior);
  bits.add(e.prior_weight);
  bits.add(e.value);
  bits.add(e.interval.lo);
  bits.add(e.interval.hi);
}

// fits take many steps, each of which could drift: their last bits are compared on every engine
TEST_CASE("evidence: the same bits on every engine") {
  Random random(170);
  std::vector<GroupedCount> rates;
  std::vector<CountRow> counts;
  std::vector<TwoCounts> pairs;
  std::vector<LnGroup> groups;
  for (std::uint32_t i = 0; i < 60; ++i) {
    const double n = 20.0 + static_cast<double>(random.below(500));
    rates.push_back({i % 5, {static_cast<double>(random.below(12)), n}});
    counts.push_back({static_cast<double>(random.poisson(6)), 3 + random.uniform()});
    pairs.push_back({double(random.poisson(7)), 7, double(random.poisson(20)), 23});
    groups.push_back({1.0 + i % 3, 7 + random.normal(), (i % 3) * random.uniform()});
  }
  Bits bits;
  const GroupedRates grouped = fit_grouped_rates(rates, 5);
  for (const auto& [group, count] : rates) {
    add(bits, shrink_rate(count.x, count.n, grouped.groups[group], 0.9));
    bits.add(always_valid_rate(count.x, count.n, 0.95).hi);
  }
  const GammaPrior gamma = fit_gamma_prior(counts);
  for (const CountRow& row : counts)
    add(bits, shrink_count(row.x, row.exposure, gamma, 0.9));
  const NormalPool pool = fit_ratio_pool(pairs, {1.5, 0.1});
  for (const TwoCounts& two : pairs)
    add(bits, shrunk_ratio(two, {1.5, 0.1}, pool, 0.9));
  const MeanPool means = fit_mean_pool(groups);
  for (const LnGroup& group : groups)
    add(bits, shrink_mean(group.mean, group.n, means, 0.9));
  const Trend trend = trend_of({}, std::vector<double>{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5}, 0.9);
  bits.add(trend.p);
  bits.add(trend.slope);
  CHECK(bits.hash == 12657092186363990212u);
}

}  // namespace
