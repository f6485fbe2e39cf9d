#include "evidence/percentile.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace compass::evidence {

namespace {

// of a value among a sample
struct Standing {
  double n = 0;
  double below = 0;
  double equal = 0;
};

Standing standing_of(double value, std::span<const double> sample) {
  Standing standing;
  for (const double other : sample) {
    if (other != other) continue;
    standing.n += 1;
    standing.below += other < value ? 1 : 0;
    standing.equal += other == value ? 1 : 0;
  }
  return standing;
}

// between the order statistics that hold the value
double lower_end(const Standing& standing, double level) {
  const double tail = 0.5 * (1 - level);
  const auto& [n, below, equal] = standing;
  return below > 0 ? math::beta_quantile(tail, below, n + 1 - below) : 0;
}

double upper_end(const Standing& standing, double level) {
  const double tail = 0.5 * (1 - level);
  const double above = standing.n - standing.below - standing.equal;
  return above > 0 ? math::beta_quantile(1 - tail, standing.n + 1 - above, above) : 1;
}

}  // namespace

Estimate percentile_of(double value, std::span<const double> sample, double level) {
  const Standing standing = standing_of(value, sample);
  const double rank = standing.below + 0.5 * standing.equal;
  Estimate estimate;
  estimate.n = standing.n;
  estimate.prior = 0.5;
  estimate.prior_weight = 1;
  if (standing.n > 0) estimate.raw = rank / standing.n;
  estimate.value = (rank + 0.5) / (standing.n + 1);
  estimate.interval = {lower_end(standing, level), upper_end(standing, level)};
  return estimate;
}

double lower_percentile(double value, std::span<const double> sample, double level) {
  return lower_end(standing_of(value, sample), level);
}

double upper_percentile(double value, std::span<const double> sample, double level) {
  return upper_end(standing_of(value, sample), level);
}

bool may_be_below_half(double value, std::span<const double> sample, double level) {
  const Standing standing = standing_of(value, sample);
  const double above = standing.n - standing.below - standing.equal;
  if (above == 0) return false;
  constexpr double rounding = 1e-9;  // on the safe side of it
  const double tail = 0.5 * (1 - level);
  return math::beta_cdf(0.5, standing.n + 1 - above, above) > 1 - tail - rounding;
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
