#include "evidence/normal.h"
#include "evidence/pool_rows.h"
#include "evidence/tau_grid.h"
#include "math/real.h"

#include <cmath>
#include <utility>
#include <vector>

namespace compass::evidence {
namespace {

using detail::PoolRow;

// restricted likelihood at one tau
detail::AtTau at_tau(std::span<const PoolRow> rows, double tau, const NormalAssumption& assumed) {
  // without a given mean the prior on it is flat: normal around 0, a hundred scales wide
  const double flat = assumed.mean ? 0 : 1e-4 / (assumed.scale * assumed.scale);
  double total = flat;
  double sum = 0;
  double ln_sum = 0;
  for (const PoolRow& row : rows) {
    const double precision = 1 / (row.size + tau * tau);
    total += row.weight * precision;
    sum += row.weight * precision * row.x;
    ln_sum += row.weight * math::ln(precision);
  }
  detail::AtTau at;
  at.point = {tau, assumed.mean.value_or(0), 0, 0};
  if (!assumed.mean) {
    at.point.mean = sum / total;
    at.point.mean_variance = 1 / total;
  }
  double squares = flat * at.point.mean * at.point.mean;
  for (const PoolRow& row : rows) {
    const double off = row.x - at.point.mean;
    squares += row.weight * off * off / (row.size + tau * tau);
  }
  at.ln_likelihood = 0.5 * (ln_sum - squares - (assumed.mean ? 0 : math::ln(total)));
  return at;
}

}  // namespace

NormalPool fit_normal_pool(std::span<const Measured> measured, const NormalAssumption& assumed) {
  std::vector<PoolRow> rows;
  rows.reserve(measured.size());
  for (const Measured& row : measured) {
    if (row.usable()) rows.push_back({row.y, row.variance, 1});
  }
  rows = detail::condensed(std::move(rows), assumed.max_rows);
  return detail::fit_on_grid(assumed.scale, [&](double tau) { return at_tau(rows, tau, assumed); });
}

double NormalPool::mean() const {
  double sum = 0;
  for (const Point& point : points)
    sum += point.weight * point.mean;
  return sum;
}

double NormalPool::tau() const {
  double sum = 0;
  for (const Point& point : points)
    sum += point.weight * point.tau * point.tau;
  return std::sqrt(sum);
}

double NormalPool::variance() const {
  const double middle = mean();
  double sum = 0;
  for (const Point& point : points) {
    const double off = point.mean - middle;
    sum += point.weight * (point.tau * point.tau + point.mean_variance + off * off);
  }
  return sum;
}

}  // namespace compass::evidence
