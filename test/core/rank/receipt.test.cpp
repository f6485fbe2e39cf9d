#include "rank/receipt.h"

#include <doctest/doctest.h>

using namespace compass::rank;

TEST_CASE("pointers name the feed and the place") {
  CHECK(product_pointer(17) == "products:/products/17");
  CHECK(product_pointer(17, "traffic/orders") == "products:/products/17/traffic/orders");
  CHECK(inspiration_pointer(0, "creator/followers") == "inspiration:/videos/0/creator/followers");
}

TEST_CASE("a pointer covers what it names and what lies in it") {
  CHECK(covers("products:/products", "products:/products/17/traffic"));
  CHECK(covers("products:/products/17", "products:/products/17"));
  CHECK_FALSE(covers("products:/products/1", "products:/products/17"));
  CHECK_FALSE(covers("products:/products/17/traffic/orders", "products:/products/17/traffic"));
  CHECK_FALSE(covers("creator:/creator", "products:/products"));
}

TEST_CASE("codes are the contract's") {
  CHECK(name_of(Unit::followers_per_view) == "followers_per_view");
  CHECK(name_of(Unit::ratio) == "ratio");
  CHECK(name_of(Observed::creators) == "creators");
  CHECK(name_of(Observed::nothing).empty());
  CHECK(name_of(Note::not_in_feed) == "not_in_feed");
}
