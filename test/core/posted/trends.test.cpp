#include "posted/trends.h"

#include "posted/settled.h"
#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace compass::posted {

using evidence::Direction;
using evidence::Grade;
using store::Metric;
using test::add_posted;
using test::noon;

namespace {

VideoTrends trends(const store::CreatorFeed& feed, std::int64_t now = noon) {
  const auto rows = tier::e_commerce_rows(feed.videos, now);
  return trends_of(feed, rows, basis_of(feed, rows), now, {});
}

const MeasureTrend* find(const VideoTrends& all, Measure measure) {
  const auto found = std::ranges::find(all.trends, measure, &MeasureTrend::measure);
  return found == all.trends.end() ? nullptr : &*found;
}

// one video a day up to two days ago, the views as given
store::CreatorFeed feed_with(const std::vector<std::int64_t>& views) {
  store::CreatorFeed feed = test::creator();
  for (std::size_t at = 0; at < views.size(); ++at) {
    const auto days_ago = static_cast<std::int64_t>(views.size() - at) + 1;
    add_posted(feed, std::to_string(at), days_ago).is(Metric::views, views[at]);
  }
  return feed;
}

}  // namespace

TEST_CASE("trends: four rising videos are a direction and no claim") {
  const VideoTrends all = trends(feed_with({100, 200, 400, 800}));
  const MeasureTrend* views = find(all, Measure::views);
  REQUIRE(views != nullptr);
  CHECK(views->trend.direction == Direction::up);
  CHECK(views->trend.p == doctest::Approx(1.0 / 12));  // 2 / 4!
  CHECK(views->trend.missing == 1);
  CHECK(views->verdict.grade == Grade::not_enough_data);
  CHECK(views->verdict.direction == Direction::none);
  CHECK(views->verdict.need == 1.0);
}

TEST_CASE("trends: two and three videos too, and one not even that") {
  for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
    std::vector<std::int64_t> views;
    for (std::size_t at = 0; at < count; ++at)
      views.push_back(1'000 - 100 * static_cast<int>(at));
    const VideoTrends all = trends(feed_with(views));
    const MeasureTrend* found = find(all, Measure::views);
    REQUIRE(found != nullptr);
    CHECK(found->trend.direction == (count == 1 ? Direction::none : Direction::down));
    CHECK(found->verdict.grade == Grade::not_enough_data);
    CHECK(found->verdict.need == 5.0 - static_cast<double>(count));
  }
}

TEST_CASE("trends: many rising videos are a claim, with the factor from one to the next") {
  std::vector<std::int64_t> views;
  for (std::int64_t at = 0, of = 1; at < 12; ++at, of *= 2)
    views.push_back(1'000 * of - 1);
  const VideoTrends all = trends(feed_with(views));
  const MeasureTrend* found = find(all, Measure::views);
  REQUIRE(found != nullptr);
  CHECK(found->verdict.grade == Grade::likely);
  CHECK(found->verdict.direction == Direction::up);
  CHECK(found->trend.slope == doctest::Approx(0.693147));  // ln 2
}

TEST_CASE("trends: five in a row are a claim when they are all that is asked, not beside rates") {
  store::CreatorFeed feed = feed_with({100, 200, 300, 400, 500});
  CHECK(find(trends(feed), Measure::views)->verdict.grade == Grade::likely);
  // rises as the views do: the counts are one question, the rate of likes another
  for (std::size_t row = 0; row < 5; ++row) {
    feed.videos.totals[store::index_of(Metric::likes)].set(
        row, static_cast<std::int64_t>(10 * (row + 1)));
  }
  const VideoTrends both = trends(feed);
  CHECK(find(both, Measure::likes)->trend.p_always == doctest::Approx(2.0 / 30));
  CHECK(find(both, Measure::views)->verdict.grade == Grade::hint);
}

TEST_CASE("trends: by time of posting, not by row; ties by id; undated videos not at all") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "c", 2).is(Metric::views, 3);
  add_posted(feed, "b", 9).is(Metric::views, 2);
  add_posted(feed, "a", 9).is(Metric::views, 1);
  test::add_video(feed, "d").product("p").is(Metric::views, 4);
  const VideoTrends all = trends(feed);
  CHECK(all.videos == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(find(all, Measure::views)->series == std::vector<std::optional<double>>{1.0, 2.0, 3.0});
}

TEST_CASE("trends: a video that still grows is shown and not judged") {
  store::CreatorFeed feed = feed_with({100, 110, 120, 130, 140});
  test::add_video(feed, "new")
      .posted(noon - settling_seconds + 1)
      .product("p")
      .is(Metric::views, 3);
  const VideoTrends all = trends(feed);
  CHECK(all.unsettled == 1);
  CHECK(find(all, Measure::views)->series.size() == 6);
  CHECK(find(all, Measure::views)->trend.n == 5);
  CHECK(find(all, Measure::views)->trend.s == 10);
  const VideoTrends later = trends(feed, noon + 1);
  CHECK(later.unsettled == 0);
  CHECK(find(later, Measure::views)->trend.n == 6);
}

TEST_CASE("trends: settled means a day old") {
  CHECK(is_settled(noon - settling_seconds, noon));
  CHECK_FALSE(is_settled(noon - settling_seconds + 1, noon));
  CHECK_FALSE(is_settled(noon + 1, noon));
  CHECK(is_settled(INT64_MIN, INT64_MAX));
  CHECK_FALSE(is_settled(INT64_MAX, INT64_MIN));
}

TEST_CASE("trends: only of what is stated, gaps keep their place") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 5).is(Metric::views, 100).is(Metric::product_clicks, 2);
  add_posted(feed, "b", 4).is(Metric::likes, 7);
  add_posted(feed, "c", 3).is(Metric::views, 100).is(Metric::product_clicks, 4);
  const VideoTrends all = trends(feed);
  std::vector<Measure> measures;
  for (const MeasureTrend& trend : all.trends)
    measures.push_back(trend.measure);
  CHECK(measures ==
        std::vector{Measure::views, Measure::likes, Measure::product_clicks, Measure::click_rate});
  const MeasureTrend* rate = find(all, Measure::click_rate);
  CHECK(rate->series == std::vector<std::optional<double>>{0.02, std::nullopt, 0.04});
  // from 20 to 40 per 1,000, over two steps
  CHECK(rate->trend.slope == doctest::Approx(0.334525));  // ln(41 / 21) / 2
}

TEST_CASE("trends: of very many videos the latest are looked at") {
  std::vector<std::int64_t> views(trend_videos + 40, 7);
  const VideoTrends all = trends(feed_with(views));
  CHECK(all.videos.size() == trend_videos);
  CHECK(all.videos.back() == views.size() - 1);
}

TEST_CASE("trends: the order of the feed changes nothing") {
  store::CreatorFeed forward = test::creator();
  store::CreatorFeed backward = test::creator();
  const std::vector<std::int64_t> views = {5, 900, 13, 70, 13, 2'000, 41};
  for (std::size_t at = 0; at < views.size(); ++at) {
    const auto add = [&](store::CreatorFeed& feed, std::size_t which) {
      add_posted(feed, std::to_string(which), 20 - static_cast<std::int64_t>(which))
          .is(Metric::views, views[which]);
    };
    add(forward, at);
    add(backward, views.size() - 1 - at);
  }
  const VideoTrends all_a = trends(forward);
  const VideoTrends all_b = trends(backward);
  const MeasureTrend* a = find(all_a, Measure::views);
  const MeasureTrend* b = find(all_b, Measure::views);
  CHECK(a->series == b->series);
  CHECK(a->trend.p == b->trend.p);
  CHECK(a->trend.slope == b->trend.slope);
}

}  // namespace compass::posted
