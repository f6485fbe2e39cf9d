#include "evidence/ladder.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>

namespace compass::evidence {
namespace {

constexpr double out_of_reach = 1e6;  // times what is there: no honest "you need so many more"

Direction side_of(double value, double null_value) {
  if (value > null_value) return Direction::up;
  return value < null_value ? Direction::down : Direction::none;
}

// which side of the null the whole interval lies on
Direction side_of(const Interval& interval, double null_value) {
  if (interval.lo > null_value) return Direction::up;
  return interval.hi < null_value ? Direction::down : Direction::none;
}

// observations that are missing when `growth` times as many are needed
std::optional<double> missing(double present, double growth, double n, double at_least) {
  if (!(growth - 1 < out_of_reach)) {
    return n < at_least ? std::optional(at_least - n) : std::nullopt;
  }
  return std::max({1.0, std::ceil(present * (growth - 1)), at_least - n});
}

// the table
Verdict verdict(Direction at_likely, Direction at_hint, bool enough,
                const std::optional<double>& need) {
  if (!enough) return {Grade::not_enough_data, Direction::none, need};
  if (at_likely != Direction::none) return {Grade::likely, at_likely, 0};
  if (at_hint != Direction::none) return {Grade::hint, at_hint, need};
  return {Grade::not_enough_data, Direction::none, need};
}

// the normal deviate that a two-sided p, or a level, stands for
double deviate(double two_sided_p) {
  return std::max(0.0, -math::normal_quantile(0.5 * two_sided_p));
}

}  // namespace

Verdict counted() {
  return {Grade::fact, Direction::none, 0};
}

Verdict grade(const Question& question) {
  const auto& [null_value, value, at_likely, at_hint, n, prior_weight, at_least] = question;
  const double effect = std::fabs(value - null_value);
  const double reach = value > null_value ? value - at_likely.lo : at_likely.hi - value;
  const double growth = effect > 0 ? (reach / effect) * (reach / effect) : out_of_reach + 1;
  const double present = std::max(n + prior_weight, 1.0);
  return verdict(side_of(at_likely, null_value), side_of(at_hint, null_value), n >= at_least,
                 missing(present, growth, n, at_least));
}

Grade grade_holding(double holds, double likely_from, double hint_from) {
  if (holds >= likely_from) return Grade::likely;
  return holds >= hint_from ? Grade::hint : Grade::not_enough_data;
}

Verdict grade_p(double p, double effect, double n, double at_least, const Ladder& ladder) {
  const Direction side = side_of(effect, 0);
  const Direction none = Direction::none;
  const double ratio = deviate(1 - ladder.likely) / deviate(p);
  return verdict(p <= 1 - ladder.likely ? side : none, p <= 1 - ladder.hint ? side : none,
                 n >= at_least, missing(std::max(n, 1.0), ratio * ratio, n, at_least));
}

Verdict grade_trend(const Trend& trend, const Ladder& ladder) {
  const double n = trend.n;
  const double at_least = ladder.min_trend_n;
  if (n < at_least) return {Grade::not_enough_data, Direction::none, at_least - n};
  const double p = trend.p_always;
  const double ratio = deviate(1 - ladder.likely) / deviate(p);
  const double growth = ratio > 1 ? math::exp(math::ln(ratio) * 2 / 3) : 1;
  const Direction none = Direction::none;
  return verdict(p <= 1 - ladder.likely ? trend.direction : none,
                 p <= 1 - ladder.hint ? trend.direction : none, /*enough=*/true,
                 missing(n, growth, n, at_least));
}

}  // namespace compass::evidence
