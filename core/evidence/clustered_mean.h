// The mean of numbers that hang together in two ways: those of one creator, and those of one
// product, say. What such groups have in common is not counted as if it were seen many times:
//
//   V = V_one + V_other - V_both,   V_g = G / (G - 1) sum over groups of (sum of deviations)^2 /
//   n^2
//
// (Cameron, Gelbach & Miller 2011, Robust inference with multiway clustering), at least the larger
// of the first two; Student's t with min(G_one, G_other) - 1 degrees of freedom.
#pragma once

#include "evidence/estimate.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace compass::evidence {

// one number, and the two groups that it belongs to; any numbers name a group
struct Clustered {
  double value = 0;
  std::uint32_t one = 0;
  std::uint32_t other = 0;
};

struct ClusteredMean {
  std::size_t n = 0;
  double mean = 0;         // 0 without numbers
  double variance = 0;     // of the mean
  std::size_t groups = 0;  // of the way that has fewer
};

// the order of the numbers changes nothing
ClusteredMean clustered_mean(std::span<const Clustered> numbers);

// central, at `level`; the whole line below two groups
Interval interval_of(const ClusteredMean& mean, double level);

}  // namespace compass::evidence
