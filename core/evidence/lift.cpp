#include "evidence/search.h"
#include "evidence/shares.h"
#include "math/real.h"

#include <algorithm>
#include <limits>

namespace compass::evidence {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double most_prior_weight = 1e9;  // where the product's own buyers count for nothing

// the prior's share of the estimate
double pull(double m, double n) {
  return m == inf ? 1 : m / (m + n);
}

double cdf(double share, double count, double n, double base, double m) {
  if (m == inf) return share >= base ? 1 : 0;
  return math::beta_cdf(share, count + m * base, n - count + m * (1 - base));
}

bool usable(double count, double n, double base) {
  return base > 0 && base < 1 && n >= 0 && n - n == 0 && count >= 0 && count <= n;
}

}  // namespace

double lift_value(double count, double n, double base, const Concentration& concentration) {
  if (!usable(count, n, base)) return 1;
  double sum = 0;
  for (const auto& [m, weight] : concentration.points) {
    sum += weight * (m == inf ? 1 : (count + m * base) / ((n + m) * base));
  }
  return sum;
}

Estimate lift(double count, double n, double base, const Concentration& concentration,
              double level) {
  Estimate estimate;
  estimate.value = lift_value(count, n, base, concentration);
  estimate.interval = {1, 1};
  estimate.prior = 1;
  if (!usable(count, n, base)) return estimate;
  estimate.n = n;
  if (n > 0) estimate.raw = count / n / base;

  double pulled = 0;
  for (const auto& [m, weight] : concentration.points)
    pulled += weight * pull(m, n);
  const double own = 1 - pulled;
  estimate.prior_weight =
      n > 0 && own > 0 ? std::min(n * pulled / own, most_prior_weight) : most_prior_weight;

  const auto below = [&](double share) {
    double sum = 0;
    for (const auto& [m, weight] : concentration.points) {
      sum += weight * cdf(share, count, n, base, m);
    }
    return sum;
  };
  const double tail = 0.5 * (1 - level);
  estimate.interval = {
      detail::border(0.0, 1.0, [&](double t) { return below(t) <= tail; }) / base,
      detail::border(1.0, 0.0, [&](double t) { return below(t) >= 1 - tail; }) / base};
  return estimate;
}

Interval share_bounds(double known, double sum_of_known) {
  const double rest = sum_of_known < 1 ? 1 - sum_of_known : 0;
  return {known, std::min(known + rest, std::max(known, 1.0))};
}

}  // namespace compass::evidence
