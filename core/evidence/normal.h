// Many measured numbers, each with a known error variance, pulled to their common mean:
//
//   y_i ~ Normal(theta_i, v_i),  theta_i ~ Normal(mean, tau^2)
//
//   given tau: value = (y / v + mean / tau^2) / (1 / v + 1 / tau^2), averaged over tau
//
// (Lindley & Smith 1972, Bayes estimates for the linear model; Rubin 1981, Estimation in parallel
// randomized experiments). All in the unit of y, variances in its square. tau is not one number but
// a grid with posterior weights, tau = 0 among them, so that intervals from a few rows are as wide
// as they must be.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace compass::evidence {

// a number on a scale where its error is about normal (ln ratio, ln views), and the error's
// variance; rows with a nan, an infinite y or variance <= 0 are skipped
struct Measured {
  double y = 0;
  double variance = 0;

  // says something: finite, with a finite error above 0
  [[nodiscard]] bool usable() const {
    return variance > 0 && variance - variance == 0 && y - y == 0;
  }
};

struct NormalAssumption {
  // Prior of tau: P(tau > t) = 1 / sqrt(1 + t^2 / scale^2). Flat in tau^2 below the scale, which is
  // what keeps the intervals' coverage (Morris & Tang 2011, Estimating random effects via
  // adjustment for density maximization). .5 in ln means "often +-65 %"
  double scale = 0.5;
  std::optional<double> mean{};  // fixed when given (0: "no effect is usual"), else learned
  std::size_t max_rows = 1'024;  // above that an even sample of the sorted rows is fitted
};

// the pool: one normal prior per grid point of tau that has weight
struct NormalPool {
  struct Point {
    double tau = 0;
    double mean = 0;           // learned mean given tau
    double mean_variance = 0;  // its uncertainty; 0 when fixed
    double weight = 0;         // posterior probability; the weights sum to 1
  };
  std::vector<Point> points{};

  [[nodiscard]] double mean() const;      // averaged over the grid
  [[nodiscard]] double tau() const;       // root of the averaged tau^2
  [[nodiscard]] double variance() const;  // of a further row's theta: all that is open
};

// the order of the rows does not matter; no rows: the assumption, mean 0 when it names none
NormalPool fit_normal_pool(std::span<const Measured> rows, const NormalAssumption& assumed = {});

// Posterior mean and central interval of one row's theta, on y's scale. prior_weight is in units of
// the row's own information: value = (y + prior_weight prior) / (1 + prior_weight); n = 1. A row
// without information (variance <= 0, inf or nan) gets the prior.
Estimate shrink_normal(const Measured& row, const NormalPool& pool, double level);

// the value alone, for ranking many rows
double shrunk_value(const Measured& row, const NormalPool& pool);

}  // namespace compass::evidence
