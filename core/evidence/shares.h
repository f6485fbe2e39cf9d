// Who buys what: a product's buyers over segments (gender x age) against everybody's, shrunk by
// what the feed itself says about how much audiences differ (Dirichlet-multinomial, Minka 2000,
// Estimating a Dirichlet distribution).
//
//   N_1..N_S of n buyers ~ DirMult(M f_1 .. M f_S),   lift_s = ((N_s + M f_s) / (n + M)) / f_s
//
// Small M: audiences differ a lot; M = infinity: they do not matter and every lift is 1. M is in
// buyers; a lift is a ratio without unit.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace compass::evidence {

// what the feed says about M: a grid of posterior weights, infinity among it
struct Concentration {
  struct Point {
    double m = 0;       // +inf: audience does not matter
    double weight = 0;  // posterior probability; the weights sum to 1
  };
  std::vector<Point> points{};
  double best = 0;      // the most likely M of the grid; +inf possible
  double ln_gain = 0;   // ln likelihood at the best finite M less that at infinity
  double ln_bayes = 0;  // the same, averaged over the grid's finite M: > 0 speaks for audience
  double products = 0;  // rows with buyers

  [[nodiscard]] double probability_matters() const;  // posterior of a finite M
};

struct ConcentrationAssumption {
  double matters = 0.5;          // prior probability that audience matters at all
  std::size_t max_rows = 1'000;  // above that an even sample of the sorted rows is fitted
};

// counts: row-major products x segments, base: one share a segment (normalised here; segments
// without share are left out). Grid: ln M from 0 to 12 by 1/4, equally likely, and infinity. No
// rows: all weight on infinity. Row order does not matter.
Concentration fit_concentration(std::span<const double> counts, std::span<const double> base,
                                const ConcentrationAssumption& assumed = {});

// Lift of a segment with share `base` of everybody, `count` of the product's n buyers: posterior
// mean over M, central interval of the mixture of betas. prior 1; prior_weight the M that gives
// this value. base outside (0, 1): value 1, interval [1, 1], raw none
Estimate lift(double count, double n, double base, const Concentration& concentration,
              double level);

// the same number without the interval, for ranking many products
double lift_value(double count, double n, double base, const Concentration& concentration);

// Shares that do not sum to 1 are not stretched: what is known, up to that plus all the unknown
// rest
Interval share_bounds(double known, double sum_of_known);

}  // namespace compass::evidence
