#include "evidence/claim_set.h"

#include <algorithm>

namespace compass::evidence {

void ClaimSet::add(double holds) {
  if (!(holds >= 0.5)) return;
  const auto bin = static_cast<std::size_t>((holds - 0.5) * 2 * static_cast<double>(bins));
  ++counts_[std::min(bin, bins - 1)];
}

double ClaimSet::cut(double level) const {
  const double least = 1 - 2 * (1 - level);
  double claims = 0;
  double hold = 0;
  double cut = level;
  for (std::size_t bin = bins; bin-- > 0;) {
    // the lower end: rounding never claims more than may be
    const double holds = 0.5 + 0.5 * static_cast<double>(bin) / static_cast<double>(bins);
    if (holds < least) break;
    claims += counts_[bin];
    hold += counts_[bin] * holds;
    if (hold < level * claims) break;
    cut = std::min(cut, holds);
    // nothing of the set says that more may be claimed
    if (claims == 0) cut = level;
  }
  return cut;
}

}  // namespace compass::evidence
