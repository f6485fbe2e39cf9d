// How much audiences differ between products, learned from the products themselves.
//
//   score_k of a product with n buyers ~ Normal(0, variance weight_k (n / 30)^-slope + 1 / n)
//
// Widely bought products differ less from everybody than niche ones: `slope` (0 .. 1) lets the feed
// say by how much. Each side (gender, age, both) has its own variance with a posterior on a grid, 0
// among it (half of the prior: "does not matter"). Empirical Bayes (Robbins 1956, An empirical
// Bayes approach to statistics; Efron 2010, Large-Scale Inference) with linear Bayes estimates
// (credibility theory, Buehlmann & Straub 1970, Glaubwuerdigkeit fuer Schadensaetze). n in buyers;
// scores and variances have no unit.
#pragma once

#include "audience/modes.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace compass::audience {

struct SideSpread {
  double variance = 0;  // posterior mean; exactly 0 while the gate is closed
  double weight = 0;    // posterior probability that it is not 0
};

// the gate: odds of 4 to 1 that a side matters, before it may move a rank
inline constexpr double open_from = 0.8;

struct Spread {
  std::array<SideSpread, side_count> side{};
  int slope_quarters = 0;  // slope in quarters, 0..4
  double ln_evidence = 0;  // marginal likelihood, for comparing lengths
};

// one product's scores; `both` modes are not scored from margins
struct Scored {
  double n = 0;
  std::array<bool, side_count> known{};
  std::vector<double> score{};  // by mode
};

// The order of the rows is the caller's: sums follow it.
Spread fit_spread(const Modes& modes, std::span<const Scored> rows);

// n (n / 30)^-slope: what the signal's variance is multiplied by, per unit of noise
double signal_scale(double n, int slope_quarters);

// A grid posterior of one variance r: ln_likelihood[j] at variance_grid()[j]
inline constexpr std::size_t grid_size = 42;
std::array<double, grid_size> variance_grid();  // 0, then e^-9 .. e^1 by quarters
struct GridPosterior {
  SideSpread spread{};
  double ln_evidence = 0;
};
GridPosterior posterior_of(const std::array<double, grid_size>& ln_likelihood);

// Buckets by buyers, half an octave wide, so that likelihoods cost the same for any number of rows
inline constexpr std::size_t bucket_count = 96;
std::size_t bucket_of(double n);

}  // namespace compass::audience
