#include "store/tables.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace compass::store;

TEST_CASE("gender × age cells are dense and distinct") {
  std::size_t expected = 0;
  for (std::size_t gender = 0; gender < gender_count; ++gender) {
    for (std::size_t age = 0; age < age_count; ++age)
      CHECK(cell_of(gender, age) == expected++);
  }
  CHECK(expected == cell_count);
}

TEST_CASE("names stand in the order of their enums") {
  CHECK(name_of(Metric::views) == "views");
  CHECK(name_of(Metric::product_clicks) == "product_clicks");
  CHECK(name_of(Metric::revenue) == "revenue");
  CHECK(index_of(Metric::revenue) == counted_metrics);
  CHECK(gender_names[static_cast<std::size_t>(Gender::other)] == "other");
  CHECK(facet_names[static_cast<std::size_t>(FacetKind::call_to_action)] == "call_to_action");
  CHECK(std::to_string(age_begins.back()) + "+" == age_names.back());
}

TEST_CASE("what may fall in a day") {
  CHECK(may_fall(Metric::comments));
  CHECK(may_fall(Metric::new_followers));
  CHECK(may_fall(Metric::revenue));
  CHECK_FALSE(may_fall(Metric::views));
  CHECK_FALSE(may_fall(Metric::items_sold));
}

TEST_CASE("a new row of a table is missing in every column") {
  InspirationFeed feed;
  for (int i = 0; i < 3; ++i)
    feed.add_row();
  const VideoTable& videos = feed.videos;
  CHECK(videos.rows() == 3);
  CHECK(videos.id[2] == TextRef{});
  CHECK_FALSE(videos.posted_at.has(2));
  CHECK_FALSE(videos.revenue.amount.has(2));
  for (const auto& column : videos.totals)
    CHECK_FALSE(column.has(2));
  for (const auto& column : videos.daily)
    CHECK(column.at(2).empty());
  CHECK(videos.products.at(2).empty());
  CHECK(videos.transcript.at(2).empty());
  CHECK(videos.facets.at(2).empty());
  CHECK_FALSE(feed.nth_video.has(2));
  CHECK(feed.creator_niches.at(2).empty());
  CHECK(feed.creator_audience.shares.at(2).empty());

  ProductTable products;
  products.add_row();
  CHECK(products.rows() == 1);
  CHECK_FALSE(products.title.has(0));
  CHECK_FALSE(products.price.currency.has(0));
  CHECK(products.daily_units.at(0).empty());
  CHECK_FALSE(products.traffic_revenue.estimated.has(0));
  CHECK_FALSE(products.buyers.count.has(0));
}

TEST_CASE("a feed that moves takes its text along") {
  ProductsFeed feed;
  feed.products.add_row();
  feed.products.title.set(0, feed.text.put("a title that is longer than a short string"));
  const ProductsFeed moved = std::move(feed);
  CHECK(moved.text.view(*moved.products.title.at(0)) ==
        "a title that is longer than a short string");
}

TEST_CASE("money is exact or a range") {
  CHECK(MoneyRange{5, 5}.exact());
  CHECK_FALSE(MoneyRange{5, 6}.exact());
}
