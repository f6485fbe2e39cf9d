#include "evidence/multiplicity.h"

#include "math/sort.h"

#include <algorithm>

namespace compass::evidence {

Discoveries benjamini_hochberg(std::span<const double> p, double q) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (p[i] == p[i]) order.push_back(i);
  }
  math::sort(order, [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });

  Discoveries found;
  found.tested = order.size();
  found.adjusted.assign(p.size(), 1);
  const auto tests = static_cast<double>(order.size());
  // from the largest p down: the smallest m p_(j) / j among this and all larger ones
  double smallest = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    smallest = std::min(smallest, p[i] * (tests / static_cast<double>(rank)));
    found.adjusted[i] = smallest;
    if (smallest <= q) {
      found.claimed.push_back(i);
      found.threshold = std::max(found.threshold, p[i]);
    }
  }
  std::sort(found.claimed.begin(), found.claimed.end());
  found.expected_false = q * static_cast<double>(found.claimed.size());
  return found;
}

}  // namespace compass::evidence
