#include "momentum/momentum.h"

#include "math/micro.h"
#include "math/real.h"
#include "momentum/windows.h"

#include <algorithm>
#include <cmath>

namespace compass::momentum {
namespace {

using evidence::Interval;

double factor(const Windows& windows, const MomentumPrior& prior, double market) {
  if (!compares(windows)) return 1;
  return evidence::shrunk_ratio_value(windows.counts, prior.noise, prior.pool) / market;
}

// A product that goes its own way takes the market's error with it; what is pulled to the market
// does not. Both errors are taken for independent and joined on the ln scale (Zou & Donner 2008,
// Construction of confidence limits about effect measures)
Interval widened(const evidence::Estimate& ratio, const MomentumPrior& prior, double level) {
  const double own = ratio.n / (ratio.n + ratio.prior_weight);
  const double tau = prior.pool.tau();
  const double market_variance = std::max(prior.pool.variance() - tau * tau, 0.0);
  const double z = math::normal_quantile(0.5 * (1 + level));
  const double extra = z * z * own * own * market_variance;
  const auto reach = [&](double end) {
    const double alone = math::ln(end / ratio.value);
    return math::exp(std::sqrt(alone * alone + extra));
  };
  return {ratio.value / reach(ratio.interval.lo), ratio.value * reach(ratio.interval.hi)};
}

// ratio and interval against the market; n and prior_weight in events as they were counted
evidence::Estimate relative(const Windows& windows, const MomentumPrior& prior, double market,
                            double level) {
  evidence::Estimate ratio = evidence::shrunk_ratio(windows.counts, prior.noise, prior.pool, level);
  const Interval around = widened(ratio, prior, level);
  if (ratio.raw) ratio.raw = *ratio.raw / market;
  ratio.prior = 1;
  ratio.value = factor(windows, prior, market);
  ratio.interval = {around.lo / market, around.hi / market};
  const double events = windows.counts.x1 + windows.counts.x2;
  ratio.prior_weight *= events / ratio.n;
  ratio.n = events;
  return ratio;
}

Interval ln_of(const Interval& interval) {
  return {math::ln(interval.lo), math::ln(interval.hi)};
}

Momentum measure(const Windows& windows, const MomentumPrior& prior, double market,
                 const evidence::Ladder& ladder) {
  Momentum momentum;
  momentum.recent = windows.counts.x1;
  momentum.earlier = windows.counts.x2;
  momentum.recent_days = windows.recent_days;
  momentum.earlier_days = windows.earlier_days;
  momentum.ratio = {std::nullopt, 0, 1, 0, 1, {1, 1}};
  if (!compares(windows)) return momentum;

  momentum.ratio = relative(windows, prior, market, ladder.likely);
  momentum.micro_log = math::micro_log(momentum.ratio.value);
  const Interval at_hint = relative(windows, prior, market, ladder.hint).interval;
  momentum.verdict = evidence::grade({.null_value = 0,
                                      .value = math::ln(momentum.ratio.value),
                                      .at_likely = ln_of(momentum.ratio.interval),
                                      .at_hint = ln_of(at_hint),
                                      .n = momentum.ratio.n,
                                      .prior_weight = momentum.ratio.prior_weight});
  return momentum;
}

}  // namespace

void fill_multipliers(const MomentumModel& model, std::span<double> out) {
  for (std::size_t row = 0; row < out.size(); ++row) {
    out[row] = multiplier(model, model.windows[row]);
  }
}

double multiplier(const MomentumModel& model, const Windows& windows) {
  return factor(windows, model.prior, model.market);
}

double recent_for(const MomentumModel& model, const Windows& windows, double multiplier) {
  return evidence::recent_for(multiplier * model.market, windows.counts, model.prior.noise,
                              model.prior.pool);
}

evidence::LnPosterior ln_momentum(const MomentumModel& model, std::size_t row) {
  const MomentumPrior& prior = model.prior;
  if (compares(model.windows[row])) {
    evidence::LnPosterior ln =
        evidence::ln_ratio(model.windows[row].counts, prior.noise, prior.pool);
    ln.mean -= math::ln(model.market);
    return ln;
  }
  const bool any_day = model.until != 0;
  const double tau = prior.pool.tau();
  return evidence::ln_normal(0, any_day ? tau * tau : 0);
}

Momentum explain(const MomentumModel& model, std::size_t row, const evidence::Ladder& ladder) {
  return measure(model.windows[row], model.prior, model.market, ladder);
}

}  // namespace compass::momentum
