// Whether the entrance to Data Insight is shown, and the code of why.
#pragma once

#include "policy/policy.h"
#include "tier/facts.h"

#include <string_view>

namespace compass::tier {

inline constexpr std::string_view market_not_open = "market_not_open";

struct Entrance {
  bool visible = false;
  std::string_view reason{};  // a rule's code, or market_not_open; points into the policy
};

// A market outside the policy's list hides it (so does an unknown market, when there is a list);
// then the first rule that holds decides.
Entrance entrance_of(const Facts& facts, std::string_view market, const policy::Policy& policy);

}  // namespace compass::tier
