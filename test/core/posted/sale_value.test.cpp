#include "posted/sale_value.h"

#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

namespace compass::posted {

using store::Metric;
using test::add_posted;

namespace {

SaleValue sale(const store::CreatorFeed& feed) {
  const auto rows = tier::e_commerce_rows(feed.videos, test::noon);
  return sale_value(feed.videos, feed.text, rows, basis_of(feed, rows));
}

}  // namespace

TEST_CASE("sale value: revenue over sales, with its scatter from video to video") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::orders, 3).earned(3'000);
  add_posted(feed, "b", 2).is(Metric::orders, 1).earned(5'000);
  add_posted(feed, "c", 1).earned(99'000);  // of how many?
  add_posted(feed, "d", 1).is(Metric::orders, 0).earned(0);
  CHECK(sale(feed).mean == 2'000);
  // (3 x 1000^2 + 3000^2) / (4 x 2000^2)
  CHECK(sale(feed).cv2 == doctest::Approx(0.75));
}

TEST_CASE("sale value: without counts of sales a video with revenue is one") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).earned(3'000);
  add_posted(feed, "b", 2).earned(5'000);
  add_posted(feed, "c", 1).earned(0);
  CHECK(sale(feed).mean == 4'000);
  CHECK(sale(feed).cv2 == doctest::Approx(1.0 / 16));
}

TEST_CASE("sale value: without revenue, one minor unit") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::orders, 3);
  CHECK(sale(feed).mean == 1);
  CHECK(sale(feed).cv2 == 0);
}

}  // namespace compass::posted
