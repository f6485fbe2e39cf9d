// THE claim ladder. Every stage that claims something asks here, and words follow the grade:
//
//   fact             counted, nothing inferred                          (no test)
//   likely           the interval at `likely` excludes "no difference"
//   hint             the interval at `hint` does
//   not_enough_data  neither does, or fewer observations than `at_least`
#pragma once

#include "evidence/estimate.h"
#include "evidence/trend.h"

#include <optional>

namespace compass::evidence {

// the policy's levels
struct Ladder {
  double likely = 0.95;
  double hint = 0.80;
  int min_trend_n = smallest_trend;
};

// a claim "value is not null_value", by its intervals. While somebody looks daily, `at_likely` and
// `at_hint` come from always_valid.h or from a posterior.
struct Question {
  double null_value = 0;    // what would mean "no difference"
  double value = 0;         // same scale as the intervals: ln for ratios
  Interval at_likely{};     // at Ladder::likely
  Interval at_hint{};       // at Ladder::hint
  double n = 0;             // observations behind it: videos, views
  double prior_weight = 0;  // further observations that the prior stands for
  double at_least = 1;      // below so many observations nothing is claimed
};

struct Verdict {
  Grade grade = Grade::not_enough_data;
  Direction direction = Direction::none;  // of value against null_value; none below hint
  // How many more observations would make the present effect `likely`; 0 when it is, none when no
  // number would (no effect, or more than a million times what is there). An approximation: widths
  // fall as 1/sqrt(n), the effect stays; more effect or a narrower interval never raises it.
  std::optional<double> need{};
};

// a number that was counted and is stated as it is
Verdict counted();

Verdict grade(const Question& question);

// The same for one of many claims, each with the probability that it holds: made from the cut of
// its level on (claim_set.h)
Grade grade_holding(double holds, double likely_from, double hint_from);

// The same by a two-sided p (adjusted, when many were tested) of an effect with this sign
Verdict grade_p(double p, double effect, double n, double at_least, const Ladder& ladder);

// By p_always, since creators look after each video; nothing below min_trend_n. need: a slope
// stays, its error falls as n^(-3/2)
Verdict grade_trend(const Trend& trend, const Ladder& ladder);

}  // namespace compass::evidence
