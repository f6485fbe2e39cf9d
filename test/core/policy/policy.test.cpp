// The shipped policy: what it says, and that it and the defaults of the code are one.
#include "policy/policy.h"

#include "policy/edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace compass::policy {

using nlohmann::json;
using test::shipped;
using test::with;

TEST_CASE("shipped policy: reads, and has no field that nobody knows") {
  const auto policy = read_policy(default_policy_json());
  REQUIRE(policy.ok());
  CHECK(policy.value().ignored.empty());
}

TEST_CASE("shipped policy: sections left out keep the numbers it states") {
  json bare = shipped();
  for (const char* section :
       {"creator_limits", "prompt_weights", "confidence", "certainty", "limits", "windows",
        "diversity", "freshness", "ledger", "similarity", "momentum"}) {
    bare.erase(section);
  }
  const auto from_code = read_policy(bare.dump());
  REQUIRE(from_code.ok());
  const Policy& a = from_code.value();
  const Policy b = default_policy();
  CHECK(a.weekly_video_limit == b.weekly_video_limit);
  CHECK(a.prompt_weights.fact == b.prompt_weights.fact);
  CHECK(a.prompt_weights.likely == b.prompt_weights.likely);
  CHECK(a.prompt_weights.hint == b.prompt_weights.hint);
  CHECK(a.confidence.likely == b.confidence.likely);
  CHECK(a.confidence.hint == b.confidence.hint);
  CHECK(a.confidence.false_discovery_rate == b.confidence.false_discovery_rate);
  CHECK(a.confidence.trend_min_videos == b.confidence.trend_min_videos);
  CHECK(a.certainty.contenders == b.certainty.contenders);
  CHECK(a.certainty.draws == b.certainty.draws);
  CHECK(a.certainty.try_from == b.certainty.try_from);
  CHECK(a.limits.bytes == b.limits.bytes);
  CHECK(a.limits.rows == b.limits.rows);
  CHECK(a.limits.entries == b.limits.entries);
  CHECK(a.limits.depth == b.limits.depth);
  CHECK(a.limits.text_bytes == b.limits.text_bytes);
  CHECK(a.patience.answer == b.patience.answer);
  CHECK(a.patience.chunk == b.patience.chunk);
  CHECK(a.windows.prompts == b.windows.prompts);
  CHECK(a.windows.products == b.windows.products);
  CHECK(a.windows.inspiration == b.windows.inspiration);
  CHECK(a.windows.traits == b.windows.traits);
  CHECK(a.windows.posted == b.windows.posted);
  CHECK(a.windows.ledger == b.windows.ledger);
  CHECK(a.diversity.per_category == b.diversity.per_category);
  CHECK(a.diversity.per_shop == b.diversity.per_shop);
  CHECK(a.diversity.mmr_lambda == b.diversity.mmr_lambda);
  CHECK(a.freshness.creator_days == b.freshness.creator_days);
  CHECK(a.freshness.products_days == b.freshness.products_days);
  CHECK(a.freshness.inspiration_days == b.freshness.inspiration_days);
  CHECK(a.ledger.share_tolerance == b.ledger.share_tolerance);
  CHECK(a.ledger.gmv_factor == b.ledger.gmv_factor);
  CHECK(a.ledger.clock_slack_seconds == b.ledger.clock_slack_seconds);
  CHECK(a.similarity.size_width == b.similarity.size_width);
  CHECK(a.similarity.gpm_width == b.similarity.gpm_width);
  CHECK(a.similarity.unknown == b.similarity.unknown);
  CHECK(a.similarity.least == b.similarity.least);
  CHECK(a.similarity.peers_min == b.similarity.peers_min);
  CHECK(a.similarity.peers_max == b.similarity.peers_max);
  CHECK(a.similarity.first_videos == b.similarity.first_videos);
  CHECK(a.momentum.recent_days == b.momentum.recent_days);
  CHECK(a.momentum.earlier_days == b.momentum.earlier_days);
}

TEST_CASE("shipped policy: tiers and objectives as agreed") {
  const Policy policy = default_policy();
  REQUIRE(policy.tiers.size() == 3);
  CHECK(policy.tiers[0].code == "starter");
  CHECK(policy.tiers[1].from == 1);
  CHECK(policy.tiers[1].to == 3);
  CHECK(policy.tiers[2].from == 4);
  CHECK_FALSE(policy.tiers[2].available);
  const ObjectiveRule& gmv = policy.objective(store::Objective::gmv);
  CHECK(gmv.product_factors == std::vector{Factor::price, Factor::conversion, Factor::reach,
                                           Factor::demand, Factor::momentum, Factor::affinity,
                                           Factor::fit, Factor::learned});
  CHECK(gmv.weights[index_of(Factor::demand)] == 5 * gmv.weights[index_of(Factor::price)]);
  CHECK(gmv.weights[index_of(Factor::follow_rate)] == 0);
  CHECK(gmv.success.front() == store::Metric::revenue);
  const ObjectiveRule& followers = policy.objective(store::Objective::followers);
  CHECK(followers.product_factors.front() == Factor::reach);
  CHECK(followers.success.front() == store::Metric::new_followers);
}

TEST_CASE("shipped policy: every prompt can come true in some tier, for each objective enough") {
  const Policy policy = default_policy();
  for (const store::Objective objective : {store::Objective::gmv, store::Objective::followers}) {
    for (const std::size_t tier : {std::size_t{0}, std::size_t{1}}) {
      const auto fits = [&](const PromptRule& rule) {
        return (!rule.objective || *rule.objective == objective) &&
               (rule.tiers.empty() || std::ranges::count(rule.tiers, tier) > 0);
      };
      CHECK(std::ranges::count_if(policy.prompts, fits) >= 10);
    }
  }
  for (const PromptRule& rule : policy.prompts)
    CHECK(policy.action(rule.action) != nullptr);
  CHECK(policy.action("add_to_showcase")->intent == "showcase.add");
  CHECK(policy.action("nothing") == nullptr);
}

TEST_CASE("unknown fields are ignored and listed, at any depth") {
  json document = shipped();
  document["colour"] = "green";
  document["windows"]["cards"] = 4;
  document["prompts"][2]["when"][0]["note"] = "why";
  const auto policy = read_policy(document.dump());
  REQUIRE(policy.ok());
  CHECK(policy.value().ignored ==
        std::vector<std::string>{"prompts[2].when[0].note", "windows.cards", "colour"});
}

TEST_CASE("objective: words and objectives name each other") {
  CHECK(objective_named("gmv") == store::Objective::gmv);
  CHECK(objective_named("followers") == store::Objective::followers);
  CHECK_FALSE(objective_named("GMV"));
  CHECK(name_of(store::Objective::followers) == "followers");
}

}  // namespace compass::policy
