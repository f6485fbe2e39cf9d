#include "text/similarity.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace compass;

namespace {

struct Video {
  std::string_view id, creator, caption, product, title;
};

store::InspirationFeed feed_of(const std::vector<Video>& videos) {
  store::InspirationFeed feed;
  for (const Video& video : videos) {
    feed.add_row();
    const std::size_t row = feed.videos.rows() - 1;
    feed.videos.id[row] = feed.text.put(video.id);
    feed.videos.caption.set(row, feed.text.put(video.caption));
    feed.videos.products.append({feed.text.put(video.product), feed.text.put(video.title), {}});
    if (!video.creator.empty()) feed.creator_id.set(row, feed.text.intern(video.creator));
  }
  return feed;
}

void post(store::CreatorFeed& creator, std::string_view id, std::int64_t at,
          std::string_view caption) {
  creator.videos.add_row();
  const std::size_t row = creator.videos.rows() - 1;
  creator.videos.id[row] = creator.text.put(id);
  creator.videos.posted_at.set(row, at);
  creator.videos.caption.set(row, creator.text.put(caption));
}

const std::vector<Video> videos = {
    {"v1", "a", "glow serum for dry skin", "p1", "Vitamin serum"},
    {"v2", "a", "steel pan that never sticks", "p2", "Steel pan"},
    {"v3", "b", "serum routine at night", "p3", "Night serum"},
    {"v4", "b", "my skin before and after", "p4", "Face cream"},
    {"v5", "", "garden hose magic", "p5", "Hose"},
};

TEST_CASE("similarity: what the creator makes comes first") {
  const auto text = text::InspirationText::build(feed_of(videos));
  store::CreatorFeed creator;
  post(creator, "mine", 100, "best serum for my skin");
  const text::Profile profile = text.profile_of(creator, nullptr, /*now=*/200);
  CHECK(profile.videos == 1);
  const auto similar = text.similarity(profile);
  CHECK(similar[0] > similar[1]);
  CHECK(similar[2] > similar[1]);
  CHECK(similar[4] == 0);
  // the pan's creator also makes serums, the hose's creator nothing that is known
  CHECK(similar[1] > 0);
  for (const double value : similar)
    CHECK((value >= 0 && value <= 1));
}

TEST_CASE("similarity: newer videos weigh more, later ones than now nothing") {
  const auto text = text::InspirationText::build(feed_of(videos));
  store::CreatorFeed creator;
  post(creator, "old", 100, "serum for skin");
  post(creator, "new", 200, "steel pan");
  const auto now = text.similarity(text.profile_of(creator, nullptr, 300));
  CHECK(now[1] > now[0]);
  const auto before = text.similarity(text.profile_of(creator, nullptr, 150));
  CHECK(before[0] > before[1]);
}

TEST_CASE("similarity: a video without words does not make older ones weigh less") {
  const auto text = text::InspirationText::build(feed_of(videos));
  store::CreatorFeed creator;
  post(creator, "old", 100, "serum for skin");
  const auto alone = text.profile_of(creator, nullptr, 300);
  post(creator, "new", 200, "");
  const auto both = text.profile_of(creator, nullptr, 300);
  CHECK(both.videos == 1);
  CHECK(text.similarity(both) == text.similarity(alone));
}

TEST_CASE("similarity: niches and showcase speak where there are no videos") {
  const auto text = text::InspirationText::build(feed_of(videos));
  store::CreatorFeed creator;
  creator.niches.push_back(creator.text.intern("Serum"));
  CHECK(text.similarity(text.profile_of(creator, nullptr, 0))[2] > 0);
  store::CreatorFeed seller;
  seller.showcase.push_back(seller.text.put("p2"));
  const auto similar = text.similarity(text.profile_of(seller, nullptr, 0));
  CHECK(std::max_element(similar.begin(), similar.end()) - similar.begin() == 1);
}

TEST_CASE(
    "similarity: only the newest videos are read, and of one moment those of the smaller ids") {
  const auto text = text::InspirationText::build(feed_of(videos));
  const auto id = [](std::size_t at) { return std::to_string(1'000 + at); };
  store::CreatorFeed many;
  store::CreatorFeed newest;
  for (std::size_t at = 0; at < text::profile_videos + 9; ++at) {
    // all of one moment but the last, which is the newest
    const bool last = at == text::profile_videos + 8;
    const std::string_view caption = at % 2 == 0 ? "serum for skin" : "steel pan";
    post(many, id(at), last ? 200 : 100, caption);
    if (last || at < text::profile_videos - 1) post(newest, id(at), last ? 200 : 100, caption);
  }
  const text::Profile profile = text.profile_of(many, nullptr, 300);
  CHECK(profile.videos == text::profile_videos);
  CHECK(text.similarity(profile) == text.similarity(text.profile_of(newest, nullptr, 300)));
}

TEST_CASE("similarity: what the showcase names is read from the products feed") {
  const auto text = text::InspirationText::build(feed_of(videos));
  store::ProductsFeed products;
  for (const auto& [id, title] : {std::pair("x1", "Garden hose"), std::pair("x2", "Steel pan")}) {
    products.products.add_row();
    const std::size_t row = products.products.rows() - 1;
    products.products.id[row] = products.text.put(id);
    products.products.title.set(row, products.text.put(title));
    products.products.by_id.add(id, static_cast<std::uint32_t>(row), products.products.id,
                                products.text);
  }
  store::CreatorFeed seller;
  seller.showcase.push_back(seller.text.put("unlisted"));
  seller.showcase.push_back(seller.text.put("x1"));
  const auto similar = text.similarity(text.profile_of(seller, &products, 0));
  CHECK(similar[4] > 0);
  CHECK(similar[1] == 0);
}

TEST_CASE("similarity: nothing known of the creator is 0 everywhere") {
  const auto text = text::InspirationText::build(feed_of(videos));
  const text::Profile profile = text.profile_of(store::CreatorFeed{}, nullptr, 0);
  CHECK(profile.empty());
  CHECK(text.similarity(profile) == std::vector<double>(videos.size(), 0.0));
}

TEST_CASE("similarity: the order of the feed changes nothing, to the last bit") {
  std::vector<Video> reversed = videos;
  std::reverse(reversed.begin(), reversed.end());
  store::CreatorFeed creator;
  post(creator, "1", 100, "serum for skin");
  post(creator, "2", 100, "steel pan");
  const auto one = text::InspirationText::build(feed_of(videos));
  const auto two = text::InspirationText::build(feed_of(reversed));
  auto first = one.similarity(one.profile_of(creator, nullptr, 300));
  const auto second = two.similarity(two.profile_of(creator, nullptr, 300));
  std::reverse(first.begin(), first.end());
  CHECK(first == second);
}

}  // namespace
