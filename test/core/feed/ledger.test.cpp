#include "feed/ledger.h"

#include "feed/ledger_entries.h"
#include "feed/samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::feed;
using namespace compass::feed::ledger_entries;

TEST_CASE("every code has a word of its own") {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < ledger_codes; ++i) {
    names.push_back(name_of(static_cast<LedgerCode>(i)));
    CHECK(std::count(names.begin(), names.end(), names.back()) == 1);
  }
}

TEST_CASE("counts that contain each other") {
  CHECK(of_video(R"("views":5,"likes":5)") == Entries{});
  CHECK(of_video(R"("views":5,"likes":6)") == Entries{"likes_above_views 0 likes 6 5"});
  CHECK(of_video(R"("likes":6)") == Entries{});
  CHECK(of_video(R"("orders":5,"items_sold":5)") == Entries{});
  CHECK(of_video(R"("orders":5,"items_sold":4)") == Entries{"items_below_orders 0 items_sold 4 5"});
  CHECK(of_video(R"("product_clicks":4,"orders":4)") == Entries{});
  CHECK(of_video(R"("product_clicks":4,"orders":5)") ==
        Entries{"orders_above_clicks 0 orders 5 4"});
  CHECK(of_video(R"("product_clicks":4,"orders":5,"revenue":{"kind":"direct"})").size() == 1);
  CHECK(of_video(R"("product_clicks":4,"orders":5,"revenue":{"kind":"attributed"})") == Entries{});
  CHECK(of_product(R"("traffic":{"clicks":4,"orders":5})") ==
        Entries{"orders_above_clicks 0 traffic.orders 5 4"});
  CHECK(of_product(R"("traffic":{"clicks":4,"orders":5,"revenue":{"kind":"attributed"}})") ==
        Entries{});
}

TEST_CASE("revenue against orders and price") {
  const auto gmv = [](const std::string& price, int orders, const std::string& revenue) {
    return of_product(R"("price":{)" + price + R"(},"traffic":{"orders":)" +
                      std::to_string(orders) + R"(,"revenue":{)" + revenue + "}}");
  };
  CHECK(gmv(R"("minor":100)", 10, R"("minor":1000)") == Entries{});
  CHECK(gmv(R"("minor":100)", 10, R"("minor":200)") == Entries{});
  CHECK(gmv(R"("minor":100)", 10, R"("minor":199)") ==
        Entries{"gmv_far_from_units 0 traffic.revenue 199 1000"});
  CHECK(gmv(R"("minor":100)", 10, R"("minor":5000)") == Entries{});
  CHECK(gmv(R"("minor":100)", 10, R"("minor":5001)") ==
        Entries{"gmv_far_from_units 0 traffic.revenue 5001 1000"});
  CHECK(gmv(R"("minor":100)", 0, R"("minor":1)") ==
        Entries{"gmv_far_from_units 0 traffic.revenue 1 0"});
  // ranges give all they can
  CHECK(gmv(R"("min_minor":10,"max_minor":900)", 10, R"("minor":30000)") == Entries{});
  CHECK(gmv(R"("min_minor":10,"max_minor":900)", 10, R"("min_minor":1,"max_minor":20)") ==
        Entries{});
  CHECK(gmv(R"("min_minor":10,"max_minor":900)", 10, R"("min_minor":1,"max_minor":19)") ==
        Entries{"gmv_far_from_units 0 traffic.revenue 19 100"});
  // an amount at both ends of its range is one
  CHECK(of_product(R"("price":{"minor":3,"min_minor":3,"max_minor":3})") == Entries{});
  // yen are not compared with dollars
  CHECK(of_products(R"({"id":"a","price":{"minor":100,"currency":"USD"},
          "traffic":{"orders":10,"revenue":{"minor":99999,"currency":"JPY"}}})") == Entries{});
  CHECK(of_product(R"("price":{"min_minor":-3,"max_minor":9})") ==
        Entries{"price_below_zero 0 price -3 0"});
}

TEST_CASE("moments") {
  CHECK(of_video(R"("posted_at":)" + std::to_string(now)) == Entries{});
  CHECK(of_video(R"("posted_at":)" + std::to_string(now + 1)) ==
        Entries{"posted_in_future 0 posted_at 1776038401 1776038400"});
  const auto as_of = [](std::int64_t moment) {
    return of_creator(R"("as_of":)" + std::to_string(moment) + R"(,"creator":{"id":"c"})");
  };
  CHECK(as_of(now + 300) == Entries{});
  CHECK(as_of(now + 301) == Entries{"as_of_in_future -1 as_of 1776038701 1776038400"});
  CHECK(as_of(now - 7 * day) == Entries{});
  CHECK(as_of(now - 7 * day - 1) == Entries{"stale -1 as_of 1775433599 1775433600"});
}

TEST_CASE("e-commerce videos, stated and counted at the feed's moment") {
  const auto videos = [](int total, int recent) {
    return of_creator(R"("as_of":)" + std::to_string(now - 2 * day) +
                      R"(,"creator":{"id":"c","ec_videos_total":)" + std::to_string(total) +
                      R"(,"ec_videos_30d":)" + std::to_string(recent) + R"(,"videos":[
      {"id":"a","products":[{"id":"p"}],"posted_at":)" +
                      std::to_string(now - 31 * day) + R"(},
      {"id":"b","products":[{"id":"p"}],"posted_at":)" +
                      std::to_string(now - 32 * day) + R"(},
      {"id":"c","products":[{"id":"p"}],"posted_at":)" +
                      std::to_string(now - day) + R"(},
      {"id":"d","products":[{"id":"p"}]},
      {"id":"e","posted_at":)" +
                      std::to_string(now - 9 * day) + "}]}");
  };
  CHECK(videos(3, 1) == Entries{});
  CHECK(videos(9, 0) == Entries{"ec_videos_30d_differ -1 creator.ec_videos_30d 0 1",
                                "ec_videos_differ -1 creator.ec_videos_total 9 3"});
}

TEST_CASE("of a feed ahead of this clock e-commerce videos are counted by the clock") {
  const auto videos = [](int total) {
    return of_creator(
        R"("as_of":)" + std::to_string(now + 200) + R"(,"creator":{"id":"c","ec_videos_total":)" +
        std::to_string(total) + R"(,"videos":[{"id":"a","products":[{"id":"p"}],"posted_at":)" +
        std::to_string(now - day) + R"(},{"id":"b","products":[{"id":"p"}],"posted_at":)" +
        std::to_string(now + 100) + "}]}");
  };
  CHECK(videos(1) == Entries{"posted_in_future 1 posted_at 1776038500 1776038400"});
  CHECK(videos(2) == Entries{"ec_videos_differ -1 creator.ec_videos_total 2 1",
                             "posted_in_future 1 posted_at 1776038500 1776038400"});
}

TEST_CASE("the moment may be any number") {
  for (const std::int64_t moment :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    const auto feed = taken<store::CreatorFeed>(full_creator);
    CHECK(audit_creator(feed, moment).size() > 1);
    CHECK(audit_creator(feed, moment) == audit_creator(feed, moment));
  }
}
