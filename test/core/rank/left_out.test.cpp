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
  const auto reasons = rank::left_out_of(feed, &creator, "USD");
  const auto is = [&](std::size_t row, LeftOut reason) {
    return reasons[row] == static_cast<std::uint8_t>(reason);
  };
  CHECK(is(0, LeftOut::in_showcase));
  CHECK(is(1, LeftOut::dismissed));
  CHECK(is(2, LeftOut::other_currency));
  CHECK(is(3, LeftOut::out_of_stock));
  CHECK(is(4, LeftOut::out_of_stock));
  CHECK(is(5, LeftOut::none));

  const auto alone = rank::left_out_of(feed, nullptr, "");
  CHECK(alone[1] == static_cast<std::uint8_t>(LeftOut::out_of_stock));
  CHECK(alone[5] == static_cast<std::uint8_t>(LeftOut::none));
}
