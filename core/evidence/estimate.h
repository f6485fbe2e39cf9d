// What every estimate carries, so that each reason can be recomputed from its own numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::evidence {

// closed on both ends; an end may be infinite where nothing bounds it
struct Interval {
  double lo = 0;
  double hi = 0;

  [[nodiscard]] bool contains(double value) const { return lo <= value && value <= hi; }
};

// how much a claim may say; ladder.h alone decides it
enum class Grade : std::uint8_t { fact, likely, hint, not_enough_data };

// a number in some unit (share, units per day, ln views, ...), before and after shrinking
struct Estimate {
  std::optional<double> raw{};  // as counted; none when nothing was observed
  double n = 0;                 // observations behind raw (trials, days, videos); may be effective
  double prior = 0;             // what it is pulled to, same unit
  double prior_weight = 0;      // the prior counts as that many observations
  double value = 0;             // the shrunk number: the one to rank by and to show
  Interval interval{};          // around value, at the level the caller asked for
};

// the contract's word for a grade
constexpr std::string_view name_of(Grade grade) {
  switch (grade) {
    case Grade::fact:
      return "fact";
    case Grade::likely:
      return "likely";
    case Grade::hint:
      return "hint";
    case Grade::not_enough_data:
      break;
  }
  return "not_enough_data";
}

}  // namespace compass::evidence
