#include "traits/video_words.h"

#include "feed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

std::vector<test::Video> some_videos() {
  std::vector<test::Video> videos;
  for (int i = 0; i < 40; ++i) {
    test::Video video{.id = std::to_string(i), .creator = std::to_string(i % 9)};
    video.caption = i % 2 == 0 ? "Pan cooks #Fyp 化粧品" : "pot cooks #fyp fyp";
    if (i % 4 == 0) *video.caption += " rare" + std::to_string(i);
    if (i < 30) video.title = i % 3 == 0 ? "Steel pan" : "Clay pot";
    videos.push_back(video);
  }
  return videos;
}

std::vector<std::string> names(const VideoWords& words, const store::TextPool& text,
                               WordPlace place) {
  std::vector<std::string> out;
  for (const WordTrait& word : words.vocabulary().words()) {
    if (word.place == place) out.emplace_back(text.view(word.text));
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("video words: frequent ones of each place, but not what all say") {
  const store::InspirationFeed feed = test::feed_of(some_videos());
  const VideoWords words = VideoWords::build(feed, describe_pool(feed));
  // cooks and fyp are in every caption
  CHECK(names(words, feed.text, WordPlace::caption) ==
        std::vector<std::string>{"Pan", "pot", "化粧", "粧品"});
  CHECK(names(words, feed.text, WordPlace::product_title) ==
        std::vector<std::string>{"Clay", "Steel", "pan", "pot"});
  for (const WordTrait& word : words.vocabulary().words())
    CHECK(word.videos >= 10);
}

TEST_CASE("video words: what a row uses, in the pool and out of it") {
  const auto videos = some_videos();
  const store::InspirationFeed feed = test::feed_of(videos);
  const VideoWords words = VideoWords::build(feed, describe_pool(feed));
  for (std::size_t row = 0; row < videos.size(); ++row) {
    const WordsUsed used = words.used_by(feed.videos, feed.text, row);
    const auto in_pool = words.at(row);
    CHECK(std::equal(in_pool.begin(), in_pool.end(), used.words.begin(), used.words.end()));
    CHECK(std::is_sorted(used.words.begin(), used.words.end()));
    CHECK(used.has_place[0]);
    CHECK(used.has_place[1] == (row < 30));
    CHECK(words.has_place(row, 1) == (row < 30));
  }
}

TEST_CASE("video words: a word written mostly as a hashtag is one") {
  std::vector<test::Video> videos = some_videos();
  for (std::size_t i = 0; i < videos.size(); ++i) {
    videos[i].caption = i < 12 ? "#tagged plain" : i < 26 ? "plain" : "nothing";
  }
  const store::InspirationFeed feed = test::feed_of(videos);
  const VideoWords words = VideoWords::build(feed, describe_pool(feed));
  for (const WordTrait& word : words.vocabulary().words()) {
    if (word.place != WordPlace::caption) continue;
    CHECK(word.hashtag == (feed.text.view(word.text) == "tagged"));
  }
}

TEST_CASE("video words: limits") {
  const store::InspirationFeed feed = test::feed_of(some_videos());
  const Pool pool = describe_pool(feed);
  const VideoWords few = VideoWords::build(feed, pool, {.videos_at_least = 2, .words = 3});
  CHECK(few.count() == 6);
  CHECK(VideoWords::build(feed, pool, {.videos_at_least = 50}).count() == 0);
  CHECK(VideoWords{}.count() == 0);
  CHECK(VideoWords{}.at(3).empty());
  CHECK_FALSE(VideoWords{}.has_place(3, 0));
}

}  // namespace
