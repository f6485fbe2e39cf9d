#include "posted/measure.h"

#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

namespace compass::posted {

using store::Metric;
using store::MoneyKind;
using test::add_posted;
using test::noon;

namespace {

Basis basis(const store::CreatorFeed& feed) {
  return basis_of(feed, tier::e_commerce_rows(feed.videos, noon));
}

std::optional<double> value(const store::CreatorFeed& feed, std::size_t row, Measure measure) {
  return value_of(feed.videos, feed.text, row, measure, basis(feed));
}

}  // namespace

TEST_CASE("measure: names are those of the metrics, then the rates'") {
  std::set<std::string_view> names;
  for (std::size_t at = 0; at < measure_count; ++at)
    names.insert(name_of(static_cast<Measure>(at)));
  CHECK(names.size() == measure_count);
  for (std::size_t at = 0; at < store::metric_count; ++at) {
    const auto metric = static_cast<Metric>(at);
    CHECK(name_of(measure_of(metric)) == store::name_of(metric));
    CHECK_FALSE(is_rate(measure_of(metric)));
  }
  for (const Measure rate : rates)
    CHECK(is_rate(rate));
  CHECK(name_of(Measure::gpm) == "gpm");
  CHECK(name_of(Measure::follow_rate) == "follow_rate");
}

TEST_CASE("measure: each rate of a video that states all") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3)
      .is(Metric::views, 2'000)
      .is(Metric::likes, 100)
      .is(Metric::comments, 20)
      .is(Metric::shares, 10)
      .is(Metric::saves, 30)
      .is(Metric::product_clicks, 40)
      .is(Metric::orders, 4)
      .is(Metric::items_sold, 6)
      .is(Metric::new_followers, 8)
      .earned(9'000);
  CHECK(value(feed, 0, Measure::views) == 2'000);
  CHECK(value(feed, 0, Measure::revenue) == 9'000);
  CHECK(value(feed, 0, Measure::engagement_rate) == 0.08);
  CHECK(value(feed, 0, Measure::click_rate) == 0.02);
  CHECK(value(feed, 0, Measure::order_rate) == 0.1);
  CHECK(value(feed, 0, Measure::sales_rate) == 0.002);
  CHECK(value(feed, 0, Measure::gpm) == 4'500);
  CHECK(value(feed, 0, Measure::follow_rate) == 4);
  CHECK_FALSE(value(feed, 0, Measure::watch_seconds));
}

TEST_CASE("measure: no rate without what it divides by") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::product_clicks, 0).is(Metric::orders, 0).is(Metric::likes, 4);
  add_posted(feed, "b", 3).is(Metric::views, 0).is(Metric::likes, 0);
  for (const Measure rate : rates) {
    CHECK_FALSE(value(feed, 0, rate));
    CHECK_FALSE(value(feed, 1, rate));
  }
}

TEST_CASE("measure: engagement is made of what all videos state that state any") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::views, 100).is(Metric::likes, 10).is(Metric::saves, 5);
  add_posted(feed, "b", 2).is(Metric::views, 100).is(Metric::likes, 20).is(Metric::shares, 5);
  add_posted(feed, "c", 1).is(Metric::views, 100);
  CHECK(basis(feed).engagement == std::array{true, false, false, false});
  CHECK(value(feed, 0, Measure::engagement_rate) == 0.1);
  CHECK(value(feed, 1, Measure::engagement_rate) == 0.2);
  CHECK_FALSE(value(feed, 2, Measure::engagement_rate));
}

TEST_CASE("measure: sales are orders where any video states them, else items") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::views, 100).is(Metric::items_sold, 5);
  CHECK(basis(feed).sales == Metric::items_sold);
  CHECK(value(feed, 0, Measure::sales_rate) == 0.05);
  add_posted(feed, "b", 2).is(Metric::views, 100).is(Metric::orders, 3);
  CHECK(basis(feed).sales == Metric::orders);
  CHECK_FALSE(value(feed, 0, Measure::sales_rate));
  CHECK(value(feed, 1, Measure::sales_rate) == 0.03);
}

TEST_CASE("measure: revenue is compared in the creator's currency and of one kind") {
  store::CreatorFeed feed = test::creator("USD");
  add_posted(feed, "a", 9).earned(100, 100, "USD", MoneyKind::direct);
  add_posted(feed, "b", 8).earned(200, 300, "USD", MoneyKind::direct);
  add_posted(feed, "c", 7).earned(400, 400, "USD", MoneyKind::attributed);
  add_posted(feed, "d", 6).earned(500, 500, "EUR", MoneyKind::direct);
  add_posted(feed, "e", 5).earned(600, 600, "");
  CHECK(basis(feed).currency == "USD");
  CHECK(basis(feed).kind == MoneyKind::direct);
  CHECK(value(feed, 0, Measure::revenue) == 100);
  CHECK(value(feed, 1, Measure::revenue) == 200);  // of a range what is sure
  CHECK_FALSE(value(feed, 2, Measure::revenue));
  CHECK_FALSE(value(feed, 3, Measure::revenue));
  CHECK(value(feed, 4, Measure::revenue) == 600);  // states neither, so not another
  // which kind is the usual one is asked of the creator's currency alone
  add_posted(feed, "f", 4).earned(1, 1, "USD", MoneyKind::attributed);
  add_posted(feed, "g", 4).earned(1, 1, "USD", MoneyKind::attributed);
  for (const char* id : {"h", "i", "j"})
    add_posted(feed, id, 3).earned(1, 1, "EUR", MoneyKind::direct);
  CHECK(basis(feed).kind == MoneyKind::attributed);
}

TEST_CASE("measure: a creator without a currency has that of most videos, the first by code") {
  store::CreatorFeed feed = test::creator("");
  add_posted(feed, "a", 9).earned(1, "VND");
  add_posted(feed, "b", 8).earned(1, "EUR");
  add_posted(feed, "c", 7).earned(1, 1, "");
  add_posted(feed, "d", 7).earned(1, 1, "");
  CHECK(basis(feed).currency == "EUR");
  add_posted(feed, "e", 6).earned(1, "VND");
  CHECK(basis(feed).currency == "VND");
  CHECK(basis(test::creator("")).currency.empty());
}

}  // namespace compass::posted
