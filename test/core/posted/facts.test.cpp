#include "posted/facts.h"

#include "posted/inspiration.h"
#include "posted/own.h"

#include <doctest/doctest.h>

namespace compass::posted {

using policy::Fact;
using store::Metric;
using test::add_posted;
using test::noon;

namespace {

tier::Facts facts_about(const store::CreatorFeed& feed,
                        const store::InspirationFeed* inspiration = nullptr) {
  const policy::Policy policy = policy::default_policy();
  std::vector<PeerPriors> peers;
  const Own own = Own::of(feed, inspiration, noon, policy, peers);
  tier::Facts facts;
  add_facts(facts, feed, own.rows, own.totals, own.rates, own.trends, own.daily, own.comparisons);
  return facts;
}

}  // namespace

TEST_CASE("facts: of no videos nothing is known") {
  const tier::Facts facts = facts_about(test::creator());
  for (std::size_t at = 0; at < policy::fact_count; ++at) {
    CHECK_FALSE(facts.value(static_cast<Fact>(at)));
  }
}

TEST_CASE("facts: totals are counted, nought too") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::views, 600).is(Metric::product_clicks, 0);
  add_posted(feed, "b", 2).is(Metric::views, 40).is(Metric::orders, 2);
  const tier::Facts facts = facts_about(feed);
  CHECK(facts.value(Fact::views_total) == 640);
  CHECK(facts.value(Fact::product_clicks_total) == 0);
  CHECK(facts.value(Fact::orders_total) == 2);
  CHECK(facts.value(Fact::sales_total) == 2);
  CHECK_FALSE(facts.value(Fact::items_sold_total));
  CHECK_FALSE(facts.value(Fact::new_followers_total));
  CHECK(facts.value(Fact::last_video_views) == 40);
  CHECK(facts.at(Fact::views_total)->grade == evidence::Grade::fact);
}

TEST_CASE("facts: items come before orders, and the best product is known only of videos of one") {
  store::CreatorFeed feed = test::creator();
  test::add_video(feed, "a").posted(noon).product("x").is(Metric::items_sold, 4);
  test::add_video(feed, "b").posted(noon).product("y").is(Metric::items_sold, 3);
  test::add_video(feed, "c")
      .posted(noon)
      .product("y")
      .is(Metric::items_sold, 2)
      .is(Metric::orders, 1);
  test::add_video(feed, "d").posted(noon).product("x").product("z").is(Metric::items_sold, 90);
  const tier::Facts facts = facts_about(feed);
  CHECK(facts.value(Fact::sales_total) == 99);
  CHECK(facts.value(Fact::best_product_items_sold) == 5);
  CHECK(facts.value(Fact::best_product_videos) == 2);
}

TEST_CASE("facts: a rate is known when its interval is narrow") {
  store::CreatorFeed few = test::creator();
  add_posted(few, "a", 3).is(Metric::views, 60).is(Metric::product_clicks, 1);
  CHECK_FALSE(facts_about(few).value(Fact::clicks_per_million_views));
  store::CreatorFeed many = test::creator();
  add_posted(many, "a", 3).is(Metric::views, 60'000).is(Metric::product_clicks, 1'200);
  const tier::Facts facts = facts_about(many);
  REQUIRE(facts.value(Fact::clicks_per_million_views));
  CHECK(*facts.value(Fact::clicks_per_million_views) == doctest::Approx(20'000).epsilon(0.01));
  CHECK(facts.at(Fact::clicks_per_million_views)->grade == evidence::Grade::likely);
}

TEST_CASE("facts: trends and percentiles only when they can be claimed, with their grade") {
  store::CreatorFeed feed = test::creator();
  feed.followers = 1'000;
  for (int at = 0; at < 12; ++at) {
    add_posted(feed, std::to_string(at), 20 - at)
        .is(Metric::views, 100 * (20 - at))
        .is(Metric::new_followers, at % 2);
  }
  store::InspirationFeed inspiration;
  for (int at = 0; at < 40; ++at) {
    for (std::int64_t nth = 1; nth <= 3; ++nth) {
      test::add_seen(inspiration, std::to_string(at * 3 + nth))
          .of(std::to_string(at))
          .nth(nth)
          .followers(1'000)
          .is(Metric::views, 5'000 + at);
    }
  }
  const tier::Facts facts = facts_about(feed, &inspiration);
  CHECK(facts.value(Fact::views_trend) == -1);
  CHECK(facts.at(Fact::views_trend)->grade == evidence::Grade::likely);
  CHECK_FALSE(facts.value(Fact::new_followers_trend));
  CHECK(facts.value(Fact::views_percentile) == 1);
  CHECK(facts.at(Fact::views_percentile)->grade == evidence::Grade::likely);
  CHECK_FALSE(facts.value(Fact::click_rate_percentile));
}

TEST_CASE("facts: daily sales that rise") {
  store::CreatorFeed feed = test::creator();
  test::Video video = test::add_video(feed, "a")
                          .posted(noon - 12 * test::day)
                          .product("p")
                          .daily(noon - test::day / 2 - 12 * test::day, store::SeriesKind::per_day);
  for (int at = 0; at < 12; ++at)
    video.days(Metric::items_sold, {at * at});
  video.is(Metric::items_sold, 506);
  const tier::Facts facts = facts_about(feed);
  CHECK(facts.value(Fact::daily_sales_trend) == 1);
  CHECK(facts.at(Fact::daily_sales_trend)->grade == evidence::Grade::hint);
  CHECK_FALSE(facts.value(Fact::daily_views_trend));
}

}  // namespace compass::posted
