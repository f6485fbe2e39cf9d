#include "tier/facts.h"

#include "tier/creator.h"

#include <doctest/doctest.h>

namespace compass::tier {

using policy::Fact;
using test::day;
using test::noon;

namespace {

Facts facts_about(const store::CreatorFeed& feed,
                  const policy::Policy& policy = policy::default_policy()) {
  const PostingVolume volume = posting_volume(feed, noon);
  return facts_of({&feed, nullptr, nullptr}, volume, tier_of(volume.lifetime, policy), policy,
                  noon);
}

}  // namespace

TEST_CASE("facts: nothing was read") {
  const policy::Policy policy = policy::default_policy();
  const Facts facts = facts_of({}, {}, {}, policy, noon);
  CHECK(facts.value(Fact::has_creator_feed) == 0);
  CHECK(facts.value(Fact::has_products_feed) == 0);
  CHECK(facts.value(Fact::has_inspiration_feed) == 0);
  CHECK_FALSE(facts.value(Fact::ec_videos));
  CHECK_FALSE(facts.value(Fact::creator_feed_stale));
  CHECK_FALSE(facts.value(Fact::can_post));
}

TEST_CASE("facts: a creator of whom little is known") {
  const store::CreatorFeed feed = test::creator();
  const Facts facts = facts_about(feed);
  CHECK(facts.value(Fact::ec_videos) == 0);
  CHECK(facts.value(Fact::videos_to_next_tier) == 1);
  CHECK(facts.value(Fact::next_tier_available) == 1);
  CHECK(facts.value(Fact::showcase_size) == 0);
  CHECK(facts.value(Fact::has_audience) == 0);
  CHECK(facts.value(Fact::has_goals) == 0);
  CHECK(facts.value(Fact::can_post) == 1);
  for (const Fact unknown : {Fact::days_since_last_post, Fact::followers, Fact::weekly_limit,
                             Fact::weekly_left, Fact::weekly_goal_left, Fact::views_total,
                             Fact::creator_feed_age_days, Fact::creator_feed_stale}) {
    CAPTURE(name_of(unknown));
    CHECK_FALSE(facts.value(unknown));
  }
}

TEST_CASE("facts: a creator of whom much is known") {
  store::CreatorFeed feed = test::creator();
  test::add_posted(feed, "a", 12);
  test::add_video(feed, "b").posted(noon - 13 * day);
  for (const char* id : {"p", "q", "r", "q"})
    feed.showcase.push_back(feed.text.put(id));
  feed.followers = 321;
  feed.niches = {feed.text.intern("Beauty")};
  feed.goals.videos_per_week = 2;
  feed.audience.shares.append({store::Axis::gender, 0, 600'000, {}});
  feed.as_of = noon - 3 * day;
  const Facts facts = facts_about(feed);
  CHECK(facts.value(Fact::ec_videos) == 1);
  CHECK(facts.value(Fact::ec_videos_30d) == 1);
  CHECK(facts.value(Fact::ec_videos_7d) == 0);
  CHECK(facts.value(Fact::days_since_last_post) == 12);
  CHECK(facts.value(Fact::videos_without_product) == 1);
  CHECK(facts.value(Fact::videos_to_next_tier) == 3);
  CHECK(facts.value(Fact::next_tier_available) == 0);
  CHECK(facts.value(Fact::showcase_size) == 4);
  CHECK(facts.value(Fact::showcase_unused) == 2);  // q and r; p is in a video
  CHECK(facts.value(Fact::followers) == 321);
  CHECK(facts.value(Fact::niches) == 1);
  CHECK(facts.value(Fact::has_audience) == 1);
  CHECK(facts.value(Fact::has_goals) == 1);
  CHECK(facts.value(Fact::weekly_goal_left) == 2);
  CHECK(facts.value(Fact::creator_feed_age_days) == 3);
  CHECK(facts.value(Fact::creator_feed_stale) == 1);
  CHECK(facts.at(Fact::ec_videos)->grade == evidence::Grade::fact);
}

TEST_CASE("facts: the creator feed's weekly limit comes before the policy's") {
  policy::Policy policy = policy::default_policy();
  store::CreatorFeed feed = test::creator();
  test::add_posted(feed, "a", 1);
  test::add_posted(feed, "b", 2);
  CHECK(facts_about(feed, policy).value(Fact::can_post) == 1);
  policy.weekly_video_limit = 5;
  CHECK(facts_about(feed, policy).value(Fact::weekly_limit) == 5);
  CHECK(facts_about(feed, policy).value(Fact::weekly_left) == 3);
  feed.weekly_video_limit = 2;
  CHECK(facts_about(feed, policy).value(Fact::weekly_limit) == 2);
  CHECK(facts_about(feed, policy).value(Fact::weekly_left) == 0);
  CHECK(facts_about(feed, policy).value(Fact::can_post) == 0);
  feed.weekly_video_limit = 1;  // more were posted than allowed: none are left, not minus one
  CHECK(facts_about(feed, policy).value(Fact::weekly_left) == 0);
}

TEST_CASE("facts: a feed is stale when it is older than the policy's days") {
  const policy::Policy policy = policy::default_policy();
  store::InspirationFeed feed;
  for (const std::int64_t days :
       {std::int64_t{-1}, std::int64_t{0}, std::int64_t{7}, std::int64_t{8}}) {
    feed.as_of = noon - days * day;
    const Facts facts = facts_of({nullptr, nullptr, &feed}, {}, {}, policy, noon);
    CHECK(facts.value(Fact::inspiration_feed_age_days) == days);
    CHECK(facts.value(Fact::inspiration_feed_stale) == (days > 7 ? 1 : 0));
  }
}

TEST_CASE("facts: ages are whole days, rounded down") {
  CHECK(age_days(noon, noon) == 0);
  CHECK(age_days(noon - day + 1, noon) == 0);
  CHECK(age_days(noon - day, noon) == 1);
  CHECK(age_days(noon + 1, noon) == -1);
  CHECK(age_days(noon + day, noon) == -1);
  CHECK(age_days(noon + day + 1, noon) == -2);
  CHECK_FALSE(age_days(std::nullopt, noon));
  CHECK(age_days(INT64_MIN, INT64_MAX).value() == 213'503'982'334'601);
}

TEST_CASE("facts: what is not known well enough stays unknown") {
  Facts facts;
  facts.set(Fact::views_trend, 1, {evidence::Grade::not_enough_data, {}, 3.0});
  CHECK_FALSE(facts.value(Fact::views_trend));
  facts.set(Fact::views_trend, -1, {evidence::Grade::hint, {}, 3.0});
  CHECK(facts.value(Fact::views_trend) == -1);
  CHECK(facts.at(Fact::views_trend)->grade == evidence::Grade::hint);
  CHECK(facts.at(Fact::views_trend)->need == 3.0);
  CHECK(facts.hold({Fact::views_trend, policy::Comparison::less, 0}));
  CHECK(facts.hold({Fact::revenue_trend, policy::Comparison::unknown, 0}));
}

}  // namespace compass::tier
