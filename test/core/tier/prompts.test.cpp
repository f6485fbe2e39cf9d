#include "tier/prompts.h"

#include "math/random.h"
#include "policy/edit.h"
#include "tier/creator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace compass::tier {

using policy::Fact;
using store::Objective;

namespace {

Facts facts_about(const store::CreatorFeed& feed, const policy::Policy& policy) {
  const PostingVolume volume = posting_volume(feed, test::noon);
  return facts_of({&feed, nullptr, nullptr}, volume, tier_of(volume.lifetime, policy), policy,
                  test::noon);
}

std::vector<std::string> codes(const Facts& facts, Objective objective,
                               const policy::Policy& policy) {
  const TierState tier = tier_of(facts.value(Fact::ec_videos).value_or(0), policy);
  std::vector<std::string> found;
  for (const Prompt& prompt : prompts(facts, tier, objective, policy)) {
    found.emplace_back(prompt.code);
  }
  return found;
}

bool has(const std::vector<std::string>& found, const char* code) {
  return std::ranges::count(found, code) > 0;
}

store::CreatorFeed creator_with(int videos, std::int64_t days_ago) {
  store::CreatorFeed feed = test::creator();
  feed.showcase = {feed.text.put("p"), feed.text.put("q")};
  for (int at = 0; at < videos; ++at)
    test::add_posted(feed, std::to_string(at), days_ago + at);
  return feed;
}

}  // namespace

TEST_CASE("prompts: without a showcase that comes first, then the first video") {
  const policy::Policy policy = policy::default_policy();
  store::CreatorFeed feed = test::creator();
  CHECK(codes(facts_about(feed, policy), Objective::gmv, policy).front() == "fill_showcase");
  feed.showcase.push_back(feed.text.put("p"));
  const auto found = codes(facts_about(feed, policy), Objective::gmv, policy);
  CHECK(found.front() == "post_first_video");
  CHECK(has(found, "widen_showcase"));
  CHECK_FALSE(has(found, "fill_showcase"));
}

TEST_CASE("prompts: the next video, by how many there are") {
  const policy::Policy policy = policy::default_policy();
  const auto first = [&](int videos) {
    return codes(facts_about(creator_with(videos, 1), policy), Objective::gmv, policy).front();
  };
  CHECK(first(1) == "post_second_video");
  CHECK(first(2) == "post_third_video");
}

TEST_CASE("prompts: the fourth video only where it opens a tier") {
  const policy::Policy shipped = policy::default_policy();
  const auto opened = policy::test::with("/tiers/2/available", true);
  REQUIRE(opened.ok());
  const store::CreatorFeed feed = creator_with(3, 1);
  CHECK_FALSE(has(codes(facts_about(feed, shipped), Objective::gmv, shipped), "open_next_tier"));
  const policy::Policy& policy = opened.value();
  CHECK(codes(facts_about(feed, policy), Objective::gmv, policy).front() == "open_next_tier");
}

TEST_CASE("prompts: twelve days without a video, with the number that says so") {
  const policy::Policy policy = policy::default_policy();
  const Facts facts = facts_about(creator_with(3, 12), policy);
  const auto found = prompts(facts, tier_of(3, policy), Objective::followers, policy);
  REQUIRE_FALSE(found.empty());
  const Prompt& prompt = found.front();
  CHECK(prompt.code == "post_again");
  CHECK(prompt.action == "create_video");
  CHECK(prompt.grade == evidence::Grade::fact);
  CHECK(prompt.urgency == 50);  // 5 days beyond 7, 10 points each
  CHECK(prompt.score == 650);
  const auto number =
      std::ranges::find(prompt.numbers, Fact::days_since_last_post, &Prompt::Number::fact);
  REQUIRE(number != prompt.numbers.end());
  CHECK(number->value == 12);
}

TEST_CASE("prompts: nothing asks for a video when the week's limit is reached") {
  const policy::Policy policy = policy::default_policy();
  for (int videos = 0; videos <= 3; ++videos) {
    store::CreatorFeed feed = creator_with(videos, 1);
    feed.weekly_video_limit = videos;
    feed.goals.videos_per_week = 9;
    Facts facts = facts_about(feed, policy);
    facts.count(Fact::best_product_items_sold, 50);
    facts.count(Fact::daily_sales_trend, 1);
    facts.count(Fact::views_trend, 1);
    for (const Objective objective : {Objective::gmv, Objective::followers}) {
      const auto found = prompts(facts, tier_of(videos, policy), objective, policy);
      CHECK(has(codes(facts, objective, policy), "weekly_limit_reached"));
      for (const Prompt& prompt : found) {
        CAPTURE(prompt.code);
        CHECK((prompt.action != "create_video" || prompt.code == "ask_for_the_follow"));
      }
    }
  }
}

TEST_CASE("prompts: by what came of the videos, for the objective") {
  const policy::Policy policy = policy::default_policy();
  const Facts plain = facts_about(creator_with(2, 1), policy);
  struct Row {
    const char* code;
    Objective objective;
    std::vector<std::pair<Fact, std::int64_t>> facts;
  };
  const std::vector<Row> rows = {
      {"views_without_clicks",
       Objective::gmv,
       {{Fact::views_total, 500}, {Fact::product_clicks_total, 0}}},
      {"clicks_below_similar",
       Objective::gmv,
       {{Fact::click_rate_percentile, 20}, {Fact::product_clicks_total, 4}}},
      {"clicks_without_sales",
       Objective::gmv,
       {{Fact::product_clicks_total, 60}, {Fact::sales_total, 0}}},
      {"sales_rising",
       Objective::gmv,
       {{Fact::daily_sales_trend, 1}, {Fact::best_product_items_sold, 2}}},
      {"repeat_best_product", Objective::gmv, {{Fact::best_product_items_sold, 3}}},
      {"ask_for_the_follow",
       Objective::followers,
       {{Fact::follow_rate_percentile, 80}, {Fact::new_followers_total, 9}}},
      {"views_without_followers",
       Objective::followers,
       {{Fact::views_total, 1'000}, {Fact::new_followers_total, 0}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    Facts facts = plain;
    CHECK_FALSE(has(codes(facts, row.objective, policy), row.code));
    for (const auto& [fact, value] : row.facts)
      facts.count(fact, value);
    CHECK(has(codes(facts, row.objective, policy), row.code));
    const Objective other = row.objective == Objective::gmv ? Objective::followers : Objective::gmv;
    CHECK_FALSE(has(codes(facts, other, policy), row.code));
  }
}

TEST_CASE("prompts: what is less sure is less useful, and says how sure it is") {
  const policy::Policy policy = policy::default_policy();
  Facts facts = facts_about(creator_with(2, 1), policy);
  const auto score = [&](evidence::Grade grade) {
    facts.set(Fact::views_percentile, 10, {grade, evidence::Direction::down, 4.0});
    for (const Prompt& prompt : prompts(facts, tier_of(2, policy), Objective::gmv, policy)) {
      if (prompt.code != "views_below_similar") continue;
      CHECK(prompt.grade == grade);
      if (grade != evidence::Grade::fact) CHECK(prompt.need == 4.0);
      return prompt.score;
    }
    return std::int64_t{-1};
  };
  CHECK(score(evidence::Grade::fact) == 700);
  CHECK(score(evidence::Grade::likely) == 630);
  CHECK(score(evidence::Grade::hint) == 420);
}

TEST_CASE("prompts: without a creator, none that is for a tier") {
  const policy::Policy policy = policy::default_policy();
  const store::InspirationFeed inspiration;
  const Facts facts = facts_of({nullptr, nullptr, &inspiration}, {}, {}, policy, test::noon);
  CHECK(facts.value(Fact::has_inspiration_feed) == 1);
  CHECK(prompts(facts, {}, Objective::gmv, policy).empty());
}

TEST_CASE("prompts: over random facts, given exactly when all conditions hold, in order of score") {
  const policy::Policy policy = policy::default_policy();
  math::Random random(20260412);
  for (int round = 0; round < 400; ++round) {
    Facts facts;
    for (std::size_t at = 0; at < policy::fact_count; ++at) {
      const auto draw = static_cast<std::int64_t>(random.below(8));
      if (draw == 0) continue;
      const auto grade = static_cast<evidence::Grade>(random.below(3));
      facts.set(static_cast<Fact>(at), draw <= 3 ? draw - 2 : draw * 20 - 60, {grade, {}, {}});
    }
    const TierState tier = tier_of(static_cast<std::int64_t>(random.below(5)), policy);
    const auto objective = static_cast<Objective>(random.below(2));
    const auto found = prompts(facts, tier, objective, policy);
    std::size_t expected = 0;
    for (const policy::PromptRule& rule : policy.prompts) {
      bool given = !rule.objective || *rule.objective == objective;
      given = given && (rule.tiers.empty() || std::ranges::count(rule.tiers, tier.index) > 0);
      for (const auto& is : rule.when)
        given = given && policy::holds(is, facts.value(is.fact));
      expected += given ? 1 : 0;
      CHECK(std::ranges::count(found, &rule, &Prompt::rule) == (given ? 1 : 0));
    }
    CHECK(found.size() == expected);
    for (std::size_t at = 0; at < found.size(); ++at) {
      const Prompt& prompt = found[at];
      CHECK(prompt.score == (prompt.usefulness + prompt.urgency) * prompt.grade_weight / 1'000);
      if (at == 0) continue;
      CHECK(found[at - 1].score >= prompt.score);
      if (found[at - 1].score == prompt.score) CHECK(found[at - 1].rule < prompt.rule);
    }
  }
}

TEST_CASE("prompts: urgency grows by its points up to its most, without overflow") {
  nlohmann::json rule = {
      {"code", "x"},
      {"action", "create_video"},
      {"usefulness", 100},
      {"urgency", {{"fact", "followers"}, {"above", 10}, {"points", 7}, {"at_most", 50}}}};
  const auto policy = policy::test::with("/prompts", nlohmann::json::array({rule}));
  REQUIRE(policy.ok());
  const auto urgency = [&](std::optional<std::int64_t> followers) {
    Facts facts;
    if (followers) facts.count(Fact::followers, *followers);
    return prompts(facts, tier_of(0, policy.value()), Objective::gmv, policy.value())[0].urgency;
  };
  CHECK(urgency(std::nullopt) == 0);
  CHECK(urgency(INT64_MIN) == 0);
  CHECK(urgency(10) == 0);
  CHECK(urgency(11) == 7);
  CHECK(urgency(17) == 49);
  CHECK(urgency(18) == 50);
  CHECK(urgency(INT64_MAX) == 50);
}

}  // namespace compass::tier
