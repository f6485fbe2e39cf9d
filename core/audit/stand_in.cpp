#include "audit/stand_in.h"

namespace compass::audit {
namespace {

// text of one feed into another's pool
class Copied {
 public:
  Copied(const store::TextPool& from, store::TextPool& to) : from_(from), to_(to) {}
  store::TextRef operator()(store::TextRef text) { return to_.intern(from_.view(text)); }

 private:
  const store::TextPool& from_;
  store::TextPool& to_;
};

void add_people(const store::InspirationFeed& feed, std::uint32_t row, store::CreatorFeed& creator,
                Copied& copied) {
  if (!creator.followers) creator.followers = feed.creator_followers.at(row);
  if (creator.niches.empty()) {
    for (const store::TextRef niche : feed.creator_niches.at(row))
      creator.niches.push_back(copied(niche));
  }
  if (!creator.audience.shares.at(0).empty()) return;
  for (store::Share share : feed.creator_audience.shares.at(row)) {
    share.name = copied(share.name);
    creator.audience.shares.append(share);
  }
  if (const auto count = feed.creator_audience.count.at(row)) creator.audience.count.set(0, *count);
}

void add_video(const store::InspirationFeed& feed, std::uint32_t row, std::string_view without,
               store::CreatorFeed& creator, Copied& copied) {
  store::VideoTable& videos = creator.videos;
  videos.add_row();
  videos.id.back() = creator.text.put(feed.text.view(feed.videos.id[row]));
  const std::size_t at = videos.rows() - 1;
  if (const auto posted = feed.videos.posted_at.at(row)) videos.posted_at.set(at, *posted);
  for (const store::ProductRef& linked : feed.videos.products.at(row)) {
    if (feed.text.view(linked.id) == without) continue;
    videos.products.append({copied(linked.id), copied(linked.title), copied(linked.category)});
  }
}

}  // namespace

store::CreatorFeed stand_in(const store::InspirationFeed& feed,
                            std::span<const std::uint32_t> videos, std::string_view without,
                            std::string_view currency) {
  store::CreatorFeed creator;
  creator.currency = creator.text.intern(currency);
  creator.audience.add_row();
  Copied copied(feed.text, creator.text);
  for (const std::uint32_t row : videos) {
    add_people(feed, row, creator, copied);
    add_video(feed, row, without, creator, copied);
  }
  return creator;
}

}  // namespace compass::audit
