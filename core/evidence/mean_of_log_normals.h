// The ln of a mean of n log-normal values (views per video, over n videos), against the ln of what
// to expect of one: how far below it lies on average, and how it scatters.
//
// One value has the variance s = 1.85 of its ln. A log-normal with the mean's own two moments has
// v = ln(1 + (e^s - 1) / n) and lies v / 2 below (Fenton 1960, The sum of log-normal probability
// distributions in scatter transmission systems); at this s that is up to a fourth too much
// (Schwartz & Yeh 1982, On the distribution function and moments of power sums with log-normal
// components), so both are corrected by a table of the exact moments.
#pragma once

namespace compass::evidence {

// natural logarithms
struct LnOfMean {
  double below = 0;
  double variance = 0;
};

inline constexpr double one_log_normal = 1.85;

// n >= 1; above 512 without correction, which is then some hundredths of little
LnOfMean ln_of_mean(double n);

}  // namespace compass::evidence
