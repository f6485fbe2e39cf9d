// The three feeds as they lie in memory. Each owns its text, so that a new one replaces the old
// in one move and nothing of the old is referred to.
#pragma once

#include "store/audience.h"
#include "store/product_table.h"
#include "store/text.h"
#include "store/video_table.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace compass::store {

enum class Objective : std::uint8_t { gmv, followers };

struct Goals {
  std::optional<std::int64_t> gmv_minor;
  std::optional<std::int64_t> new_followers;
  std::optional<std::int64_t> videos_per_week;
};

struct CreatorFeed {
  TextPool text;
  std::optional<std::int64_t> as_of;              // epoch seconds, as in the feeds below
  TextRef id, name, market, currency, time_zone;  // currency interned
  std::int32_t utc_offset_minutes = 0;
  std::optional<std::int64_t> followers;
  std::vector<TextRef> niches;     // interned
  std::vector<TextRef> showcase;   // product ids
  std::vector<TextRef> dismissed;  // product ids
  std::optional<Objective> objective;
  Goals goals;
  std::optional<std::int64_t> weekly_video_limit;
  std::optional<std::int64_t> stated_ec_videos_total;  // what the platform says, beside our count
  std::optional<std::int64_t> stated_ec_videos_30d;
  AudienceColumn audience;  // one row
  VideoTable videos;
};

struct ProductsFeed {
  TextPool text;
  std::optional<std::int64_t> as_of;
  ProductTable products;
};

struct InspirationFeed {
  TextPool text;
  std::optional<std::int64_t> as_of;
  VideoTable videos;
  Column<std::int64_t> nth_video;  // 1-based among its creator's e-commerce videos
  Column<TextRef> creator_id;      // interned
  Column<TextRef> creator_name;    // interned
  Column<std::int64_t> creator_followers;
  Column<std::int64_t> creator_ec_videos;
  ListColumn<TextRef> creator_niches;  // interned
  AudienceColumn creator_audience;

  void add_row() {
    videos.add_row();
    nth_video.add_row();
    creator_id.add_row();
    creator_name.add_row();
    creator_followers.add_row();
    creator_ec_videos.add_row();
    creator_niches.add_row();
    creator_audience.add_row();
  }
};

}  // namespace compass::store
