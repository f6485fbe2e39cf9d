#include "tier/volume.h"

#include "tier/creator.h"

#include <doctest/doctest.h>

namespace compass::tier {

using test::add_video;
using test::day;
using test::noon;

TEST_CASE("volume: a creator without videos") {
  const PostingVolume volume = posting_volume(test::creator(), noon);
  CHECK(volume.lifetime == 0);
  CHECK(volume.last_30_days == 0);
  CHECK(volume.last_7_days == 0);
  CHECK_FALSE(volume.last_posted_at);
  CHECK(volume.in_future == 0);
  CHECK(volume.without_product == 0);
}

TEST_CASE("volume: only videos with a product count, and only up to now") {
  store::CreatorFeed feed = test::creator();
  add_video(feed, "a").posted(noon).product("p");      // this very second
  add_video(feed, "b").posted(noon + 1).product("p");  // not yet
  add_video(feed, "c").posted(noon - 5 * day);         // nothing to sell in it
  add_video(feed, "d").product("p").product("q");      // no date: of all time
  add_video(feed, "e").posted(noon + day);             // neither
  add_video(feed, "f").posted(noon - 400 * day).product("p");
  const PostingVolume volume = posting_volume(feed, noon);
  CHECK(volume.lifetime == 3);
  CHECK(volume.last_30_days == 1);
  CHECK(volume.last_7_days == 1);
  CHECK(volume.last_posted_at == noon);
  CHECK(volume.in_future == 1);
  CHECK(volume.without_product == 1);
  CHECK(e_commerce_rows(feed.videos, noon) == std::vector<std::uint32_t>{0, 3, 5});
  CHECK(e_commerce_rows(feed.videos, noon + day) == std::vector<std::uint32_t>{0, 1, 3, 5});
}

TEST_CASE("volume: a window holds its end and not its beginning") {
  for (const std::int64_t days : {std::int64_t{7}, std::int64_t{30}}) {
    store::CreatorFeed feed = test::creator();
    add_video(feed, "at").posted(noon - days * day).product("p");
    add_video(feed, "after").posted(noon - days * day + 1).product("p");
    const PostingVolume volume = posting_volume(feed, noon);
    CHECK((days == 7 ? volume.last_7_days : volume.last_30_days) == 1);
    CHECK(volume.last_posted_at == noon - days * day + 1);
  }
}

TEST_CASE("volume: moments at the ends of time") {
  store::CreatorFeed feed = test::creator();
  add_video(feed, "a").posted(INT64_MIN).product("p");
  add_video(feed, "b").posted(INT64_MAX).product("p");
  CHECK(posting_volume(feed, INT64_MIN).lifetime == 1);
  CHECK(posting_volume(feed, INT64_MAX).lifetime == 2);
  CHECK(posting_volume(feed, INT64_MAX).last_7_days == 1);
}

}  // namespace compass::tier
