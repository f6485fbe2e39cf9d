#include "posted/totals.h"

#include "math/random.h"
#include "posted/saturating.h"
#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace compass::posted {

using store::Metric;
using store::MoneyKind;
using store::Settlement;
using test::add_posted;
using test::noon;

namespace {

Totals totals(const store::CreatorFeed& feed) {
  return totals_of(feed, tier::e_commerce_rows(feed.videos, noon));
}

}  // namespace

TEST_CASE("totals: nothing was posted") {
  const Totals none = totals(test::creator());
  CHECK(none.videos == 0);
  CHECK(none.count(Metric::views).videos == 0);
  CHECK(none.revenue.empty());
}

TEST_CASE("totals: over e-commerce videos up to now, with how many say so") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::views, 100).is(Metric::orders, 0);
  add_posted(feed, "b", 2).is(Metric::views, 50);
  add_posted(feed, "c", 1);
  add_posted(feed, "d", -1).is(Metric::views, 1'000);                             // not yet
  test::add_video(feed, "e").posted(noon - test::day).is(Metric::views, 10'000);  // no product
  const Totals all = totals(feed);
  CHECK(all.videos == 3);
  CHECK(all.count(Metric::views).sum == 150);
  CHECK(all.count(Metric::views).videos == 2);
  CHECK(all.count(Metric::orders).sum == 0);
  CHECK(all.count(Metric::orders).videos == 1);  // nought is not nothing
  CHECK(all.count(Metric::saves).videos == 0);
}

TEST_CASE("totals: money is added only to its like, ranges end by end") {
  store::CreatorFeed feed = test::creator("USD");
  add_posted(feed, "a", 9).earned(100, 100, "USD", MoneyKind::direct, Settlement::settled);
  add_posted(feed, "b", 8).earned(10, 30, "USD", MoneyKind::direct, Settlement::settled);
  add_posted(feed, "c", 7).earned(7, 7, "USD", MoneyKind::direct, Settlement::placed).estimated();
  add_posted(feed, "d", 6).earned(5, 5, "USD", MoneyKind::attributed, Settlement::settled);
  add_posted(feed, "e", 5).earned(3, 3, "EUR");
  add_posted(feed, "f", 4).earned(2, 2, "");  // the creator's currency
  add_posted(feed, "g", 3).earned(-4, -4, "USD", MoneyKind::direct, Settlement::settled);
  const auto revenue = totals(feed).revenue;
  REQUIRE(revenue.size() == 5);
  CHECK(revenue[0].currency == "USD");
  CHECK(revenue[0].kind == MoneyKind::unstated);
  CHECK(revenue[0].min == 2);
  CHECK(revenue[1].kind == MoneyKind::direct);
  CHECK(revenue[1].settlement == Settlement::placed);
  CHECK(revenue[1].estimated == 1);
  CHECK(revenue[2].settlement == Settlement::settled);
  CHECK(revenue[2].min == 106);
  CHECK(revenue[2].max == 126);
  CHECK(revenue[2].videos == 3);
  CHECK(revenue[2].estimated == 0);
  CHECK(revenue[3].kind == MoneyKind::attributed);
  CHECK(revenue[4].currency == "EUR");
}

TEST_CASE("totals: sums stop at the ends of their type") {
  CHECK(saturating_add(INT64_MAX, 1) == INT64_MAX);
  CHECK(saturating_add(INT64_MIN, -1) == INT64_MIN);
  CHECK(saturating_add(INT64_MAX, INT64_MIN) == -1);
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 2).is(Metric::views, INT64_MAX).earned(INT64_MIN, INT64_MAX, "USD");
  add_posted(feed, "b", 1).is(Metric::views, 5).earned(-1, 1, "USD");
  const Totals all = totals(feed);
  CHECK(all.count(Metric::views).sum == INT64_MAX);
  CHECK(all.revenue[0].min == INT64_MIN);
  CHECK(all.revenue[0].max == INT64_MAX);
}

TEST_CASE("totals: over random feeds, each group is the sum of its rows in any order") {
  math::Random random(7);
  for (int round = 0; round < 100; ++round) {
    store::CreatorFeed feed = test::creator(random.below(3) == 0 ? "" : "USD");
    std::map<std::tuple<std::string, int, int>, std::pair<std::int64_t, std::int64_t>> expected;
    std::int64_t likes = 0;
    for (std::uint64_t at = random.below(40); at > 0; --at) {
      test::Video video = add_posted(feed, std::to_string(at), static_cast<std::int64_t>(at % 9));
      if (random.below(2) == 0) {
        video.is(Metric::likes, static_cast<std::int64_t>(at));
        likes += static_cast<std::int64_t>(at);
      }
      if (random.below(4) == 0) continue;
      const auto kind = static_cast<MoneyKind>(random.below(3));
      const auto settlement = static_cast<Settlement>(random.below(4));
      const std::string currency = random.below(2) == 0 ? "USD" : "EUR";
      const auto min = static_cast<std::int64_t>(random.below(1'000));
      const std::int64_t max = min + static_cast<std::int64_t>(random.below(50));
      video.earned(min, max, currency, kind, settlement);
      auto& sum = expected[{currency, static_cast<int>(kind), static_cast<int>(settlement)}];
      sum.first += min;
      sum.second += max;
    }
    auto rows = tier::e_commerce_rows(feed.videos, noon);
    std::ranges::reverse(rows);
    const Totals all = totals_of(feed, rows);
    CHECK(all.count(Metric::likes).sum == likes);
    REQUIRE(all.revenue.size() == expected.size());
    for (const MoneyTotal& total : all.revenue) {
      const auto& sum = expected.at({std::string(total.currency), static_cast<int>(total.kind),
                                     static_cast<int>(total.settlement)});
      CHECK(total.min == sum.first);
      CHECK(total.max == sum.second);
    }
  }
}

}  // namespace compass::posted
