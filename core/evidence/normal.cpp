#include "evidence/normal.h"

#include "evidence/search.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace compass::evidence {
namespace {

using Point = NormalPool::Point;

double prior_variance(const Point& point) {
  return point.tau * point.tau + point.mean_variance;
}

// share of the way from y to the prior
double pull(const Measured& row, const Point& point) {
  return row.variance / (row.variance + prior_variance(point));
}

struct Posterior {
  double mean = 0;
  double sd = 0;
};

Posterior posterior(const Measured& row, const Point& point) {
  const double spread = prior_variance(point);
  if (!row.usable()) return {point.mean, std::sqrt(spread)};
  const double share = pull(row, point);
  return {row.y - share * (row.y - point.mean), std::sqrt(share * spread)};
}

double cdf(double t, const Posterior& part) {
  if (part.sd == 0) return t >= part.mean ? 1 : 0;
  return math::normal_cdf((t - part.mean) / part.sd);
}

// rounded outwards, so that an atom at "no effect" is never shut out by the last bit
Interval central(const Measured& row, const NormalPool& pool, double level) {
  std::vector<Posterior> parts;
  constexpr double inf = std::numeric_limits<double>::infinity();
  Interval range{inf, -inf};
  for (const Point& point : pool.points) {
    parts.push_back(posterior(row, point));
    const double reach = 9 * parts.back().sd + 1e-9;
    range.lo = std::min(range.lo, parts.back().mean - reach);
    range.hi = std::max(range.hi, parts.back().mean + reach);
  }
  const auto below = [&](double t) {
    double sum = 0;
    for (std::size_t k = 0; k < parts.size(); ++k)
      sum += pool.points[k].weight * cdf(t, parts[k]);
    return sum;
  };
  const double tail = 0.5 * (1 - level);
  const auto above_tail = [&](double t) { return below(t) - tail; };
  const auto above_rest = [&](double t) { return below(t) - (1 - tail); };
  return {detail::crossing(range.lo, range.hi, above_tail).below,
          detail::crossing(range.lo, range.hi, above_rest).above};
}

}  // namespace

double shrunk_value(const Measured& row, const NormalPool& pool) {
  double sum = 0;
  for (const Point& point : pool.points)
    sum += point.weight * posterior(row, point).mean;
  return sum;
}

Estimate shrink_normal(const Measured& row, const NormalPool& pool, double level) {
  Estimate estimate;
  estimate.value = shrunk_value(row, pool);
  estimate.interval = central(row, pool, level);
  estimate.prior = pool.mean();
  if (!row.usable()) return estimate;

  // the averaged pull, and the prior that makes value = (y + weight prior) / (1 + weight) hold
  double share = 0;
  double pulled_to = 0;
  for (const Point& point : pool.points) {
    share += point.weight * pull(row, point);
    pulled_to += point.weight * pull(row, point) * point.mean;
  }
  estimate.raw = row.y;
  estimate.n = 1;
  estimate.prior = pulled_to / share;
  constexpr double most = 1e9;  // where the row counts for nothing
  estimate.prior_weight = share < 1 ? std::min(share / (1 - share), most) : most;
  return estimate;
}

}  // namespace compass::evidence
