#include "rank/what_if.h"

#include "math/sort.h"

#include <algorithm>
#include <cmath>

namespace compass::rank {

namespace {

double size_of(const Change& change) {
  const auto apart = static_cast<double>(change.to - change.from);
  return std::fabs(apart) / static_cast<double>(std::max<std::int64_t>(change.from, 1));
}

// own score less the other's
std::int64_t difference(const Columns& columns, const Weights& weights, const Pair& pair) {
  return score_of(columns, weights, pair.row) - score_of(columns, weights, pair.other);
}

// Into `flip.changes`, or why not. `total`: what the lever's factors must add for the row to stand
// before the other; one that does so must come to add less.
void add(Flip& flip, const Lever& lever, std::int64_t total) {
  const auto fails = [&](Stuck why) { flip.unmoved.push_back({lever.input, why}); };
  if (lever.stuck != Stuck::no) return fails(lever.stuck);
  if (flip.stands_before && lever.input == Input::videos) return fails(Stuck::only_raises);
  std::optional<std::int64_t> to = least_input(lever, total);
  if (flip.stands_before && to) to = *to > lever.least ? std::optional(*to - 1) : std::nullopt;
  if (!to) return fails(Stuck::not_enough);
  flip.changes.push_back(
      {lever.input, lever.factors, lever.from, *to, lever.adds(*to) - lever.now, lever.pointer});
}

}  // namespace

std::int64_t least_lead(const store::IdsLess& ids_less, const Pair& pair) {
  return ids_less(pair.row, pair.other) ? 0 : 1;
}

Flip flip_of(const LeverSources& sources, const Pair& pair, std::int64_t lead) {
  Flip flip;
  flip.ahead = difference(sources.columns, sources.weights, pair);
  flip.stands_before = flip.ahead >= lead;
  for (const Lever& lever : levers_of(sources, pair.row, pair.other)) {
    add(flip, lever, lever.now + lead - flip.ahead);
  }
  math::sort(flip.changes,
             [](const Change& a, const Change& b) { return size_of(a) < size_of(b); });
  return flip;
}

std::optional<Aim> nearest_flip(const Columns& columns, const Rules& rules, const Pair& pair,
                                std::int64_t lead, Aim from) {
  const Weights& gmv = rules.of(store::Objective::gmv).weights;
  const Weights& followers = rules.of(store::Objective::followers).weights;
  const auto ahead_at = [&](std::int32_t part) {
    const Aim aim = Aim::mixture(part);
    return difference(columns, mixed(gmv, followers, aim.part_of(store::Objective::followers)),
                      pair);
  };
  // The difference is a line in the part but for what is rounded: one micro-log a factor, as much
  // again in the ends that the line is drawn through. Within that it is looked at, beyond it not.
  constexpr double rounded = 2 * product_factors.size() + 1;
  const auto at_gmv = static_cast<double>(ahead_at(0));
  const double slope = (static_cast<double>(ahead_at(Aim::whole)) - at_gmv) / Aim::whole;
  const std::int32_t start = from.followers();
  const bool before = ahead_at(start) >= lead;
  const double now = at_gmv + slope * start;

  const auto first = [&](std::int32_t step) -> std::optional<std::int32_t> {
    const double each = slope * step;
    const double away = before ? now - rounded : -now - rounded;
    const double nearer = before ? -each : each;  // by how much a step brings them together
    std::int32_t part = start + step;
    if (away > 0) {
      const double steps = std::floor(away / nearer);
      if (!(nearer > 0) || steps > Aim::whole) return std::nullopt;
      part = start + step * std::max(1, static_cast<std::int32_t>(steps));
    }
    for (; part >= 0 && part <= Aim::whole; part += step) {
      if ((ahead_at(part) >= lead) != before) return part;
    }
    return std::nullopt;
  };
  const auto up = first(1);
  const auto down = first(-1);
  if (!up && !down) return std::nullopt;
  const bool is_up = !down || (up && *up - start <= start - *down);
  return Aim::mixture(is_up ? *up : *down);
}

}  // namespace compass::rank
