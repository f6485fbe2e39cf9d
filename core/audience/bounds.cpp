// What the followers' unknown part can do to the multiplier.
#include "audience/match.h"

#include <algorithm>
#include <array>
#include <limits>

namespace compass::audience {
namespace {

using Fitted = AudienceModel::Fitted;
using evidence::Interval;

constexpr double inf = std::numeric_limits<double>::infinity();

// a row's believed deviations: additive parts and what only gender and age together say
struct Parts {
  std::array<double, store::gender_count> gender{};
  std::array<double, store::age_count> age{};
  CellTable both{};
  CellTable cell{};  // all of it
};

Parts parts_of(const Fitted& model, std::size_t row) {
  Parts parts;
  for (std::size_t k = 0; k < model.modes.size(); ++k) {
    const Mode& mode = model.modes[k];
    const double score = belief(model, k, row) * model.scores_of(row)[k];
    for (std::size_t g = 0; g < parts.gender.size(); ++g) {
      parts.gender[g] += score * mode.by_gender[g];
    }
    for (std::size_t a = 0; a < parts.age.size(); ++a)
      parts.age[a] += score * mode.by_age[a];
    for (std::size_t c = 0; c < store::cell_count; ++c) {
      parts.cell[c] += score * mode.value[c];
      if (mode.side == Side::both) parts.both[c] += score * mode.value[c];
    }
  }
  return parts;
}

Interval range_of(const auto& values) {
  return {*std::min_element(values.begin(), values.end()),
          *std::max_element(values.begin(), values.end())};
}

// sum of share x value, the rest anywhere
Interval spread_rest(const auto& values, const auto& shares, double known) {
  double sum = 0;
  for (std::size_t k = 0; k < values.size(); ++k)
    sum += values[k] * shares[k];
  const double rest = std::max(0.0, 1 - known);
  const Interval range = range_of(values);
  return {sum + rest * range.lo, sum + rest * range.hi};
}

Interval plus(const Interval& a, const Interval& b) {
  return {a.lo + b.lo, a.hi + b.hi};
}

// what gender and age together may add when only margins are known: each gender could sit in its
// least or best age, each age in its least or best gender; both hold
Interval together(const Parts& parts, const Shares& shares) {
  std::array<double, store::gender_count> least_age{};
  std::array<double, store::gender_count> best_age{};
  std::array<double, store::age_count> least_gender{};
  std::array<double, store::age_count> best_gender{};
  least_age.fill(inf);
  best_age.fill(-inf);
  least_gender.fill(inf);
  best_gender.fill(-inf);
  for (std::size_t g = 0; g < store::gender_count; ++g) {
    for (std::size_t a = 0; a < store::age_count; ++a) {
      const double value = parts.both[store::cell_of(g, a)];
      least_age[g] = std::min(least_age[g], value);
      best_age[g] = std::max(best_age[g], value);
      least_gender[a] = std::min(least_gender[a], value);
      best_gender[a] = std::max(best_gender[a], value);
    }
  }
  const double lo = std::max(spread_rest(least_age, shares.gender, shares.known_gender).lo,
                             spread_rest(least_gender, shares.age, shares.known_age).lo);
  const double hi = std::min(spread_rest(best_age, shares.gender, shares.known_gender).hi,
                             spread_rest(best_gender, shares.age, shares.known_age).hi);
  return {lo, hi};
}

Interval people_bounds(const Fitted& model, const Population& followers, Basis basis,
                       std::size_t row) {
  const Parts parts = parts_of(model, row);
  if (basis == Basis::gender_age) {
    return spread_rest(parts.cell, followers.cell, followers.known_cell);
  }
  if (basis == Basis::none) return range_of(parts.cell);
  return plus(plus(spread_rest(parts.gender, followers.gender, followers.known_gender),
                   spread_rest(parts.age, followers.age, followers.known_age)),
              together(parts, followers));
}

Interval at_least(const Interval& interval, double least) {
  return {std::max(interval.lo, least), std::max(interval.hi, least)};
}

}  // namespace

Interval multiplier_bounds(const Fitted& model, const Population& followers, const Match& match,
                           std::size_t row) {
  const Interval people = plus({1, 1}, people_bounds(model, followers, match.basis, row));
  const Interval by_people = at_least(people, least_lift);
  const Interval region = at_least(axis_bounds(model.region, match.region, row), least_lift);
  const Interval interest = at_least(axis_bounds(model.interest, match.interest, row), least_lift);
  // rounding must not shut out the multiplier itself
  const double value = multiplier(model, match, row);
  return {std::min(value, by_people.lo * region.lo * interest.lo),
          std::max(value, by_people.hi * region.hi * interest.hi)};
}

}  // namespace compass::audience
