#include "audit/held_out.h"

#include "math/sort.h"

#include <string>
#include <tuple>

namespace compass::audit {

Makers makers_of(const store::InspirationFeed& feed, const traits::Pool& pool,
                 std::string_view own_id, std::int64_t now) {
  Makers makers;
  makers.videos.resize(pool.creators);
  for (const std::uint32_t row : pool.order) {
    if (feed.videos.posted_at.value_or(row, now) > now) continue;
    const auto creator = feed.creator_id.at(row);
    if (!own_id.empty() && creator && feed.text.view(*creator) == own_id) continue;
    makers.videos[pool.creator[row]].push_back(row);
  }
  return makers;
}

namespace {

struct Candidate {
  std::uint64_t key = 0;
  HeldOut pair{};
};

// of the ids, which are the same in every order of the feeds
std::uint64_t key_of(const store::InspirationFeed& feed, std::uint32_t video,
                     std::string_view product) {
  const auto creator = feed.creator_id.at(video);
  std::string both(feed.text.view(creator ? *creator : feed.videos.id[video]));
  both += '\n';
  both += product;
  return store::hash_of(both);
}

}  // namespace

std::vector<HeldOut> shown_by(const store::InspirationFeed& inspiration,
                              const store::ProductsFeed& products, const Makers& makers) {
  std::vector<Candidate> candidates;
  for (std::uint32_t maker = 0; maker < makers.videos.size(); ++maker) {
    for (const std::uint32_t video : makers.videos[maker]) {
      for (const store::ProductRef& linked : inspiration.videos.products.at(video)) {
        const std::string_view id = inspiration.text.view(linked.id);
        const auto row = products.products.by_id.find(id, products.products.id, products.text);
        if (row) candidates.push_back({key_of(inspiration, video, id), {maker, *row}});
      }
    }
  }
  math::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::tie(a.key, a.pair.maker, a.pair.product) <
           std::tie(b.key, b.pair.maker, b.pair.product);
  });
  std::vector<HeldOut> pairs;
  for (const Candidate& candidate : candidates) {
    if (pairs.empty() || !(pairs.back() == candidate.pair)) pairs.push_back(candidate.pair);
  }
  return pairs;
}

}  // namespace compass::audit
