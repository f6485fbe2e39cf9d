// fit_grouped_rates on simulated truth: group means ~ Beta(.03, cv .6), rates of a group's rows ~
// Beta(its mean, cv .4), x ~ Binomial. Eight groups of six rows.
#include "evidence/pools.h"
#include "evidence/rate.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

TEST_CASE("grouped rates, simulated truth: a row, a further row of its group, a row of no group") {
  Tally row("shrink_rate in its group", 0.9);
  Tally in_group("a further row of the group", 0.9);
  Tally elsewhere("a row of a group not seen", 0.9);
  double error = 0;
  double ungrouped_error = 0;
  simulate(41, simulations, {&row, &in_group, &elsewhere}, [&](Random& random) {
    const DrawnGroups draw = draw_groups(random, 8, 6, 0.6, 0.4);
    const GroupedRates rates = fit_grouped_rates(draw.pool, 8);
    std::vector<Count2> all;
    for (const GroupedCount& each : draw.pool)
      all.push_back(each.count);
    const BetaPrior one = fit_beta_prior(all);
    const Count2 first = draw.pool[0].count;
    const Estimate e = shrink_rate(first.x, first.n, rates.groups[0], 0.9);
    row.add(e, draw.truth[0]);
    in_group.add(shrink_rate(0, 0, rates.groups[1], 0.9),
                 draw_rate(random, draw.group_means[1], 0.4));
    elsewhere.add(shrink_rate(0, 0, rates.any, 0.9),
                  draw_rate(random, draw_rate(random, 0.03, 0.6), 0.4));
    const double without = shrink_rate(first.x, first.n, one, 0.9).value - draw.truth[0];
    error += (e.value - draw.truth[0]) * (e.value - draw.truth[0]);
    ungrouped_error += without * without;
  });
  for (const Tally* tally : {&row, &in_group, &elsewhere}) {
    check_level(*tally);
    check_unbiased(*tally);
  }
  CHECK(error < 0.95 * ungrouped_error);
}

}  // namespace
