#include "evidence/rate_fit.h"

#include "evidence/search.h"

#include <algorithm>
#include <cmath>

namespace compass::evidence::detail {
namespace {

struct Problem {
  std::span<const PoolRow> rows;
  const RateAssumption& assumed;
};

double logit(double mean) {
  return math::ln(mean / (1 - mean));
}

// a step on the logit, kept where alpha and beta are positive
double stepped(double mean, double step) {
  const double odds = mean / (1 - mean) * math::exp(std::clamp(step, -2.0, 2.0));
  return std::clamp(odds / (1 + odds), 1e-12, 1 - 1e-9);
}

struct Mean {
  double value = 0;
  double information = 0;  // on its logit
};

// The mean by quasi-likelihood, with weights that fit this cv: linear in the successes and so
// unbiased whatever the scatter is taken for, which the likelihood's own mean is not
Mean weighted_mean(const Problem& problem, double start, double cv, double precision) {
  const auto& [rows, assumed] = problem;
  double mean = start;
  double information = 0;
  for (int round = 0; round < 4; ++round) {
    const double strength = strength_of(mean, cv);
    double successes = 0;
    double trials = 0;
    for (const PoolRow& row : rows) {
      const double counted = row.weight * effective_trials(row.size, strength);
      successes += counted * row.x / row.size;
      trials += counted;
    }
    const double pull = precision * (logit(assumed.mean) - logit(mean));
    const double slope = successes - trials * mean + pull;
    information = trials * mean * (1 - mean) + precision;
    mean = stepped(mean, slope / information);
  }
  return {mean, information};
}

}  // namespace

RateFit fit_rate_rows(std::span<const PoolRow> rows, const RateAssumption& assumed) {
  const Problem problem{rows, assumed};
  const double precision = 1 / (assumed.mean_spread * assumed.mean_spread);
  RateFit fit{assumed.mean, 0, 0};
  const auto height = [&](double ln_cv) {
    const double cv = math::exp(ln_cv);
    const Mean at = weighted_mean(problem, fit.mean, cv, precision);
    fit.mean = at.value;
    const double strength = strength_of(fit.mean, cv);
    const double alpha = strength * fit.mean;
    const double beta = strength - alpha;
    const double norm = ln_norm(alpha, beta);
    const double off = (logit(fit.mean) - logit(assumed.mean)) / assumed.mean_spread;
    // averaged over the mean, not at its best (Laplace): else few rows look too much alike
    double sum = ln_cv_prior(ln_cv, assumed) - 0.5 * (off * off + math::ln(at.information));
    for (const PoolRow& row : rows) {
      sum += row.weight * (ln_likelihood(row, alpha, beta) + norm);
    }
    return sum;
  };
  const Scatter scatter = fit_scatter(assumed.cv_spread, height);
  // a pool with successes and failures says its mean itself: what was assumed would only bias it
  const auto has = [&](auto some) { return std::ranges::any_of(rows, some); };
  const bool both = has([](const PoolRow& row) { return row.x > 0; }) &&
                    has([](const PoolRow& row) { return row.x < row.size; });
  const Mean mean = weighted_mean(problem, fit.mean, scatter.cv, both ? 0 : precision);
  fit.mean = mean.value;
  const double common = 1 - rarer_of(fit.mean);
  fit.mean_cv2 = common * common / mean.information;
  fit.cv2 = scatter.cv2();
  return fit;
}

}  // namespace compass::evidence::detail
