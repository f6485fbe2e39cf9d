#include "tier/tier.h"

#include <algorithm>

namespace compass::tier {

TierState tier_of(std::int64_t ec_videos, const policy::Policy& policy) {
  const std::int64_t videos = std::max<std::int64_t>(ec_videos, 0);
  // brackets begin at 0 and follow each other: the last that has begun is the one
  TierState state;
  for (std::size_t index = 0; index < policy.tiers.size(); ++index) {
    if (policy.tiers[index].from > videos) break;
    state.index = index;
    state.rule = &policy.tiers[index];
  }
  if (state.rule == nullptr) return state;
  state.available = state.rule->available;
  if (state.index + 1 < policy.tiers.size()) {
    state.next = &policy.tiers[state.index + 1];
    state.videos_to_next = state.next->from - videos;
  }
  return state;
}

}  // namespace compass::tier
