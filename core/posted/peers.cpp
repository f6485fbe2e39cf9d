#include "posted/peers.h"

#include "math/sort.h"
#include "posted/categories.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace compass::posted {

namespace {

// What is compared of either side.
struct Profile {
  std::vector<std::string> categories{};
  std::optional<std::int64_t> followers{};
  std::optional<GpmRange> gpm{};
};

class GpmSum {
 public:
  void add(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
           const Basis& basis) {
    const auto part = part_of(videos, text, row, Measure::gpm, basis);
    if (!part) return;
    sum_.x += part->x;
    sum_.x_max += part->x_max;
    sum_.n += part->n;
  }
  [[nodiscard]] std::optional<GpmRange> range() const {
    if (sum_.n <= 0) return std::nullopt;
    return GpmRange{1'000 * sum_.x / sum_.n, 1'000 * sum_.x_max / sum_.n};
  }

 private:
  Part sum_;
};

Profile profile_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                   const Basis& basis) {
  GpmSum gpm;
  for (const std::uint32_t row : rows)
    gpm.add(creator.videos, creator.text, row, basis);
  return {categories_of(creator, rows), creator.followers, gpm.range()};
}

// an inspiration creator: their rows, by nth_video (those that do not state it last), then id
struct Group {
  std::string_view id{};  // the creator's, else the only video's
  std::vector<std::uint32_t> rows{};
};

// videos posted after `now` are not there yet
std::vector<Group> groups_of(const store::InspirationFeed& feed, std::int64_t now) {
  struct Entry {
    std::string_view group;
    bool own_group;  // a video without a creator
    std::int64_t nth;
    std::string_view video;
    std::uint32_t row;
  };
  std::vector<Entry> entries;
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    if (feed.videos.posted_at.value_or(row, now) > now) continue;
    const std::string_view video = feed.text.view(feed.videos.id[row]);
    const auto creator = feed.creator_id.at(row);
    const bool known = creator && creator->length > 0;
    entries.push_back({known ? feed.text.view(*creator) : video, !known,
                       feed.nth_video.value_or(row, INT64_MAX), video,
                       static_cast<std::uint32_t>(row)});
  }
  math::sort(entries, [](const Entry& a, const Entry& b) {
    return std::tie(a.group, a.own_group, a.nth, a.video) <
           std::tie(b.group, b.own_group, b.nth, b.video);
  });
  std::vector<Group> groups;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const Entry& entry = entries[at];
    const bool same = at > 0 && !entry.own_group && !entries[at - 1].own_group &&
                      entry.group == entries[at - 1].group;
    if (!same) groups.push_back({.id = entry.group});
    groups.back().rows.push_back(entry.row);
  }
  return groups;
}

Profile profile_of(const store::InspirationFeed& feed, const Group& group, const Basis& basis) {
  Categories categories;
  Profile profile;
  GpmSum gpm;
  for (const std::uint32_t row : group.rows) {
    for (const store::TextRef niche : feed.creator_niches.at(row)) {
      categories.add(feed.text.view(niche));
    }
    categories.add_products(feed.videos, feed.text, row);
    if (!profile.followers) profile.followers = feed.creator_followers.at(row);
    gpm.add(feed.videos, feed.text, row, basis);
  }
  profile.categories = categories.take();
  profile.gpm = gpm.range();
  return profile;
}

std::optional<double> audience_of(const store::CreatorFeed& creator,
                                  const store::InspirationFeed& feed, const Group& group) {
  for (const std::uint32_t row : group.rows) {
    if (feed.creator_audience.shares.at(row).empty()) continue;
    return audience_closeness(creator.audience, 0, creator.text, feed.creator_audience, row,
                              feed.text);
  }
  return std::nullopt;
}

// a product of closenesses, of which some are not known
class Closeness {
 public:
  explicit Closeness(double unknown) : unknown_(unknown) {}

  void times(const std::optional<double>& closeness) {
    all_ *= closeness.value_or(unknown_);
    if (!closeness) return;
    known_ *= *closeness;
    any_known_ = true;
  }
  [[nodiscard]] double value() const { return all_; }
  // somebody of whom nothing is known is not similar
  [[nodiscard]] bool at_least(double least) const { return any_known_ && known_ >= least; }

 private:
  double unknown_;
  double all_ = 1;
  double known_ = 1;
  bool any_known_ = false;
};

std::vector<std::uint32_t> first_of(const store::InspirationFeed& feed, const Group& group,
                                    std::int64_t first_videos, bool nth_known) {
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t row : group.rows) {
    const auto nth = feed.nth_video.at(row);
    if (nth ? *nth <= first_videos : !nth_known) rows.push_back(row);
  }
  return rows;
}

}  // namespace

Peers peers_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
               const store::InspirationFeed& inspiration, const Basis& basis,
               const policy::Policy& policy, std::int64_t now) {
  const policy::Similarity& similarity = policy.similarity;
  const Profile own = profile_of(creator, rows, basis);
  const std::vector<Group> groups = groups_of(inspiration, now);
  const auto peer_of = [&](const Group& group) {
    const Profile other = profile_of(inspiration, group, basis);
    Closeness closeness(similarity.unknown);
    closeness.times(category_closeness(own.categories, other.categories));
    closeness.times(audience_of(creator, inspiration, group));
    closeness.times(size_closeness(own.followers, other.followers, similarity.size_width));
    const auto gpm = gpm_closeness(own.gpm, other.gpm, similarity.gpm_width);
    return std::pair(closeness, gpm.value_or(similarity.unknown));
  };
  const auto find = [&](bool nth_known) {
    Peers peers{.nth_known = nth_known};
    for (const Group& group : groups) {
      if (group.id == creator.text.view(creator.id)) continue;
      auto first = first_of(inspiration, group, similarity.first_videos, nth_known);
      if (first.empty()) continue;
      const auto [closeness, gpm] = peer_of(group);
      if (!closeness.at_least(similarity.least)) continue;
      peers.creators.push_back({std::move(first), closeness.value(), gpm});
    }
    // groups come by id: equal ones keep that order
    math::sort(peers.creators,
               [](const Peer& a, const Peer& b) { return a.closeness > b.closeness; });
    return peers;
  };
  Peers peers = find(/*nth_known=*/true);
  return peers.creators.size() < similarity.peers_min ? find(/*nth_known=*/false) : peers;
}

}  // namespace compass::posted
