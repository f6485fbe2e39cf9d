// Which of many claims may be made so that a stated share of those made holds: Bayesian false
// discovery rate (Efron & Tibshirani 2002, Empirical Bayes methods and false discovery rates for
// microarrays; Mueller, Parmigiani, Robert & Rousseau 2004, Optimal sample size for multiple
// testing: the case of gene expression microarrays).
//
//   made at `level`: the most claims, surest first, whose mean probability to hold is >= level
//
// so that of all that is said at 90 % nine in ten hold, and not nine in ten of the least sure. None
// is made that is wrong more than twice as often as stated.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace compass::evidence {

class ClaimSet {
 public:
  // probability that a claim holds, 0..1; those below one half are never made
  void add(double holds);

  // the least probability with which a claim is made; `level` in (1/2, 1). An empty set: level
  [[nodiscard]] double cut(double level) const;

 private:
  // whole numbers, so that the order of the claims changes nothing
  static constexpr std::size_t bins = 1'000;  // of [1/2, 1]
  std::array<std::uint32_t, bins> counts_{};
};

}  // namespace compass::evidence
