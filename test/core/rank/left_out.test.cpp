#include "rank/left_out.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

using namespace compass;
using rank::LeftOut;

TEST_CASE("a product is left out under the first reason that holds") {
  std::vector<test::Product> products(6);
  for (std::size_t i = 0; i < products.size(); ++i) {
    products[i].id = std::to_string(i);
    products[i].price = {100, 100};
  }
  for (std::size_t i = 0; i < 4; ++i)
    products[i].stock = 0;
  for (std::size_t i = 0; i < 3; ++i)
    products[i].currency = "EUR";
  products[4].in_stock = false;
  const auto feed = test::feed_of(products);
  const auto creator =
      test::feed_of(test::Creator{.showcase = {"0", "nobody"}, .dismissed = {"0", "1"}});
  const auto reasons = rank::left_out_of(feed, &creator, nullptr, "USD");
  const auto is = [&](std::size_t row, LeftOut reason) {
    return reasons[row] == static_cast<std::uint8_t>(reason);
  };
  CHECK(is(0, LeftOut::in_showcase));
  CHECK(is(1, LeftOut::dismissed));
  CHECK(is(2, LeftOut::other_currency));
  CHECK(is(3, LeftOut::out_of_stock));
  CHECK(is(4, LeftOut::out_of_stock));
  CHECK(is(5, LeftOut::none));

  const auto alone = rank::left_out_of(feed, nullptr, nullptr, "");
  CHECK(alone[1] == static_cast<std::uint8_t>(LeftOut::out_of_stock));
  CHECK(alone[5] == static_cast<std::uint8_t>(LeftOut::none));
}

TEST_CASE("what was chosen since the creator feed counts beside it") {
  std::vector<test::Product> products(6);
  for (std::size_t i = 0; i < products.size(); ++i)
    products[i].id = std::to_string(i);
  products[3].stock = 0;
  const auto feed = test::feed_of(products);
  auto creator = test::feed_of(test::Creator{.showcase = {"0", "1"}, .dismissed = {"2", "3"}});
  creator.as_of = 100;
  const auto reasons_after = [&](std::int64_t at, feedback::Kind kind) {
    feedback::Choices choices("me");
    for (const char* id : {"0", "2", "3", "4", "gone"})
      choices.add({{at, kind, id}, "", ""});
    std::vector<LeftOut> reasons;
    for (const std::uint8_t reason : rank::left_out_of(feed, &creator, &choices, ""))
      reasons.push_back(static_cast<LeftOut>(reason));
    return reasons;
  };
  using enum LeftOut;
  using feedback::Kind;
  using All = std::vector<LeftOut>;
  CHECK(reasons_after(100, Kind::added) ==
        All{in_showcase, in_showcase, in_showcase, in_showcase, in_showcase, none});
  CHECK(reasons_after(100, Kind::taken_back) ==
        All{none, in_showcase, none, out_of_stock, none, none});
  CHECK(reasons_after(100, Kind::dismissed) ==
        All{in_showcase, in_showcase, dismissed, dismissed, dismissed, none});
  const All as_fed = {in_showcase, in_showcase, dismissed, dismissed, none, none};
  for (const Kind kind : {Kind::opened, Kind::posted})
    CHECK(reasons_after(100, kind) == as_fed);
  // the feed is newer: it knows the showcase better, and a dismissal is the page's own
  CHECK(reasons_after(99, Kind::added) == as_fed);
  CHECK(reasons_after(99, Kind::taken_back) == as_fed);
  CHECK(reasons_after(99, Kind::dismissed)[4] == dismissed);
}
