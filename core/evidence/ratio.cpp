#include "evidence/ratio.h"

#include "evidence/pool_rows.h"
#include "evidence/tau_grid.h"
#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace compass::evidence {
namespace {

bool usable(const TwoCounts& c) {
  const double all = c.x1 + c.x2 + c.t1 + c.t2;
  return c.t1 > 0 && c.t2 > 0 && c.x1 >= 0 && c.x2 >= 0 && c.x1 + c.x2 > 0 && all - all == 0;
}

double odds(double share) {
  return share < 1 ? share / (1 - share) : std::numeric_limits<double>::infinity();
}

// events before anything is seen: a in the recent window, b in the earlier one. a / b is the usual
// growth on these exposures, 1/a + 1/b the variance of ln ratio
struct PriorEvents {
  double a = 0;
  double b = 0;
};

// The beta whose ln odds have the mean ln(a / b) and the variance 1/a + 1/b: digamma(x + 1/2) is
// about ln x, its slope about 1/x (Abramowitz & Stegun 1964, Handbook, 6.3.18)
constexpr double half = 0.5;

PriorEvents prior_events(double growth, double variance, double exposure_ratio) {
  constexpr double least_variance = 1e-6;  // a pool without spread still has finite events
  const double v = variance > least_variance ? variance : least_variance;
  const double usual_odds = growth * exposure_ratio;
  return {(1 + usual_odds) / v, (1 + 1 / usual_odds) / v};
}

// one product as what is known of it: effective events of both windows
struct Known {
  double recent = 0;
  double earlier = 0;
  double exposure_ratio = 1;
};

Known known_of(const TwoCounts& c, const DayNoise& noise) {
  // one dispersion for both windows: their ratio stays as counted
  const double each = dispersion((c.x1 + c.x2) / (c.t1 + c.t2), noise);
  return {c.x1 / each, c.x2 / each, c.t1 / c.t2};
}

std::vector<Known> known_rows(std::span<const TwoCounts> pool, const DayNoise& noise,
                              std::size_t max_rows) {
  std::vector<Known> rows;
  for (const TwoCounts& counts : pool) {
    if (usable(counts)) rows.push_back(known_of(counts, noise));
  }
  const auto events = [](const Known& row) { return row.recent + row.earlier; };
  math::sort_by(rows, events, [&](const Known& p, const Known& q) {
    if (events(p) != events(q)) return events(p) < events(q);
    return p.recent != q.recent ? p.recent < q.recent : p.exposure_ratio < q.exposure_ratio;
  });
  detail::thin(rows, max_rows);
  return rows;
}

// the mean of ln growth at one tau, by quasi-likelihood with the weights of that tau
void fit_mean(std::span<const Known> rows, const NormalAssumption& assumed,
              NormalPool::Point& point) {
  const double flat = 1e-4 / (assumed.scale * assumed.scale);
  for (int round = 0; round < 6; ++round) {
    const double growth = math::exp(point.mean);
    double score = -flat * point.mean;
    double information = flat;
    for (const Known& row : rows) {
      const PriorEvents prior = prior_events(growth, point.tau * point.tau, row.exposure_ratio);
      const double share = (prior.a + half) / (prior.a + prior.b + 2 * half);
      const double n = row.recent + row.earlier;
      const double weight = 1 / (1 + std::max(n - 1, 0.0) / (prior.a + prior.b + 2 * half + 1));
      score += weight * (row.recent - n * share);
      information += weight * n * share * (1 - share);
    }
    point.mean_variance = 1 / information;
    point.mean += std::clamp(score / information, -2.0, 2.0);
  }
}

// beta-binomial likelihood of how events fall into the two windows
detail::AtTau at_tau(std::span<const Known> rows, double tau, const NormalAssumption& assumed) {
  detail::AtTau at;
  at.point = {tau, assumed.mean.value_or(0), 0, 0};
  if (!assumed.mean) fit_mean(rows, assumed, at.point);
  const double growth = math::exp(at.point.mean);
  double exposure_ratio = 0;
  double norm = 0;
  PriorEvents prior;
  for (const Known& row : rows) {
    if (row.exposure_ratio != exposure_ratio) {
      exposure_ratio = row.exposure_ratio;
      prior = prior_events(growth, tau * tau, exposure_ratio);
      norm = math::ln_beta(prior.a + half, prior.b + half);
    }
    at.ln_likelihood +=
        math::ln_beta(row.recent + prior.a + half, row.earlier + prior.b + half) - norm;
  }
  if (!assumed.mean) at.ln_likelihood += 0.5 * math::ln(at.point.mean_variance);
  return at;
}

}  // namespace

NormalPool fit_ratio_pool(std::span<const TwoCounts> pool, const DayNoise& noise,
                          const NormalAssumption& assumed) {
  const std::vector<Known> rows = known_rows(pool, noise, assumed.max_rows);
  return detail::fit_on_grid(assumed.scale, [&](double tau) { return at_tau(rows, tau, assumed); });
}

Estimate shrunk_ratio(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool,
                      double level) {
  const bool seen = usable(counts);
  const Known known = seen ? known_of(counts, noise) : Known{};
  const double growth = math::exp(pool.mean());
  const PriorEvents prior = prior_events(growth, pool.variance(), known.exposure_ratio);
  Estimate estimate;
  if (seen && counts.x2 > 0) estimate.raw = counts.x1 / counts.t1 / (counts.x2 / counts.t2);
  estimate.n = known.recent + known.earlier;
  estimate.prior = growth;
  estimate.prior_weight = prior.a + prior.b;

  const double a = known.recent + prior.a;
  const double b = known.earlier + prior.b;
  const double tail = 0.5 * (1 - level);
  estimate.value = a / b / known.exposure_ratio;
  estimate.interval = {
      odds(math::beta_quantile(tail, a + half, b + half)) / known.exposure_ratio,
      odds(math::beta_quantile(1 - tail, a + half, b + half)) / known.exposure_ratio};
  return estimate;
}

LnPosterior ln_ratio(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool) {
  const Known known = usable(counts) ? known_of(counts, noise) : Known{};
  const PriorEvents prior =
      prior_events(math::exp(pool.mean()), pool.variance(), known.exposure_ratio);
  LnPosterior ln = ln_beta_odds(known.recent + prior.a + half, known.earlier + prior.b + half);
  ln.mean -= math::ln(known.exposure_ratio);
  return ln;
}

double shrunk_ratio_value(const TwoCounts& counts, const DayNoise& noise, const NormalPool& pool) {
  const bool seen = usable(counts);
  const Known known = seen ? known_of(counts, noise) : Known{};
  const PriorEvents prior =
      prior_events(math::exp(pool.mean()), pool.variance(), known.exposure_ratio);
  return (known.recent + prior.a) / (known.earlier + prior.b) / known.exposure_ratio;
}

double recent_for(double value, const TwoCounts& counts, const DayNoise& noise,
                  const NormalPool& pool) {
  const double exposure_ratio = counts.t1 / counts.t2;
  const PriorEvents prior = prior_events(math::exp(pool.mean()), pool.variance(), exposure_ratio);
  const double odds = value * exposure_ratio;
  const double lacking = odds * prior.b - prior.a;
  const double scatter = noise.cv2 / (counts.t1 + counts.t2);
  const double slope = 1 - lacking * scatter;
  if (!(slope > 0)) return std::numeric_limits<double>::infinity();
  return (odds * counts.x2 + lacking * (noise.phi + scatter * counts.x2)) / slope;
}

}  // namespace compass::evidence
