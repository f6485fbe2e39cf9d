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

double precision(const RateAssumption& assumed) {
  return 1 / (assumed.mean_spread * assumed.mean_spread);
}

// how the assumption pulls the logit of the mean
double pull(double mean, const RateAssumption& assumed) {
  return precision(assumed) * (logit(assumed.mean) - logit(mean));
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

// the mean by quasi-likelihood, with weights that fit this cv
Mean weighted_mean(const Problem& problem, double start, double cv) {
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
    const double slope = successes - trials * mean + pull(mean, assumed);
    information = trials * mean * (1 - mean) + precision(assumed);
    mean = stepped(mean, slope / information);
  }
  return {mean, information};
}

// Newton's steps on the full likelihood at fixed strength, where it is concave in the mean; the
// last curvature tells how unsure the mean is
void polish_mean(const Problem& problem, double strength, RateFit& fit) {
  const auto& [rows, assumed] = problem;
  for (int step = 0; step < 3; ++step) {
    const double a = strength * fit.mean;
    const double b = strength - a;
    const double slope_0 = math::digamma(b) - math::digamma(a);
    const double curvature_0 = math::trigamma(a) + math::trigamma(b);
    double slope = 0;
    double curvature = 0;
    for (const PoolRow& row : rows) {
      const double x = row.x + a;
      const double y = row.size - row.x + b;
      slope += row.weight * (math::digamma(x) - math::digamma(y) + slope_0);
      curvature += row.weight * (math::trigamma(x) + math::trigamma(y) - curvature_0);
    }
    const double by_logit = a * (1 - fit.mean);  // d a / d logit
    const double information = -by_logit * by_logit * curvature + precision(assumed);
    const double rise = by_logit * slope + pull(fit.mean, assumed);
    fit.mean = stepped(fit.mean, rise / information);
    const double common = 1 - rarer_of(fit.mean);
    fit.mean_cv2 = common * common / information;
  }
}

}  // namespace

RateFit fit_rate_rows(std::span<const PoolRow> rows, const RateAssumption& assumed) {
  const Problem problem{rows, assumed};
  RateFit fit{assumed.mean, 0, 0};
  const auto height = [&](double ln_cv) {
    const double cv = math::exp(ln_cv);
    const Mean at = weighted_mean(problem, fit.mean, cv);
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
  fit.mean = weighted_mean(problem, fit.mean, scatter.cv).value;
  polish_mean(problem, strength_of(fit.mean, scatter.cv), fit);
  fit.cv2 = scatter.cv2();
  return fit;
}

}  // namespace compass::evidence::detail
