// The part of a benchmark that places one number among those of the peers.
#include "evidence/percentile.h"
#include "posted/benchmark.h"

namespace compass::posted {

namespace {

std::optional<std::array<double, 3>> quartiles_of(std::span<const double> values) {
  if (values.empty()) return std::nullopt;
  return std::array{evidence::sample_quantile(values, 0.25), evidence::sample_quantile(values, 0.5),
                    evidence::sample_quantile(values, 0.75)};
}

// a measure that the video does not state stands nowhere, and more peers would not help
Comparison unplaced(Comparison found) {
  found.percentile.n = static_cast<double>(found.peers);
  found.percentile.prior = 0.5;
  found.percentile.prior_weight = 1;
  found.percentile.value = 0.5;
  found.percentile.interval = {0, 1};
  return found;
}

bool is_credibly_low(const Comparison& comparison) {
  const evidence::Grade grade = comparison.verdict.grade;
  const bool claimed = grade == evidence::Grade::likely || grade == evidence::Grade::hint;
  return claimed && comparison.verdict.direction == evidence::Direction::down;
}

}  // namespace

const std::optional<Comparison>& Benchmark::weakest(std::size_t row) const {
  const auto [known, is_new] = weakest_.try_emplace(static_cast<std::uint32_t>(row));
  if (!is_new) return known->second;
  std::optional<Comparison>& lowest = known->second;
  for (std::size_t measure = 0; measure < measure_count; ++measure) {
    if (!may_be_low(row, static_cast<Measure>(measure))) continue;
    const Comparison comparison = compare(row, static_cast<Measure>(measure));
    if (!is_credibly_low(comparison)) continue;
    const bool lower = !lowest || comparison.percentile.value < lowest->percentile.value;
    if (lower) lowest = comparison;
  }
  return lowest;
}

// Most measures of most videos are not: the far end of the wider interval tells, before all else of
// a comparison is worked out.
bool Benchmark::may_be_low(std::size_t row, Measure measure) const {
  const auto& others = sample_of(row, measure).values;
  const store::VideoTable& videos = creator_->videos;
  if (!is_rate(measure)) {
    const auto own = value_of(videos, creator_->text, row, measure, rates_.basis());
    return own && evidence::may_be_below_half(*own, others, ladder_.hint);
  }
  const auto part = part_of(videos, creator_->text, row, measure, rates_.basis());
  if (!part) return false;
  const double half = (1 + ladder_.hint) / 2;
  // the interval holds the rate as counted, and costs more
  const double counted = per(measure) * part->x / part->n;
  if (!evidence::may_be_below_half(counted, others, half)) return false;
  const double most = rates_.interval(*part, measure, half).hi;
  return evidence::may_be_below_half(most, others, half);
}

Comparison Benchmark::place_count(Measure measure, std::optional<double> own,
                                  std::span<const double> others) const {
  Comparison found{.measure = measure, .own = own, .peers = others.size()};
  found.quartiles = quartiles_of(others);
  if (!own) return unplaced(found);
  found.percentile = evidence::percentile_of(*own, others, ladder_.likely);
  const auto at_hint = evidence::percentile_of(*own, others, ladder_.hint).interval;
  grade(found, at_hint);
  return found;
}

Comparison Benchmark::place_rate(Measure measure, const std::optional<Part>& own,
                                 const Sample& sample) const {
  const std::vector<double>& others = sample.values;
  Comparison found{.measure = measure, .peers = others.size()};
  found.quartiles = quartiles_of(others);
  if (!own) return unplaced(found);
  const Part& part = *own;
  found.own = per(measure) * part.x / part.n;
  // each of two sources of error at half of what may go wrong
  const auto bounds = [&](double level) {
    const double half = (1 + level) / 2;
    const evidence::Interval rate = rates_.interval(part, measure, half);
    return evidence::Interval{evidence::lower_percentile(rate.lo, others, half),
                              evidence::upper_percentile(rate.hi, others, half)};
  };
  double below = 0;
  for (const auto& [rate, weight] : sample.posterior)
    below += weight * rates_.chance_below(part, rate, measure);
  const auto n = static_cast<double>(others.size());
  found.percentile.n = n;
  found.percentile.prior = 0.5;
  found.percentile.prior_weight = 1;
  if (n > 0) found.percentile.raw = below / n;
  found.percentile.value = (below + 0.5) / (n + 1);
  found.percentile.interval = bounds(ladder_.likely);
  grade(found, bounds(ladder_.hint));
  return found;
}

void Benchmark::grade(Comparison& comparison, const evidence::Interval& at_hint) const {
  const auto n = static_cast<double>(comparison.peers);
  const auto enough = static_cast<double>(similarity_.peers_min);
  if (n == 0) {
    comparison.percentile.raw = std::nullopt;
    comparison.percentile.value = 0.5;
    comparison.percentile.interval = {0, 1};
  }
  comparison.verdict = evidence::grade({.null_value = 0.5,
                                        .value = comparison.percentile.value,
                                        .at_likely = comparison.percentile.interval,
                                        .at_hint = at_hint,
                                        .n = n,
                                        .at_least = enough});
}

}  // namespace compass::posted
