#include "rank/follow_rate.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;

TEST_CASE("followers per view; a row that does not state them gets its category's") {
  std::vector<test::Product> products(60);
  for (std::size_t i = 0; i < products.size(); ++i) {
    products[i].id = std::to_string(i);
    products[i].category = "Home";
    products[i].views = 10'000;
    products[i].new_followers = 20 + static_cast<std::int64_t>(i % 5);
  }
  products[7].new_followers.reset();
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  const auto factor = rank::FollowRateFactor::fit(feed, categories);
  std::vector<std::int32_t> column(products.size());
  factor.fill(column);
  CHECK(std::exp(column[7] / 1e6) == doctest::Approx(0.0022).epsilon(0.02));
  const auto receipt = factor.receipt(7, {});
  CHECK(receipt.note == rank::Note::missing);
  CHECK(receipt.pointers[1] == "products:/products/7/traffic/new_followers");
  CHECK(factor.receipt(8, {}).estimate.raw == 0.0023);
}

TEST_CASE("a feed that states none: the factor is 1 and says so") {
  std::vector<test::Product> products(3);
  for (std::size_t i = 0; i < products.size(); ++i)
    products[i].id = std::to_string(i);
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  const auto factor = rank::FollowRateFactor::fit(feed, categories);
  std::vector<std::int32_t> column(products.size(), 7);
  factor.fill(column);
  CHECK(column == std::vector<std::int32_t>(3, 0));
  CHECK(factor.receipt(0, {}).note == rank::Note::not_in_feed);
}
