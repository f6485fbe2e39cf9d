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

}  // namespace

Comparison Benchmark::place_count(Measure measure, std::optional<double> own,
                                  std::span<const double> others) const {
  Comparison found{.measure = measure, .own = own, .peers = others.size()};
  found.percentile = evidence::percentile_of(own.value_or(0), others, ladder_.likely);
  const auto at_hint = evidence::percentile_of(own.value_or(0), others, ladder_.hint).interval;
  found.quartiles = quartiles_of(others);
  grade(found, at_hint);
  return found;
}

Comparison Benchmark::place_rate(Measure measure, const std::optional<Part>& own,
                                 std::span<const double> others) const {
  Comparison found{.measure = measure, .peers = others.size()};
  found.quartiles = quartiles_of(others);
  const Part part = own.value_or(Part{});
  if (own) found.own = per(measure) * part.x / part.n;
  // each of two sources of error at half of what may go wrong
  const auto bounds = [&](double level) {
    const double half = (1 + level) / 2;
    const evidence::Interval rate = rates_.interval(part, measure, half);
    return evidence::Interval{evidence::percentile_of(rate.lo, others, half).interval.lo,
                              evidence::percentile_of(rate.hi, others, half).interval.hi};
  };
  double below = 0;
  for (const double other : others)
    below += rates_.chance_below(part, other, measure);
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
  if (!comparison.own || n == 0) {
    comparison.percentile.raw = std::nullopt;
    comparison.percentile.value = 0.5;
    comparison.percentile.interval = {0, 1};
  }
  if (!comparison.own) {
    comparison.verdict = {};  // more peers would not help
    return;
  }
  comparison.verdict = evidence::grade({.null_value = 0.5,
                                        .value = comparison.percentile.value,
                                        .at_likely = comparison.percentile.interval,
                                        .at_hint = at_hint,
                                        .n = n,
                                        .at_least = enough});
}

}  // namespace compass::posted
