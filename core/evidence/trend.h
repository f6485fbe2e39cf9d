// Is a series rising? Exact Mann-Kendall (Mann 1945, Nonparametric tests against trend; Kendall
// 1970, Rank Correlation Methods) and Theil-Sen (Sen 1968, Estimates of the regression
// coefficient based on Kendall's tau): slope = median of (y_j - y_i) / (x_j - x_i), its interval
// the slopes that Mann-Kendall does not reject. Both use order only, so that one viral video does
// not make a trend. Time and memory are O(n^2): pass at most the last few hundred values.
#pragma once

#include "evidence/estimate.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace compass::evidence {

enum class Direction : std::uint8_t { none, up, down };

std::string_view name_of(Direction direction);

// below this a perfectly rising series has p > .05: 2/n! is 1, 1/3, 1/12, 1/60 for n = 2, 3, 4, 5
inline constexpr int smallest_trend = 5;

struct Trend {
  int n = 0;            // values used
  int missing = 0;      // how many more until a trend can be claimed at all
  std::int64_t s = 0;   // pairs that rise less pairs that fall
  double p = 1;         // two-sided, exact for n <= 50 (ties too), normal beyond
  double p_always = 1;  // p (n-4)(n-3): holds though it is looked at after each further value,
                        // because 1 / ((n-4)(n-3)) sums to 1 over n >= 5; 1 below five
  double slope = 0;     // median change, unit of y per unit of x
  Interval interval{};  // of the slope; unbounded while n is too small for the level
  Direction direction = Direction::none;  // sign of s, whatever p says
};

// y in order of time; nan and inf are left out. x: one rising position a value, or empty for 0, 1,
// 2...
Trend trend_of(std::span<const double> x, std::span<const double> y, double level);

}  // namespace compass::evidence
