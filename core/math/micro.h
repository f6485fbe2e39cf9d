// Scores are whole micro-logs, so that the terms of a receipt sum to the score exactly and in any
// order: a factor of 1 is 0, a factor of e is 1,000,000.
#pragma once

#include <cstdint>

namespace compass::math {

inline constexpr std::int64_t micro_log_limit = 60'000'000;  // e^60, beyond any honest factor

// 1e6 ln(multiplier), rounded half away from zero, within +-micro_log_limit. 0 and below ->
// -micro_log_limit (the factor rules the row out), +inf -> +micro_log_limit, nan -> 0 (says
// nothing)
std::int64_t micro_log(double multiplier);

// the multiplier that a sum of micro-logs stands for
double from_micro_log(std::int64_t micro);

// x to so many decimals (0..15), half away from zero, never -0; for numbers of the view document.
// what has no room for decimals (|x| >= 2^52 / 10^decimals), inf and nan come back as they are
double round_to(double x, int decimals);

}  // namespace compass::math
