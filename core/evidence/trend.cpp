#include "evidence/trend.h"

#include "evidence/mann_kendall.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace compass::evidence {
namespace {

struct Value {
  double x;
  double y;
};

std::vector<Value> usable_values(std::span<const double> x, std::span<const double> y) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < y.size(); ++i) {
    if (!x.empty() && i >= x.size()) break;
    const double at = x.empty() ? static_cast<double>(i) : x[i];
    if (at - at == 0 && y[i] - y[i] == 0) values.push_back({at, y[i]});
  }
  return values;
}

std::int64_t rises_less_falls(const std::vector<Value>& values) {
  std::int64_t s = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      s += (values[j].y > values[i].y) - (values[j].y < values[i].y);
    }
  }
  return s;
}

std::vector<int> tie_sizes(const std::vector<Value>& values) {
  std::vector<double> y;
  y.reserve(values.size());
  for (const Value& value : values)
    y.push_back(value.y);
  std::sort(y.begin(), y.end());
  std::vector<int> sizes;
  for (std::size_t i = 0; i < y.size(); ++i) {
    if (i > 0 && y[i] == y[i - 1]) {
      ++sizes.back();
    } else {
      sizes.push_back(1);
    }
  }
  return sizes;
}

std::vector<double> pairwise_slopes(const std::vector<Value>& values) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      const double run = values[j].x - values[i].x;
      if (run > 0) slopes.push_back((values[j].y - values[i].y) / run);
    }
  }
  std::sort(slopes.begin(), slopes.end());
  return slopes;
}

double median(const std::vector<double>& sorted) {
  const std::size_t middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
}

// slopes that Mann-Kendall would not reject: cut as many from either end as it allows (Sen 1968)
Interval slope_interval(const std::vector<double>& slopes, int n, double level) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  const auto pairs = static_cast<std::int64_t>(slopes.size());
  const std::int64_t cut = rejected_below(n, pairs, 1 - level);
  if (cut < 0 || 2 * cut >= pairs) return {-inf, inf};
  return {slopes[static_cast<std::size_t>(cut)], slopes[static_cast<std::size_t>(pairs - 1 - cut)]};
}

}  // namespace

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
    case Direction::none:
      break;
  }
  return "none";
}

Trend trend_of(std::span<const double> x, std::span<const double> y, double level) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  const std::vector<Value> values = usable_values(x, y);
  Trend trend;
  trend.n = static_cast<int>(values.size());
  trend.missing = std::max(0, smallest_trend - trend.n);
  trend.interval = {-inf, inf};
  trend.s = rises_less_falls(values);
  if (trend.s != 0) trend.direction = trend.s > 0 ? Direction::up : Direction::down;
  if (trend.n < 2) return trend;

  trend.p = mann_kendall_p(trend.n, trend.s, tie_sizes(values));
  if (trend.n >= smallest_trend) {
    const double looks = static_cast<double>(trend.n - 4) * static_cast<double>(trend.n - 3);
    trend.p_always = std::min(1.0, trend.p * looks);
  }
  const std::vector<double> slopes = pairwise_slopes(values);
  if (slopes.empty()) return trend;
  trend.slope = median(slopes);
  trend.interval = slope_interval(slopes, trend.n, level);
  return trend;
}

}  // namespace compass::evidence
