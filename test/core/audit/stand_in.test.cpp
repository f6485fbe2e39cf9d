#include "audit/stand_in.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::test;

TEST_CASE(
    "stand-in: what the videos say of their creator, but for the product that is looked for") {
  Inspiration first{
      .id = "v1", .creator = "c", .posted_at = moment - 2, .products = {{"a", "A"}, {"b", "B"}}};
  Inspiration second{.id = "v2", .creator = "c", .posted_at = moment - 1, .products = {{"b", "B"}}};
  second.followers = 1'200;
  second.shares = {{store::Gender::female, 2, 0.25}, {store::Gender::male, 1, 0.75}};
  const auto feed = feed_of(std::vector{first, second});
  const std::vector<std::uint32_t> rows = {0, 1};
  const auto creator = audit::stand_in(feed, rows, "b", "EUR");

  CHECK(creator.followers == 1'200);
  CHECK(creator.text.view(creator.currency) == "EUR");
  CHECK(creator.audience.shares.at(0).size() == 2);
  CHECK(creator.audience.shares.at(0)[1].parts == 750'000);
  REQUIRE(creator.videos.rows() == 2);
  REQUIRE(creator.videos.products.at(0).size() == 1);
  CHECK(creator.text.view(creator.videos.products.at(0)[0].id) == "a");
  CHECK(creator.videos.products.at(1).empty());
  CHECK(*creator.videos.posted_at.at(1) == moment - 1);
  CHECK(creator.showcase.empty());
}
