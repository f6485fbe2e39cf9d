#include "evidence/clustered_mean.h"

#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <vector>

namespace compass::evidence {
namespace {

struct Spread {
  std::size_t groups = 0;
  double variance = 0;
};

// of numbers that lie group by group; same(a, b): whether two neighbours are of one group
template <class Same>
Spread spread_of(std::span<const Clustered> numbers, double mean, Same same) {
  Spread spread;
  double squares = 0;
  double sum = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    sum += numbers[i].value - mean;
    if (i + 1 < numbers.size() && same(numbers[i], numbers[i + 1])) continue;
    squares += sum * sum;
    sum = 0;
    ++spread.groups;
  }
  if (spread.groups < 2) return spread;
  const auto n = static_cast<double>(numbers.size());
  const auto groups = static_cast<double>(spread.groups);
  spread.variance = groups / (groups - 1) * squares / (n * n);
  return spread;
}

}  // namespace

ClusteredMean clustered_mean(std::span<const Clustered> numbers) {
  ClusteredMean all{.n = numbers.size()};
  if (numbers.empty()) return all;
  // sums run along an order of their own, so that the given one leaves no trace in the last bit
  std::vector<Clustered> sorted(numbers.begin(), numbers.end());
  math::sort(sorted, [](const Clustered& a, const Clustered& b) {
    return std::tie(a.one, a.other, a.value) < std::tie(b.one, b.other, b.value);
  });
  for (const Clustered& number : sorted)
    all.mean += number.value;
  all.mean /= static_cast<double>(all.n);
  const auto same_one = [](const Clustered& a, const Clustered& b) { return a.one == b.one; };
  const auto same_other = [](const Clustered& a, const Clustered& b) { return a.other == b.other; };
  const auto same_both = [&](const Clustered& a, const Clustered& b) {
    return same_one(a, b) && same_other(a, b);
  };
  const Spread one = spread_of(sorted, all.mean, same_one);
  const Spread both = spread_of(sorted, all.mean, same_both);
  math::sort(sorted, [](const Clustered& a, const Clustered& b) {
    return std::tie(a.other, a.one, a.value) < std::tie(b.other, b.one, b.value);
  });
  const Spread other = spread_of(sorted, all.mean, same_other);
  all.groups = std::min(one.groups, other.groups);
  all.variance =
      std::max({one.variance, other.variance, one.variance + other.variance - both.variance});
  return all;
}

Interval interval_of(const ClusteredMean& mean, double level) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (mean.groups < 2) return {-infinite, infinite};
  const double t = math::student_quantile((1 + level) / 2, static_cast<double>(mean.groups - 1));
  const double half = t * std::sqrt(mean.variance);
  return {mean.mean - half, mean.mean + half};
}

}  // namespace compass::evidence
