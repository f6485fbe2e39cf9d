#include "tier/entrance.h"

#include <algorithm>

namespace compass::tier {

namespace {

bool all_hold(const Facts& facts, const std::vector<policy::Condition>& when) {
  return std::ranges::all_of(when, [&](const auto& condition) { return facts.hold(condition); });
}

}  // namespace

Entrance entrance_of(const Facts& facts, std::string_view market, const policy::Policy& policy) {
  const policy::EntranceRules& rules = policy.entrance;
  if (!rules.markets.empty() && std::ranges::find(rules.markets, market) == rules.markets.end()) {
    return {false, market_not_open};
  }
  for (const policy::EntranceRule& rule : rules.rules) {
    if (all_hold(facts, rule.when)) return {rule.visible, rule.code};
  }
  return {};  // the reader demands a last rule that always holds
}

}  // namespace compass::tier
