// Does a trait go with success among comparable things? Relative risk over strata (category x
// size), so that a price band is not credited with what its category does (Mantel & Haenszel 1959,
// Statistical aspects of the analysis of data from retrospective studies of disease; variance of
// Greenland & Robins 1985, Estimation of a common effect parameter from sparse follow-up data);
// then all traits are shrunk together (normal.h).
//
//   ratio = sum_s with_success_s without_s / n_s over sum_s without_success_s with_s / n_s
//   var ln ratio = sum_s (hits_s with_s without_s - with_success_s without_success_s n_s) / n_s^2
//                  over the product of both sums
//
// n_s: all of a stratum, hits_s: its successes. A ratio has no unit; its ln is natural.
#pragma once

#include "evidence/estimate.h"
#include "evidence/normal.h"

#include <optional>
#include <span>
#include <vector>

namespace compass::evidence {

// counts (or weights): successes among those with the trait and those without
struct Stratum {
  double with_success = 0;
  double with = 0;
  double without_success = 0;
  double without = 0;
};

struct RelativeRisk {
  std::optional<double> ratio{};  // risk with / risk without; none when no stratum compares
  Measured ln{};                  // its ln and variance
  double p = 1;                   // Cochran-Mantel-Haenszel, two-sided, continuity-corrected
  double with = 0;                // things with the trait in strata that compare
  double strata = 0;  // strata that compare: both sides occupied, some but not all successful
};

// An arm without a single success (or without one failure) gets half a success spread over the
// strata so that the ln is finite.
RelativeRisk mantel_haenszel(std::span<const Stratum> strata);

// all traits of a list together: ln ratios around 0 with spread tau, tau = 0 allowed. One estimate
// per input, as ratios: value is the median; traits without a ratio get the prior
std::vector<Estimate> shrink_ratios(std::span<const RelativeRisk> traits, double level,
                                    const NormalAssumption& assumed = {0.5, 0.0});

}  // namespace compass::evidence
