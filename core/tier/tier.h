// Which of the policy's brackets a creator is in, and what is missing to the next.
#pragma once

#include "policy/policy.h"

#include <cstdint>
#include <optional>

namespace compass::tier {

// Points into the policy that was asked.
struct TierState {
  const policy::TierRule* rule = nullptr;
  std::size_t index = 0;                         // of the rule
  const policy::TierRule* next = nullptr;        // none in the last bracket
  std::optional<std::int64_t> videos_to_next{};  // at least 1; none in the last bracket
  bool available = false;
};

// ec_videos below 0 counts as 0
TierState tier_of(std::int64_t ec_videos, const policy::Policy& policy);

}  // namespace compass::tier
