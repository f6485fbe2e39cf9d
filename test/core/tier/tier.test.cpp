#include "tier/tier.h"

#include "policy/edit.h"

#include <doctest/doctest.h>

namespace compass::tier {

TEST_CASE("tier: the shipped brackets") {
  const policy::Policy policy = policy::default_policy();
  struct Row {
    std::int64_t videos;
    const char* code;
    std::optional<std::int64_t> to_next;
    bool available;
  };
  for (const Row& row :
       {Row{0, "starter", 1, true}, Row{1, "early", 3, true}, Row{3, "early", 1, true},
        Row{4, "growing", std::nullopt, false}, Row{INT64_MAX, "growing", std::nullopt, false},
        Row{-5, "starter", 1, true}}) {
    const TierState state = tier_of(row.videos, policy);
    CAPTURE(row.videos);
    REQUIRE(state.rule != nullptr);
    CHECK(state.rule->code == row.code);
    CHECK(&policy.tiers[state.index] == state.rule);
    CHECK(state.videos_to_next == row.to_next);
    CHECK((state.next != nullptr) == row.to_next.has_value());
    CHECK(state.available == row.available);
  }
}

TEST_CASE("tier: over any brackets, every number of videos is in the one that holds it") {
  nlohmann::json document = policy::test::shipped();
  document["prompts"] = nlohmann::json::array();
  document["tiers"] = nlohmann::json::array();
  for (int at = 0; at < 6; ++at) {
    nlohmann::json tier = {{"code", "t" + std::to_string(at)}, {"from", at * at}};
    if (at < 5) tier["to"] = (at + 1) * (at + 1) - 1;
    document["tiers"].push_back(tier);
  }
  const auto policy = policy::read_policy(document.dump());
  REQUIRE(policy.ok());
  for (std::int64_t videos = 0; videos < 60; ++videos) {
    const TierState state = tier_of(videos, policy.value());
    CHECK(state.rule->from <= videos);
    CHECK(videos <= state.rule->to.value_or(INT64_MAX));
    if (state.next == nullptr) continue;
    const TierState later = tier_of(videos + *state.videos_to_next, policy.value());
    CHECK(later.rule == state.next);
    CHECK(tier_of(videos + *state.videos_to_next - 1, policy.value()).rule == state.rule);
  }
}

}  // namespace compass::tier
