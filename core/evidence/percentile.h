// Where a value stands among a reference sample, and how well that is known.
#pragma once

#include "evidence/estimate.h"

#include <span>

namespace compass::evidence {

// Share of the population below the value, 0..1. raw: mid-rank (below + equal/2) / n; value:
// (below + equal/2 + 1/2) / (n + 1), which is uniform for a further draw from the population.
// interval: Clopper & Pearson (1934, The use of confidence or fiducial limits illustrated in the
// case of the binomial) on the order statistics, F(X_(r)) ~ Beta(r, n + 1 - r). nan in the sample
// is skipped; an empty sample gives 1/2 and [0, 1]; prior 1/2, prior_weight 1
Estimate percentile_of(double value, std::span<const double> sample, double level);

// the two ends of that interval by themselves, for those who need one
double lower_percentile(double value, std::span<const double> sample, double level);
double upper_percentile(double value, std::span<const double> sample, double level);
// false only if upper_percentile is at least one half: a distribution function in place of a
// quantile
bool may_be_below_half(double value, std::span<const double> sample, double level);

// value below which a share q of the sample lies, between order statistics (Hyndman & Fan 1996,
// Sample quantiles in statistical packages, type 6), in the sample's unit, q in [0, 1]; empty
// sample -> nan
double sample_quantile(std::span<const double> sample, double q);

}  // namespace compass::evidence
