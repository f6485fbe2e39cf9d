// Inspiration feeds for tests, row by row.
#pragma once

#include "math/random.h"
#include "math/real.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::test {

struct Video {
  std::string id{};
  std::string creator{};
  std::optional<std::int64_t> followers{};
  std::optional<std::int64_t> views{};
  std::optional<std::int64_t> items_sold{};
  std::optional<std::int64_t> new_followers{};
  std::optional<std::int64_t> revenue{};  // USD, minor
  std::optional<std::string> caption{};
  std::string category{};
  std::string title{};
  std::optional<std::int32_t> duration_ms{};
  std::optional<std::int64_t> posted_at{};
  std::vector<std::string> speech{};
};

inline void add(store::InspirationFeed& feed, const Video& video) {
  feed.add_row();
  store::VideoTable& videos = feed.videos;
  const std::size_t row = videos.rows() - 1;
  const auto count = [&](store::Metric metric, const std::optional<std::int64_t>& value) {
    if (value) videos.totals[store::index_of(metric)].set(row, *value);
  };
  videos.id[row] = feed.text.put(video.id);
  if (!video.creator.empty()) feed.creator_id.set(row, feed.text.intern(video.creator));
  if (video.followers) feed.creator_followers.set(row, *video.followers);
  count(store::Metric::views, video.views);
  count(store::Metric::items_sold, video.items_sold);
  count(store::Metric::new_followers, video.new_followers);
  if (video.revenue) {
    videos.revenue.amount.set(row, {*video.revenue, *video.revenue});
    videos.revenue.currency.set(row, feed.text.intern("USD"));
  }
  if (video.caption) videos.caption.set(row, feed.text.put(*video.caption));
  if (!video.category.empty() || !video.title.empty()) {
    videos.products.append({feed.text.put("p" + video.id), feed.text.put(video.title),
                            feed.text.intern(video.category)});
  }
  if (video.duration_ms) videos.duration_ms.set(row, *video.duration_ms);
  if (video.posted_at) videos.posted_at.set(row, *video.posted_at);
  for (const std::string& line : video.speech) {
    videos.transcript.append({-1, -1, feed.text.put(line)});
  }
}

inline store::InspirationFeed feed_of(const std::vector<Video>& videos) {
  store::InspirationFeed feed;
  for (const Video& video : videos)
    add(feed, video);
  return feed;
}

// Videos of creators with their own level. `effect` on ln views of a caption that asks; 40 % ask.
// Accounts of two sizes get views by the square root of their followers.
inline std::vector<Video> planted(std::size_t creators, std::size_t each, double effect,
                                  std::uint64_t seed) {
  math::Random random(seed);
  std::vector<Video> videos;
  for (std::size_t creator = 0; creator < creators; ++creator) {
    const double level = random.normal();
    const std::int64_t followers = random.below(2) == 0 ? 2'000 : 50'000;
    for (std::size_t i = 0; i < each; ++i) {
      const bool asks = random.uniform() < 0.4;
      const double ln = 4 + 0.5 * math::ln(static_cast<double>(followers)) + level +
                        random.normal() + (asks ? effect : 0);
      Video video;
      video.id = std::to_string(creator) + "-" + std::to_string(i);
      video.creator = "c" + std::to_string(creator);
      video.followers = followers;
      video.views = static_cast<std::int64_t>(math::exp(ln));
      video.caption = asks ? "would you try this" : "this is what I use";
      if (asks) *video.caption += "?";
      if (random.below(2) == 0) *video.caption += " #fyp";
      video.category = random.below(3) == 0 ? "Home > Pans" : "Beauty > Lips";
      video.duration_ms = static_cast<std::int32_t>(5'000 + random.below(80'000));
      videos.push_back(video);
    }
  }
  return videos;
}

inline std::vector<Video> shuffled(std::vector<Video> videos, std::uint64_t seed) {
  math::Random random(seed);
  for (std::size_t i = videos.size(); i > 1; --i) {
    std::swap(videos[i - 1], videos[random.index(i)]);
  }
  return videos;
}

}  // namespace compass::test
