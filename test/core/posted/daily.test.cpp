#include "posted/daily.h"

#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

namespace compass::posted {

using store::Metric;
using store::SeriesKind;
using test::day;
using test::noon;

namespace {

constexpr std::int64_t midnight = noon - day / 2;
using Values = std::vector<std::optional<std::int64_t>>;

DailySeries series(const store::CreatorFeed& feed, Metric metric, std::int64_t now = noon) {
  return daily_series(feed, tier::e_commerce_rows(feed.videos, now), metric, now);
}

test::Video add_at(store::CreatorFeed& feed, const char* id, std::int64_t from_days_ago,
                   SeriesKind kind = SeriesKind::per_day) {
  const std::int64_t from = midnight - from_days_ago * day;
  return test::add_video(feed, id).posted(from + 3'600).product("p").daily(from, kind);
}

}  // namespace

TEST_CASE("daily: one video, whole days only") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 3).days(Metric::views, {5, 6, std::nullopt, 4});
  const DailySeries views = series(feed, Metric::views);
  CHECK(views.first_day == midnight - 3 * day);
  CHECK(views.values == Values{5, 6});  // the third is missing, the fourth is today
  CHECK(series(feed, Metric::likes).values.empty());
  // in its last hour a day is as good as over
  const DailySeries later = series(feed, Metric::views, midnight + day - 3'600);
  CHECK(later.values == Values{5, 6, std::nullopt, 4});
  CHECK(series(feed, Metric::views, midnight + day - 3'601).values == Values{5, 6});
}

TEST_CASE("daily: videos are added by date, and a day counts when all that were there say so") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 5).days(Metric::views, {10, 10, 10, 10, 10});
  add_at(feed, "b", 3).days(Metric::views, {1, std::nullopt, 1});
  const DailySeries views = series(feed, Metric::views);
  CHECK(views.first_day == midnight - 5 * day);
  CHECK(views.values == Values{10, 10, 11, std::nullopt, 11});
}

TEST_CASE("daily: a video older than its series leaves the days before open") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 5).days(Metric::views, {10, 10, 10, 10, 10});
  test::add_video(feed, "b")
      .posted(midnight - 9 * day)
      .product("p")
      .daily(midnight - 2 * day, SeriesKind::per_day)
      .days(Metric::views, {1, 1});
  CHECK(series(feed, Metric::views).values == Values{11, 11});
}

TEST_CASE("daily: a video whose series ends early leaves the days after open") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 4).days(Metric::views, {10, 10});
  add_at(feed, "b", 4).days(Metric::views, {1, 1, 1, 1});
  CHECK(series(feed, Metric::views).values == Values{11, 11});
}

TEST_CASE("daily: cumulative series become days; a gap or a fall is no day's") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 7, SeriesKind::cumulative)
      .days(Metric::views, {3, 5, std::nullopt, 9, 12, 11, 15})
      .days(Metric::comments, {3, 5, std::nullopt, 9, 12, 11, 15});
  CHECK(series(feed, Metric::views).values ==
        Values{3, 2, std::nullopt, std::nullopt, 3, std::nullopt, 4});
  // comments may be taken back
  CHECK(series(feed, Metric::comments).values ==
        Values{3, 2, std::nullopt, std::nullopt, 3, -1, 4});
}

TEST_CASE("daily: totals from opposite ends of their type are no day's") {
  store::CreatorFeed feed = test::creator();
  add_at(feed, "a", 7, SeriesKind::cumulative)
      .days(Metric::comments, {7, INT64_MAX, INT64_MIN, -1, INT64_MAX - 1, INT64_MAX, 0});
  const DailySeries comments = series(feed, Metric::comments);
  CHECK(comments.first_day == midnight - 7 * day);
  CHECK(comments.values ==
        Values{7, INT64_MAX - 7, std::nullopt, INT64_MAX, INT64_MAX, 1, -INT64_MAX});
}

TEST_CASE("daily: the first value of a cumulative series is a day's only if it began that day") {
  store::CreatorFeed feed = test::creator();
  test::add_video(feed, "a")
      .posted(midnight - 9 * day)
      .product("p")
      .daily(midnight - 3 * day, SeriesKind::cumulative)
      .days(Metric::views, {900, 905, 910});
  CHECK(series(feed, Metric::views).values == Values{5, 5});
}

TEST_CASE("daily: midnight anywhere is the same date") {
  for (const std::int64_t offset :
       {std::int64_t{-7}, std::int64_t{0}, std::int64_t{7}, std::int64_t{12}}) {
    store::CreatorFeed feed = test::creator();
    add_at(feed, "a", 3).days(Metric::views, {1, 1});
    const std::int64_t from = midnight - 3 * day - offset * 3'600;
    test::add_video(feed, "b")
        .posted(from)
        .product("p")
        .daily(from, SeriesKind::per_day)
        .days(Metric::views, {10, 10});
    CAPTURE(offset);
    CHECK(series(feed, Metric::views).values == Values{11, 11});
    CHECK(series(feed, Metric::views).first_day == std::min(from, midnight - 3 * day));
  }
}

TEST_CASE("daily: revenue of another currency is not added") {
  store::CreatorFeed feed = test::creator("USD");
  add_at(feed, "a", 3).earned(300, "USD").days(Metric::revenue, {100, -20, 200});
  add_at(feed, "b", 3).earned(300, "EUR").days(Metric::revenue, {1, 1, 1});
  CHECK(series(feed, Metric::revenue).values == Values{100, -20, 200});
}

TEST_CASE("daily: only the latest days, and nothing from times no feed is of") {
  store::CreatorFeed feed = test::creator();
  test::Video video = add_at(feed, "a", 100);
  for (int at = 0; at < 100; ++at)
    video.days(Metric::views, {at});
  const DailySeries views = series(feed, Metric::views);
  CHECK(views.values.size() == daily_days);
  CHECK(views.values.back() == 99);
  CHECK(views.first_day == midnight - static_cast<std::int64_t>(daily_days) * day);
  test::add_video(feed, "b")
      .product("p")
      .daily(INT64_MIN, SeriesKind::per_day)
      .days(Metric::views, {1});
  CHECK(series(feed, Metric::views).values.size() == daily_days);
  CHECK(series(feed, Metric::views, INT64_MIN).values.empty());
  CHECK_FALSE(series(feed, Metric::views, INT64_MAX).values.empty());
}

TEST_CASE("daily: a rise is a hint at most, and nothing below five days") {
  store::CreatorFeed feed = test::creator();
  test::Video video = add_at(feed, "a", 14);
  for (int at = 0, of = 1; at < 14; ++at, of *= 2)
    video.days(Metric::items_sold, {of});
  const auto rows = tier::e_commerce_rows(feed.videos, noon);
  const auto rising = daily_trends(feed, rows, noon, {});
  REQUIRE(rising.size() == 1);
  CHECK(rising[0].metric == Metric::items_sold);
  CHECK(rising[0].verdict.grade == evidence::Grade::hint);
  CHECK(rising[0].verdict.direction == evidence::Direction::up);
  CHECK_FALSE(rising[0].verdict.need);
  const auto early = daily_trends(feed, rows, midnight - 10 * day, {});
  REQUIRE(early.size() == 1);
  CHECK(early[0].trend.n == 4);
  CHECK(early[0].verdict.grade == evidence::Grade::not_enough_data);
}

}  // namespace compass::posted
