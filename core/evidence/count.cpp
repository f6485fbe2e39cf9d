#include "evidence/count.h"

#include "evidence/pool_rows.h"
#include "evidence/scatter.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace compass::evidence {
namespace {

using detail::PoolRow;

bool usable(double x, double exposure) {
  return exposure > 0 && x >= 0 && exposure - exposure == 0 && x - x == 0;
}

struct Mean {
  double value = 0;
  double cv2 = 0;  // how unsure, relative to itself
};

// the mean at this cv, by Newton's steps on ln mean: each row counts by its exposure over its
// over-dispersion, which is the negative binomial's own score
Mean mean_at(std::span<const PoolRow> rows, double start, double cv, double assumed_mean,
             double pull) {
  Mean mean{start, 0};
  for (int round = 0; round < 6; ++round) {
    double events = 0;
    double expected = 0;
    for (const PoolRow& row : rows) {
      const double weight = row.weight / (1 + mean.value * row.size * cv * cv);
      events += weight * row.x;
      expected += weight * row.size * mean.value;
    }
    const double slope = events - expected - pull * (math::ln(mean.value) - math::ln(assumed_mean));
    mean.cv2 = 1 / (expected + pull);
    mean.value *= math::exp(std::clamp(slope * mean.cv2, -3.0, 3.0));
  }
  return mean;
}

double ln_likelihood(std::span<const PoolRow> rows, double mean, double shape) {
  const double norm = math::lgamma(shape);
  const double ln_usual = math::ln(mean / shape);
  double sum = 0;
  // without what is the same at every shape and mean, the row's own exposure to the power of x
  for (const PoolRow& row : rows) {
    sum += row.weight * (math::lgamma(row.x + shape) - norm + row.x * ln_usual -
                         (row.x + shape) * math::ln1p(mean * row.size / shape));
  }
  return sum;
}

}  // namespace

GammaPrior gamma_from(double mean, double cv) {
  const double shape = 1 / (cv * cv);
  return {shape, shape / mean};
}

GammaPrior fit_gamma_prior(std::span<const CountRow> pool, const CountAssumption& assumed) {
  std::vector<PoolRow> rows;
  rows.reserve(pool.size());
  for (const CountRow& row : pool) {
    if (usable(row.x, row.exposure)) rows.push_back({row.x, row.exposure, 1});
  }
  rows = detail::condensed(std::move(rows), assumed.max_rows);

  const double pull = 1 / (assumed.mean_spread * assumed.mean_spread);
  double mean = assumed.mean;
  const auto height = [&](double ln_cv) {
    const double cv = math::exp(ln_cv);
    const Mean at = mean_at(rows, mean, cv, assumed.mean, pull);
    mean = at.value;
    const double cv_off = (ln_cv - math::ln(assumed.cv)) / assumed.cv_spread;
    const double mean_off = (math::ln(mean) - math::ln(assumed.mean)) / assumed.mean_spread;
    // averaged over the mean, not at its best (Laplace): else few rows look too much alike
    return ln_likelihood(rows, mean, 1 / (cv * cv)) + 0.5 * math::ln(at.cv2) -
           0.5 * (cv_off * cv_off + mean_off * mean_off);
  };
  const detail::Scatter scatter = detail::fit_scatter(assumed.cv_spread, height);
  // a pool that has events says its mean itself: what was assumed would only bias it
  const bool has_events = std::ranges::any_of(rows, [](const PoolRow& row) { return row.x > 0; });
  const Mean fitted = mean_at(rows, mean, scatter.cv, assumed.mean, has_events ? 0 : pull);
  // of a product of two independent factors (Goodman 1960, On the exact variance of products)
  const double cv2 = (1 + scatter.cv2()) * (1 + fitted.cv2) - 1;
  return gamma_from(fitted.value, std::sqrt(cv2));
}

Estimate shrink_count(double x, double exposure, const GammaPrior& prior, double level) {
  const bool seen = usable(x, exposure);
  Estimate estimate;
  if (seen) estimate.raw = x / exposure;
  estimate.n = seen ? exposure : 0;
  estimate.prior = prior.mean();
  estimate.prior_weight = prior.rate;

  const double shape = prior.shape + (seen ? x : 0);
  const double rate = prior.rate + estimate.n;
  const double tail = 0.5 * (1 - level);
  estimate.value = shape / rate;
  estimate.interval = {math::gamma_quantile(tail, shape, rate),
                       math::gamma_quantile(1 - tail, shape, rate)};
  return estimate;
}

}  // namespace compass::evidence
