#include "rank/rate_factor.h"

#include <algorithm>
#include <vector>

namespace compass::rank {

RateFactor RateFactor::fit(std::span<const Counted> counts, const Categories& categories) {
  std::vector<evidence::GroupedCount> pool;
  pool.reserve(counts.size());
  for (std::size_t row = 0; row < counts.size(); ++row) {
    if (counts[row].n > 0) {
      pool.push_back({categories.top.at(row), {counts[row].x, counts[row].n}});
    }
  }
  RateFactor factor;
  factor.stated_ = !pool.empty();
  factor.rates_ =
      evidence::fit_grouped_rates(pool, categories.top.size(), {.max_rows = scatter_rows});
  return factor;
}

evidence::LnPosterior RateFactor::ln_posterior(std::uint32_t group, const Counted& counted) const {
  if (!stated_) return {};
  const evidence::BetaPrior& prior = rates_.groups[group];
  const double n = std::max(counted.n, 0.0);
  const double x = std::min(counted.x, n);
  return evidence::ln_beta_share(x + prior.alpha, n - x + prior.beta);
}

double RateFactor::value(std::uint32_t group, const Counted& counted) const {
  if (!stated_) return 1;
  const evidence::BetaPrior& prior = rates_.groups[group];
  const double n = counted.n > 0 ? counted.n : 0;
  // more events than trials (units of one view): as shrink_rate takes it
  const double x = counted.x < n ? counted.x : n;
  return (x + prior.alpha) / (n + prior.alpha + prior.beta);
}

double RateFactor::events_for(std::uint32_t group, double n, double value) const {
  const evidence::BetaPrior& prior = rates_.groups[group];
  return value * (n + prior.alpha + prior.beta) - prior.alpha;
}

Receipt RateFactor::receipt(std::uint32_t group, const Counted& counted,
                            const evidence::Ladder& ladder) const {
  Receipt receipt;
  receipt.observed = Observed::views;
  receipt.note = counted.note;
  if (!stated_) {
    receipt.note = Note::not_in_feed;
    receipt.estimate = {.raw = {}, .prior = 1, .value = 1, .interval = {1, 1}};
    return receipt;
  }
  const evidence::BetaPrior& prior = rates_.groups[group];
  const auto at = [&](double level) {
    return evidence::shrink_rate(counted.x, counted.n, prior, level);
  };
  receipt.estimate = at(ladder.likely);
  receipt.estimate.value = value(group, counted);
  if (counted.n > 0) {
    receipt.claim = evidence::grade({.null_value = prior.mean(),
                                     .value = receipt.estimate.value,
                                     .at_likely = receipt.estimate.interval,
                                     .at_hint = at(ladder.hint).interval,
                                     .n = counted.n,
                                     .prior_weight = prior.strength()});
  }
  return receipt;
}

}  // namespace compass::rank
