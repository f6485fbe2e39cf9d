#include "evidence/mann_kendall.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace compass::evidence {
namespace {

constexpr int most_exact = 50;

std::int64_t pairs_of(std::int64_t n) {
  return n * (n - 1) / 2;
}

// sizes that sum to n: what the caller left out are ones
std::vector<int> all_groups(int n, std::span<const int> ties) {
  std::vector<int> groups(ties.begin(), ties.end());
  int covered = 0;
  for (const int size : groups)
    covered += size;
  for (; covered < n; ++covered)
    groups.push_back(1);
  return groups;
}

// chances of 0, 1, .. most inversions among all orders of values tied in these groups
std::vector<double> inversions(std::span<const int> groups, std::int64_t most) {
  std::vector<double> chance(static_cast<std::size_t>(most) + 1);
  chance[0] = 1;
  std::size_t before = 0;
  for (const int size : groups) {
    // one tied value after the other: times (1 - q^(before+j)) / (1 - q^j), over what it sums to.
    // dividing first, all numbers stay sums of chances from the small end: nothing is lost
    for (int j = 1; j <= size; ++j) {
      const auto step = static_cast<std::size_t>(j);
      const std::size_t window = before + step;
      for (std::size_t k = step; k < chance.size(); ++k)
        chance[k] += chance[k - step];
      for (std::size_t k = chance.size(); k-- > window;)
        chance[k] -= chance[k - window];
      for (double& c : chance)
        c *= static_cast<double>(step) / static_cast<double>(window);
    }
    before += static_cast<std::size_t>(size);
  }
  return chance;
}

double variance_of_s(int n, std::span<const int> groups) {
  const auto term = [](double t) { return t * (t - 1) * (2 * t + 5); };
  double variance = term(n);
  for (const int size : groups)
    variance -= term(size);
  return variance / 18;
}

}  // namespace

double mann_kendall_p(int n, std::int64_t s, std::span<const int> ties) {
  if (n < 2 || s == 0) return 1;
  const std::int64_t size = s < 0 ? -s : s;
  const std::vector<int> groups = all_groups(n, ties);
  if (n > most_exact) {
    const double variance = variance_of_s(n, groups);
    if (!(variance > 0)) return 1;
    const double z = static_cast<double>(size - 1) / std::sqrt(variance);
    return std::min(1.0, 2 * math::normal_cdf(-z));
  }
  std::int64_t untied = pairs_of(n);
  for (const int group : groups)
    untied -= pairs_of(group);
  if (size > untied) return 0;  // no order has that many
  double tail = 0;
  for (const double c : inversions(groups, (untied - size) / 2))
    tail += c;
  return std::min(1.0, 2 * tail);
}

std::int64_t rejected_below(int n, std::int64_t pairs, double alpha) {
  const std::vector<int> groups = all_groups(n, {});
  if (n > most_exact) {
    const double reach =
        math::normal_quantile(1 - 0.5 * alpha) * std::sqrt(variance_of_s(n, groups));
    return static_cast<std::int64_t>(
        std::floor(std::max(0.0, 0.5 * (static_cast<double>(pairs) - reach))));
  }
  double tail = 0;
  std::int64_t falling = -1;
  for (const double c : inversions(groups, pairs / 2)) {
    tail += c;
    if (2 * tail > alpha) break;
    ++falling;
  }
  return falling;
}

}  // namespace compass::evidence
