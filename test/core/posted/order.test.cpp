#include "posted/order.h"

#include "math/random.h"
#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace compass::posted {

using store::Metric;
using test::add_posted;
using test::noon;

namespace {

constexpr std::array<Sort, 4> sorts = {Sort::recency, Sort::revenue, Sort::views, Sort::items_sold};
constexpr std::array<SortDirection, 2> directions = {SortDirection::descending,
                                                     SortDirection::ascending};

std::string ids(const store::CreatorFeed& feed, std::span<const std::uint32_t> rows) {
  std::string joined;
  for (const std::uint32_t row : rows) {
    if (!joined.empty()) joined += ' ';
    joined += feed.text.view(feed.videos.id[row]);
  }
  return joined;
}

std::string order(const store::CreatorFeed& feed, Sort sort, SortDirection direction) {
  PostedOrders orders(feed, tier::e_commerce_rows(feed.videos, noon));
  return ids(feed, orders.page(sort, direction, 0, SIZE_MAX));
}

// the plainest way: by what the contract says, all at once
std::vector<std::uint32_t> oracle(const store::CreatorFeed& feed, std::vector<std::uint32_t> rows,
                                  Sort sort, SortDirection direction) {
  const auto number = [&](std::uint32_t row) -> std::optional<std::int64_t> {
    if (sort == Sort::recency) return feed.videos.posted_at.at(row);
    if (sort == Sort::views) return feed.videos.total(Metric::views).at(row);
    if (sort == Sort::items_sold) return feed.videos.total(Metric::items_sold).at(row);
    const auto amount = feed.videos.revenue.amount.at(row);
    return amount ? std::optional(amount->min) : std::nullopt;
  };
  std::ranges::sort(rows, [&](std::uint32_t a, std::uint32_t b) {
    const auto x = number(a);
    const auto y = number(b);
    if (x.has_value() != y.has_value()) return x.has_value();
    if (x && *x != *y) return direction == SortDirection::descending ? *x > *y : *x < *y;
    return feed.text.view(feed.videos.id[a]) < feed.text.view(feed.videos.id[b]);
  });
  return rows;
}

std::size_t below(math::Random& random, std::size_t end) {
  return random.index(end);
}

// ties, gaps and long ids
store::CreatorFeed random_feed(math::Random& random, std::uint64_t videos) {
  store::CreatorFeed feed = test::creator();
  for (std::uint64_t at = 0; at < videos; ++at) {
    const std::string id = std::to_string(7'366'505'175'407'676'000U + random.below(videos * 8));
    if (feed.videos.by_id.find(id, feed.videos.id, feed.text)) continue;
    test::Video video = test::add_video(feed, id).product("p");
    if (random.below(5) > 0) video.posted(noon - static_cast<std::int64_t>(random.below(9)));
    if (random.below(4) > 0) video.is(Metric::views, static_cast<std::int64_t>(random.below(5)));
    if (random.below(3) > 0)
      video.is(Metric::items_sold, static_cast<std::int64_t>(random.below(3)));
    if (random.below(3) > 0) video.earned(static_cast<std::int64_t>(random.below(4)) - 1);
  }
  return feed;
}

}  // namespace

TEST_CASE("order: missing values last and ties by id, in both directions") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "b", 1).is(Metric::views, 5);
  add_posted(feed, "a", 2).is(Metric::views, 5);
  add_posted(feed, "d", 3);
  add_posted(feed, "c", 4);
  add_posted(feed, "e", 4).is(Metric::views, 9);
  test::add_video(feed, "0").product("p");
  CHECK(order(feed, Sort::views, SortDirection::descending) == "e a b 0 c d");
  CHECK(order(feed, Sort::views, SortDirection::ascending) == "a b e 0 c d");
  CHECK(order(feed, Sort::recency, SortDirection::descending) == "b a d c e 0");
  CHECK(order(feed, Sort::recency, SortDirection::ascending) == "c e d a b 0");
}

TEST_CASE("order: ids compare by bytes, so that capitals and long digits have their place") {
  store::CreatorFeed feed = test::creator();
  for (const char* id : {"10", "9", "a", "B", "é", "z"})
    add_posted(feed, id, 1);
  CHECK(order(feed, Sort::items_sold, SortDirection::ascending) == "10 9 B a z é");
  CHECK(order(feed, Sort::recency, SortDirection::descending) == "10 9 B a z é");
}

TEST_CASE("order: revenue in the creator's currency, then others by code, then none") {
  store::CreatorFeed feed = test::creator("USD");
  add_posted(feed, "none", 1);
  add_posted(feed, "vnd", 1).earned(9'000'000, "VND");
  add_posted(feed, "eur1", 1).earned(100, "EUR");
  add_posted(feed, "eur2", 1).earned(200, "EUR");
  add_posted(feed, "low", 1).earned(5, "USD");
  add_posted(feed, "range", 1).earned(7, 90, "USD");
  add_posted(feed, "sure", 1).earned(7, 7, "USD");
  add_posted(feed, "bare", 1).earned(8, 8, "");
  add_posted(feed, "refund", 1).earned(-1, "USD");
  CHECK(order(feed, Sort::revenue, SortDirection::descending) ==
        "bare range sure low refund eur2 eur1 vnd none");
  CHECK(order(feed, Sort::revenue, SortDirection::ascending) ==
        "refund low sure range bare eur1 eur2 vnd none");
}

TEST_CASE("order: without the creator's currency the most frequent is first") {
  store::CreatorFeed feed = test::creator("");
  add_posted(feed, "a", 1).earned(100, "EUR");
  add_posted(feed, "b", 1).earned(1, "VND");
  add_posted(feed, "c", 1).earned(2, "VND");
  add_posted(feed, "d", 1).earned(3, 3, "");
  CHECK(order(feed, Sort::revenue, SortDirection::descending) == "d c b a");
}

TEST_CASE("order: over random feeds, every order is the oracle's") {
  math::Random random(11);
  for (int round = 0; round < 60; ++round) {
    const store::CreatorFeed feed = random_feed(random, random.below(60));
    const auto rows = tier::e_commerce_rows(feed.videos, noon);
    PostedOrders orders(feed, rows);
    for (const Sort sort : sorts) {
      for (const SortDirection direction : directions) {
        const auto all = oracle(feed, rows, sort, direction);
        const auto page = orders.page(sort, direction, 0, rows.size());
        CHECK(std::ranges::equal(page, all));
      }
    }
  }
}

TEST_CASE("order: pages in any sequence are pieces of the whole") {
  math::Random random(12);
  for (int round = 0; round < 60; ++round) {
    const store::CreatorFeed feed = random_feed(random, 80);
    const auto rows = tier::e_commerce_rows(feed.videos, noon);
    PostedOrders orders(feed, rows);
    CHECK(orders.total() == rows.size());
    for (int page_at = 0; page_at < 12; ++page_at) {
      const Sort sort = sorts[below(random, 4)];
      const SortDirection direction = directions[below(random, 2)];
      const std::size_t first = below(random, rows.size() + 5);
      const std::size_t count = below(random, 20);
      const auto all = oracle(feed, rows, sort, direction);
      const std::size_t begin = std::min(first, all.size());
      const auto expected = std::span(all).subspan(begin, std::min(count, all.size() - begin));
      CHECK(std::ranges::equal(orders.page(sort, direction, first, count), expected));
    }
  }
}

TEST_CASE("order: pages beyond the end, of nothing, and of no videos") {
  store::CreatorFeed feed = test::creator();
  PostedOrders none(feed, {});
  CHECK(none.page(Sort::views, SortDirection::descending, 0, 10).empty());
  add_posted(feed, "a", 1);
  PostedOrders one(feed, tier::e_commerce_rows(feed.videos, noon));
  CHECK(one.page(Sort::views, SortDirection::descending, 1, 10).empty());
  CHECK(one.page(Sort::views, SortDirection::descending, SIZE_MAX, SIZE_MAX).empty());
  CHECK(one.page(Sort::views, SortDirection::descending, 0, 0).empty());
  CHECK(one.page(Sort::views, SortDirection::descending, 0, SIZE_MAX).size() == 1);
}

TEST_CASE("order: words and orders name each other") {
  for (const Sort sort : sorts)
    CHECK(sort_named(name_of(sort)) == sort);
  for (const auto direction : directions)
    CHECK(direction_named(name_of(direction)) == direction);
  CHECK_FALSE(sort_named("likes"));
  CHECK_FALSE(direction_named("up"));
}

}  // namespace compass::posted
