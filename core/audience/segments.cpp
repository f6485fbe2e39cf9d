#include "audience/segments.h"

#include "audience/match.h"
#include "evidence/ladder.h"
#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace compass::audience {
namespace {

using Fitted = AudienceModel::Fitted;

bool holds_cell(const Segment& segment, std::size_t gender, std::size_t age) {
  return (!segment.gender || static_cast<std::size_t>(*segment.gender) == gender) &&
         segment.ages.first <= age && age <= segment.ages.last;
}

template <class Add>
void for_each_cell(const Segment& segment, Add add) {
  for (std::size_t g = 0; g < store::gender_count; ++g) {
    for (std::size_t a = 0; a < store::age_count; ++a) {
      if (holds_cell(segment, g, a)) add(g, a);
    }
  }
}

double share_in(const Shares& shares, Basis basis, const Segment& segment) {
  double sum = 0;
  if (basis == Basis::gender_age) {
    for_each_cell(segment,
                  [&](std::size_t g, std::size_t a) { sum += cell_share(shares, basis, g, a); });
    return sum;
  }
  // margins: what one axis says needs no product
  if (segment.ages.all() && segment.gender) {
    return shares.gender[static_cast<std::size_t>(*segment.gender)];
  }
  for (std::size_t a = segment.ages.first; a <= segment.ages.last; ++a)
    sum += shares.age[a];
  return segment.gender ? sum * shares.gender[static_cast<std::size_t>(*segment.gender)] : sum;
}

double share_in(const CellTable& base, const Segment& segment) {
  double sum = 0;
  for_each_cell(segment, [&](std::size_t g, std::size_t a) { sum += base[store::cell_of(g, a)]; });
  return sum;
}

// the segment's people at large, along the modes
std::vector<double> weights_of(const Fitted& model, const Segment& segment) {
  std::vector<double> weights(model.modes.size());
  const double all = share_in(model.base, segment);
  if (!(all > 0)) return weights;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    for_each_cell(segment, [&](std::size_t g, std::size_t a) {
      const std::size_t c = store::cell_of(g, a);
      weights[k] += model.base[c] / all * model.modes[k].value[c];
    });
  }
  return weights;
}

// do the row's shares tell this segment?
bool is_counted(Basis basis, const Segment& segment) {
  const auto known = known_sides(basis);
  if (segment.gender && !segment.ages.all()) return basis == Basis::gender_age;
  return known[static_cast<std::size_t>(segment.gender ? Side::gender : Side::age)];
}

// share of the buyers whose segment is known
double known_share(const Shares& shares, Basis basis, const Segment& segment) {
  if (basis == Basis::gender_age) return shares.known_cell;
  return segment.ages.all() ? shares.known_gender : shares.known_age;
}

evidence::Estimate lift_of(const Fitted& model, const Segment& segment,
                           std::span<const double> weights, double sd, std::size_t row,
                           double level) {
  evidence::Estimate lift;
  lift.prior = 1;
  lift.n = model.buyers[row];
  lift.value = std::max(1 + deviation(model, weights, row), least_lift);
  const double reach = math::normal_quantile(0.5 + 0.5 * level) * sd;
  lift.interval = {std::max(lift.value - reach, 0.0), lift.value + reach};
  const double known = known_share(model.shares_of(row), model.basis[row], segment);
  if (is_counted(model.basis[row], segment) && known > 0 && segment.base_share > 0) {
    const double raw = segment.buyers_share / known / segment.base_share;
    lift.raw = raw;
    const double pulled = (raw - 1) / (lift.value - 1);
    if (pulled > 1 && pulled - pulled == 0) lift.prior_weight = lift.n * (pulled - 1);
  }
  return lift;
}

// sd of the lift that as many other buyers would show: what is not known of it and their own chance
double seen_sd(double variance, double lift, double base, double n) {
  const double share = std::clamp(lift * base, 0.0, 1.0);
  return std::sqrt(variance + share * (1 - share) / (base * base * n));
}

double holds_of(double lift, double variance, double base, double n) {
  const double sd = seen_sd(variance, lift, base, n);
  return sd > 0 ? math::normal_cdf((lift - 1) / sd) : 0.5;
}

bool lies_within(const Segment& inner, const Segment& outer) {
  return (!outer.gender || outer.gender == inner.gender) && outer.ages.first <= inner.ages.first &&
         inner.ages.last <= outer.ages.last;
}

}  // namespace

std::vector<Segment> segments_of(const Fitted& model) {
  std::vector<Segment> segments;
  const auto add = [&](std::optional<store::Gender> gender, AgeRange ages) {
    Segment segment;
    segment.gender = gender;
    segment.ages = ages;
    segment.base_share = share_in(model.base, segment);
    // a segment of everybody over-indexes in nothing
    if (segment.base_share > 0 && segment.base_share < 1 - 1e-9) segments.push_back(segment);
  };
  const auto ranges = [&](std::optional<store::Gender> gender) {
    for (std::uint8_t first = 0; first < store::age_count; ++first) {
      for (std::uint8_t last = first; last < store::age_count; ++last) {
        const AgeRange ages{first, last};
        if (!ages.all()) add(gender, ages);
      }
    }
  };
  constexpr std::array<store::Gender, 3> genders = {store::Gender::female, store::Gender::male,
                                                    store::Gender::other};
  for (const store::Gender gender : genders)
    add(gender, {});
  ranges(std::nullopt);
  for (const store::Gender gender : genders)
    ranges(gender);
  return segments;
}

evidence::ClaimSet claims_of(const Fitted& model, std::span<const std::uint32_t> rows) {
  evidence::ClaimSet claims;
  for (const Segment& segment : segments_of(model)) {
    const std::vector<double> weights = weights_of(model, segment);
    for (const std::uint32_t row : rows) {
      if (!(model.buyers[row] > 0)) continue;
      const double lift = 1 + deviation(model, weights, row);
      const double variance = deviation_variance(model, weights, row);
      if (lift > 1) claims.add(holds_of(lift, variance, segment.base_share, model.buyers[row]));
    }
  }
  return claims;
}

Cuts cuts_of(const Fitted& model, const evidence::Ladder& ladder) {
  return {model.claims.cut(ladder.likely), model.claims.cut(ladder.hint)};
}

void measure(const Fitted& model, const Population& followers, std::size_t row, double level,
             const Cuts& cuts, Segment& segment) {
  segment.base_share = share_in(model.base, segment);
  segment.followers_share = share_in(followers, basis_of(followers), segment);
  segment.buyers_share = share_in(model.shares_of(row), model.basis[row], segment);
  const std::vector<double> weights = weights_of(model, segment);
  const double variance = deviation_variance(model, weights, row);
  segment.lift = lift_of(model, segment, weights, std::sqrt(variance), row, level);
  if (!(model.buyers[row] > 0) || !(segment.base_share > 0)) {
    segment.lift = {std::nullopt, 0, 1, 0, 1, {1, 1}};
    return;
  }

  segment.holds = holds_of(segment.lift.value, variance, segment.base_share, model.buyers[row]);
  segment.grade = evidence::grade_holding(segment.holds, cuts.likely, cuts.hint);
}

std::vector<Segment> best_of(std::vector<Segment> segments, bool followers_known,
                             std::size_t most) {
  const auto use = [&](const Segment& segment) {
    return (followers_known ? segment.followers_share : segment.holds) * (segment.lift.value - 1);
  };
  math::sort(segments, [&](const Segment& a, const Segment& b) { return use(a) > use(b); });
  std::vector<Segment> best;
  for (const Segment& segment : segments) {
    if (best.size() == most || !(use(segment) > 0)) break;
    const bool told = std::any_of(best.begin(), best.end(), [&](const Segment& other) {
      return lies_within(segment, other) || lies_within(other, segment);
    });
    if (!told) best.push_back(segment);
  }
  return best;
}

}  // namespace compass::audience
