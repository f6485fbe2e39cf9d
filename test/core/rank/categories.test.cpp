#include "rank/categories.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

using namespace compass;

TEST_CASE("categories are numbered by their text, rows without one come last") {
  std::vector<test::Product> products(5);
  const char* paths[] = {"Home > Mugs", "Beauty > Lip", "", "Home", "Home > Mugs"};
  for (std::size_t i = 0; i < products.size(); ++i) {
    products[i].id = std::to_string(i);
    products[i].category = paths[i];
  }
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  CHECK(categories.top.size() == 3);
  CHECK(categories.top.name(0) == "Beauty");
  CHECK(categories.top.at(0) == 1);
  CHECK(categories.top.at(2) == categories.top.none());
  CHECK(categories.top.rows(1) == 3);
  CHECK(categories.top.rows(categories.top.none()) == 1);
  CHECK(categories.top.find("Home") == 1);
  CHECK_FALSE(categories.top.find("Hom"));
  CHECK_FALSE(categories.top.find(""));
  CHECK(categories.path.at(0) == categories.path.at(4));
  CHECK(categories.top_of_path[categories.path.at(0)] == 1);
  CHECK(categories.top_of_path[categories.path.none()] == categories.top.none());

  // no feed at all
  CHECK(rank::Categories::of({}).top.size() == 1);
}
