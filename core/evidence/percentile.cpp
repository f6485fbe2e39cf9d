#include "evidence/percentile.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace compass::evidence {

Estimate percentile_of(double value, std::span<const double> sample, double level) {
  double n = 0;
  double below = 0;
  double equal = 0;
  for (const double other : sample) {
    if (other != other) continue;
    n += 1;
    below += other < value ? 1 : 0;
    equal += other == value ? 1 : 0;
  }
  Estimate estimate;
  estimate.n = n;
  estimate.prior = 0.5;
  estimate.prior_weight = 1;
  const double rank = below + 0.5 * equal;
  if (n > 0) estimate.raw = rank / n;
  estimate.value = (rank + 0.5) / (n + 1);

  // between the order statistics that hold the value
  const double tail = 0.5 * (1 - level);
  const double above = n - below - equal;
  estimate.interval = {below > 0 ? math::beta_quantile(tail, below, n + 1 - below) : 0,
                       above > 0 ? math::beta_quantile(1 - tail, n + 1 - above, above) : 1};
  return estimate;
}

double sample_quantile(std::span<const double> sample, double q) {
  std::vector<double> sorted;
  for (const double value : sample) {
    if (value == value) sorted.push_back(value);
  }
  if (sorted.empty() || !(q >= 0 && q <= 1)) return std::numeric_limits<double>::quiet_NaN();
  std::sort(sorted.begin(), sorted.end());
  const auto n = static_cast<double>(sorted.size());
  const double rank = std::clamp(q * (n + 1), 1.0, n);
  const double whole = std::floor(rank);
  const auto i = static_cast<std::size_t>(whole) - 1;
  if (rank == whole) return sorted[i];
  return sorted[i] + (rank - whole) * (sorted[i + 1] - sorted[i]);
}

}  // namespace compass::evidence
