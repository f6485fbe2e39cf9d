#include "audience/affinity.h"

#include "audience/match.h"
#include "audience/model_parts.h"
#include "audience/segments.h"
#include "math/micro.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace compass::audience {
namespace {

using Fitted = AudienceModel::Fitted;

constexpr std::size_t most_segments = 3;

// the coarser of the two: gender against age have nothing in common
Basis coarser(Basis a, Basis b) {
  const bool apart =
      (a == Basis::gender && b == Basis::age) || (a == Basis::age && b == Basis::gender);
  return apart ? Basis::none : std::max(a, b);
}

// Buyers at which a usual product's factor for these followers would stand clear of 1: signal s^2 n
// against noise w^2 gives belief b = s^2 n / (s^2 n + w^2), and the estimate leaves its own spread
// behind when b / (1 - b) >= z^2.
std::optional<double> buyers_needed(const Fitted& model, const Match& match, double likely) {
  double signal = 0;
  double noise = 0;
  for (std::size_t k = 0; k < match.along.size(); ++k) {
    const Mode& mode = model.modes[k];
    const double variance = model.spread.side[static_cast<std::size_t>(mode.side)].variance;
    if (variance == 0) continue;
    signal += match.along[k] * match.along[k] * variance * mode.weight;
    noise += match.along[k] * match.along[k];
  }
  const double z = math::normal_quantile(0.5 + 0.5 * likely);
  constexpr double most = 1e9;
  for (double n = 1; n <= most; n *= 2) {
    if (signal * signal_scale(n, model.spread.slope_quarters) > z * z * noise) return n;
  }
  return std::nullopt;
}

evidence::Interval around(const evidence::Interval& bounds, double reach) {
  return {bounds.lo * math::exp(-reach), bounds.hi * math::exp(reach)};
}

evidence::Interval ln_of(const evidence::Interval& interval) {
  return {math::ln(interval.lo), math::ln(interval.hi)};
}

// the prior's weight in buyers: value = (n raw + weight) / (n + weight)
double prior_weight(const evidence::Estimate& estimate) {
  if (!estimate.raw) return 0;
  const double pulled = (*estimate.raw - 1) / (estimate.value - 1);
  return pulled > 1 && pulled - pulled == 0 ? estimate.n * (pulled - 1) : 0;
}

void judge(const Fitted& model, const Match& match, std::size_t row, const evidence::Ladder& ladder,
           Affinity& affinity) {
  const double sd = std::sqrt(ln_variance(model, match, row));
  const auto interval = [&](double level) {
    return around(affinity.bounds, math::normal_quantile(0.5 + 0.5 * level) * sd);
  };
  affinity.multiplier.interval = interval(ladder.likely);
  affinity.verdict = evidence::grade({.null_value = 0,
                                      .value = math::ln(affinity.multiplier.value),
                                      .at_likely = ln_of(affinity.multiplier.interval),
                                      .at_hint = ln_of(interval(ladder.hint)),
                                      .n = affinity.multiplier.n,
                                      .prior_weight = affinity.multiplier.prior_weight});
  if (affinity.multiplier.n > 0) return;
  affinity.verdict = {};
  affinity.verdict.need = buyers_needed(model, match, ladder.likely);
}

}  // namespace

void fill_multipliers(const AudienceModel& model, const Population& followers,
                      std::span<double> out) {
  const Fitted& fitted = model.fitted();
  const Match match = match_of(fitted, followers);
  const bool known = model.matters() && match.known();
  for (std::size_t row = 0; row < out.size(); ++row) {
    out[row] = known ? multiplier(fitted, match, row) : 1;
  }
}

std::vector<evidence::LnPosterior> ln_affinities(const AudienceModel& model,
                                                 const Population& followers,
                                                 std::span<const std::uint32_t> rows) {
  std::vector<evidence::LnPosterior> lns(rows.size());
  const Fitted& fitted = model.fitted();
  const Match match = match_of(fitted, followers);
  if (!model.matters() || !match.known()) return lns;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t row = rows[i];
    lns[i] = evidence::ln_normal(math::ln(multiplier(fitted, match, row)),
                                 ln_variance(fitted, match, row));
  }
  return lns;
}

Affinity explain(const AudienceModel& model, const Population& followers, std::size_t row,
                 const evidence::Ladder& ladder) {
  const Fitted& fitted = model.fitted();
  const Match match = match_of(fitted, followers);
  Affinity affinity;
  affinity.weight = model.weight();
  affinity.followers = followers.count;
  if (fitted.people[row] > 0) affinity.buyers = fitted.people[row];
  affinity.multiplier = {std::nullopt, fitted.people[row], 1, 0, 1, {1, 1}};
  if (!model.matters() || !match.known()) return affinity;

  affinity.basis = coarser(match.basis, fitted.basis[row]);
  affinity.multiplier.value = multiplier(fitted, match, row);
  affinity.micro_log = math::micro_log(affinity.multiplier.value);
  affinity.bounds = multiplier_bounds(fitted, followers, match, row);
  if (affinity.basis != Basis::none) {
    affinity.multiplier.raw = raw_multiplier(fitted, followers, row);
    affinity.multiplier.prior_weight = prior_weight(affinity.multiplier);
  }
  judge(fitted, match, row, ladder, affinity);
  affinity.segments =
      best_of(claims(model, followers, row, ladder), match.basis != Basis::none, most_segments);
  return affinity;
}

std::vector<Segment> claims(const AudienceModel& model, const Population& followers,
                            std::size_t row, const evidence::Ladder& ladder) {
  const Fitted& fitted = model.fitted();
  std::vector<Segment> graded;
  if (fitted.basis[row] == Basis::none) return graded;
  const Cuts cuts = cuts_of(fitted, ladder);
  for (Segment segment : segments_of(fitted)) {
    measure(fitted, followers, row, ladder.likely, cuts, segment);
    if (segment.grade != evidence::Grade::not_enough_data) graded.push_back(segment);
  }
  return graded;
}

std::array<Segment, store::cell_count> cell_lifts(const AudienceModel& model,
                                                  const Population& followers, std::size_t row,
                                                  const evidence::Ladder& ladder) {
  std::array<Segment, store::cell_count> cells;
  const Cuts cuts = cuts_of(model.fitted(), ladder);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const auto age = static_cast<std::uint8_t>(c % store::age_count);
    cells[c].gender = static_cast<store::Gender>(c / store::age_count);
    cells[c].ages = {age, age};
    measure(model.fitted(), followers, row, ladder.likely, cuts, cells[c]);
  }
  return cells;
}

}  // namespace compass::audience
