// Quantities whose ln is about normal (views, revenue per video): a creator's usual level from few
// videos, and what is usual for accounts of a size. All numbers here are natural logarithms.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <span>

namespace compass::evidence {

// one creator's ln values, summed up
struct LnGroup {
  double n = 0;
  double mean = 0;
  double squares = 0;  // sum of squared deviations from the mean
};

LnGroup ln_group(std::span<const double> ln_values);

// One-way random effects: value_ij ~ Normal(mu_i, within), mu_i ~ Normal(mean, between); variances.
struct MeanPool {
  double mean = 0;
  double mean_variance = 0;  // how unsure the mean itself is
  double between = 1;
  double within = 1.85;
  std::size_t groups = 0;

  // how unsure the two variances are: variance of each, and what they have in common
  struct Unsure {
    double between = 0;
    double within = 0;
    double both = 0;
  };
  Unsure unsure{};

  [[nodiscard]] double icc() const { return between / (between + within); }
};

// Restricted maximum likelihood (Patterson & Thompson 1971, Recovery of inter-block information
// when block sizes are unequal) over lambda = between / within in [1e-4, 1e4]. Weak prior: ln
// lambda ~ Normal(ln 2.3, 1.5), within as if prior_freedom more values at 1.85 (340 TikTok
// creators: ICC .70, sd 1.36). No groups: those numbers, mean 0, mean_variance 100. above
// max_groups an even sample of the sorted groups is fitted; their order does not matter.
MeanPool fit_mean_pool(std::span<const LnGroup> groups, double prior_freedom = 2,
                       std::size_t max_groups = 2'048);

// The creator's usual ln level (Robinson 1991, That BLUP is a good thing): with prior = between +
// mean_variance and own = n / (n + within / prior)
//   value = mean + own (mean_ln - mean),   interval = value +- t sqrt(v),  v = (1 - own) prior
// Few groups know their variances badly. What is open about `own` moves the value and so adds to v
// (Kass & Steffey 1989, Approximate Bayesian inference in conditionally independent hierarchical
// models), twice, since v itself is fitted too low by as much (Prasad & Rao 1990, The estimation of
// the mean squared error of small-area estimators); t has 2 v^2 / var v degrees of freedom
// (Giesbrecht & Burns 1985, Two-stage analysis based on a mixed model), var v from the restricted
// likelihood's information on the two variances
Estimate shrink_mean(double mean_ln, double n, const MeanPool& pool, double level);

// the next single value: within is added under the root
Estimate next_value(double mean_ln, double n, const MeanPool& pool, double level);

// y = intercept + slope (x - mean_x) by least squares: "what accounts of that size get" (Draper &
// Smith 1998, Applied Regression Analysis)
struct Line {
  double n = 0;
  double mean_x = 0;
  double sum_xx = 0;     // sum of squared deviations of x
  double intercept = 0;  // y at mean_x
  double slope = 0;
  double residual = 0;  // variance around the line, n - 2 degrees of freedom

  [[nodiscard]] double at(double x) const { return intercept + slope * (x - mean_x); }
};

// pairs are (x[i], y[i]); pairs with a nan or inf are skipped. Below 3 pairs or without spread in x
// the slope is 0 (and below 2 the residual variance 0)
Line regress_on(std::span<const double> x, std::span<const double> y);

}  // namespace compass::evidence
