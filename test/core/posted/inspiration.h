// Inspiration feeds made by hand for tests.
#pragma once

#include "tier/creator.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::test {

// a video of another creator; what it says further is said of `video`
struct Seen {
  store::InspirationFeed* feed;
  Video video;

  Seen& of(std::string_view creator) {
    return feed->creator_id.set(video.row(), feed->text.intern(creator)), *this;
  }
  Seen& nth(std::int64_t nth) { return feed->nth_video.set(video.row(), nth), *this; }
  Seen& followers(std::int64_t count) {
    return feed->creator_followers.set(video.row(), count), *this;
  }
  // only of the last video of a feed, as shares
  Seen& niche(std::string_view name) {
    return feed->creator_niches.append(feed->text.intern(name)), *this;
  }
  Seen& share(store::Axis axis, std::uint8_t key, std::uint32_t parts) {
    return feed->creator_audience.shares.append({axis, key, parts, {}}), *this;
  }
  Seen& region(std::string_view name, std::uint32_t parts) {
    feed->creator_audience.shares.append({store::Axis::region, 0, parts, feed->text.intern(name)});
    return *this;
  }
  Seen& is(Metric metric, std::int64_t count) { return video.is(metric, count), *this; }
};

inline Seen add_seen(store::InspirationFeed& feed, std::string_view id) {
  const std::size_t row = feed.videos.rows();
  feed.add_row();
  feed.videos.id[row] = feed.text.put(id);
  feed.videos.by_id.add(id, static_cast<std::uint32_t>(row), feed.videos.id, feed.text);
  return {&feed, Video(feed.videos, feed.text, row)};
}

}  // namespace compass::test
