// A video's products: their titles are its own, else those of the products feed.
#include "view/video.h"

#include "view/as_read.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>

using namespace compass;
using test::as_read;

namespace {

store::ProductsFeed feed_of(std::string_view id, std::string_view title) {
  store::ProductsFeed feed;
  feed.products.add_row();
  feed.products.id[0] = feed.text.put(id);
  feed.products.title.set(0, feed.text.put(title));
  feed.products.by_id.add(id, 0, feed.products.id, feed.text);
  return feed;
}

}  // namespace

TEST_CASE("video: products it names, and those that only the products feed knows") {
  const store::ProductsFeed products = feed_of("p1", "Night serum");
  store::TextPool text;
  store::VideoTable videos;
  videos.add_row();
  videos.products.append({text.put("p1"), text.put(""), text.put("")});
  videos.products.append({text.put("p2"), text.put("Steel pan"), text.put("")});
  const nlohmann::json alone = as_read(view::named_products(videos, text, 0, nullptr));
  CHECK(alone[0]["title"].is_null());
  CHECK(alone[0]["known"] == false);
  const nlohmann::json joined = as_read(view::named_products(videos, text, 0, &products));
  CHECK(joined[0]["title"] == "Night serum");
  CHECK(joined[0]["known"] == true);
  CHECK(joined[1]["title"] == "Steel pan");
  CHECK(joined[1]["known"] == false);
}

TEST_CASE("video: a length that is not stated is null, others are seconds") {
  CHECK(as_read(view::seconds(-1)).is_null());
  CHECK(as_read(view::seconds(0)) == 0);
  CHECK(as_read(view::seconds(1'500)) == 1.5);
  store::TextPool text;
  store::VideoTable videos;
  videos.add_row();
  videos.add_row();
  videos.id[0] = text.put("a");
  videos.id[1] = text.put("b");
  videos.duration_ms.set(1, 30'000);
  videos.posted_at.set(1, 77);
  const auto card_of = [&](std::size_t row) {
    view::Json card = view::Json::object();
    view::add_video(card, videos, text, row);
    return as_read(card);
  };
  const nlohmann::json bare = card_of(0);
  CHECK(bare["id"] == "a");
  CHECK(bare["duration_s"].is_null());
  CHECK(bare["posted_at"].is_null());
  const nlohmann::json stated = card_of(1);
  CHECK(stated["duration_s"] == 30);
  CHECK(stated["posted_at"] == 77);
}
