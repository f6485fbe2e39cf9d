#include "traits/talking_points.h"

#include "feed.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;
using store::FacetKind;

namespace {

Script script(const store::InspirationFeed& feed, std::size_t row = 0, const WordTable& words = {},
              const ScriptLimits& limits = {}) {
  return script_of(feed.videos, feed.text, row, words, limits);
}

std::vector<FacetKind> kinds(const Script& script) {
  std::vector<FacetKind> out;
  for (const Beat& beat : script.outline)
    out.push_back(beat.kind);
  return out;
}

std::vector<std::string> points(const Script& script, const store::TextPool& text) {
  std::vector<std::string> out;
  for (const TalkingPoint& point : script.points)
    out.emplace_back(text.view(point.text));
  return out;
}

TEST_CASE("script: facets come first, by time, each until the next") {
  store::InspirationFeed feed = test::feed_of({{.id = "1", .duration_ms = 30'000}});
  const auto facet = [&](FacetKind kind, std::int32_t from_ms, std::string_view words) {
    feed.videos.facets.append({kind, from_ms, feed.text.put(words)});
  };
  facet(FacetKind::call_to_action, 25'000, "Tap the cart");
  facet(FacetKind::hook, 0, "Still scrubbing?");
  facet(FacetKind::demo, 6'000, "One wipe and it is clean");
  feed.videos.transcript.append({0, 1'000, feed.text.put("something else")});
  const Script out = script(feed);
  CHECK(kinds(out) == std::vector{FacetKind::hook, FacetKind::demo, FacetKind::call_to_action});
  CHECK(out.outline[0].source == BeatSource::facet);
  CHECK(out.outline[0].to_ms == 6'000);
  CHECK(out.outline[2].to_ms == 30'000);
  // hook and call to action serve the video; what is between is said of the product
  CHECK(points(out, feed.text) == std::vector<std::string>{"One wipe and it is clean"});
}

TEST_CASE("script: facets without a time stay behind the one they stood behind, and end nowhere") {
  store::InspirationFeed feed = test::feed_of({{.id = "1"}});
  const auto facet = [&](FacetKind kind, std::int32_t from_ms, std::string_view words) {
    feed.videos.facets.append({kind, from_ms, feed.text.put(words)});
  };
  facet(FacetKind::hook, -1, "before all");
  facet(FacetKind::offer, 9'000, "half the price");
  facet(FacetKind::proof, -1, "thousands agree");
  facet(FacetKind::demo, 4'000, "watch this closely");
  facet(FacetKind::demo, 4'000, "");
  const Script out = script(feed);
  CHECK(kinds(out) == std::vector{FacetKind::hook, FacetKind::demo, FacetKind::demo,
                                  FacetKind::offer, FacetKind::proof});
  CHECK(out.outline[0].to_ms == -1);
  // two of one moment end together, where the next moment begins
  CHECK(out.outline[1].to_ms == 9'000);
  CHECK(out.outline[2].to_ms == 9'000);
  // the last is open: no length is stated
  CHECK(out.outline[3].to_ms == -1);
  const auto said = points(out, feed.text);
  CHECK(std::find(said.begin(), said.end(), "") == said.end());
  CHECK(std::find(said.begin(), said.end(), "before all") == said.end());
  // a length that is over before the facet begins says no end either
  feed.videos.duration_ms.set(0, 9'000);
  CHECK(script(feed).outline[3].to_ms == -1);
  feed.videos.duration_ms.set(0, 9'001);
  CHECK(script(feed).outline[3].to_ms == 9'001);
  CHECK(kinds(script(feed, 0, {}, {.beats = 2})) == std::vector{FacetKind::hook, FacetKind::demo});
}

TEST_CASE("script: where only the frame was said, the frame is what was said") {
  store::InspirationFeed feed = test::feed_of({{.id = "1"}});
  feed.videos.facets.append({FacetKind::hook, 0, feed.text.put("Still scrubbing at home?")});
  CHECK(points(script(feed), feed.text) == std::vector<std::string>{"Still scrubbing at home?"});
}

TEST_CASE("script: of a long transcript the first and the last piece stay, and the order") {
  test::Video video{.id = "1"};
  video.speech = {"first words of all", "second thing is said", "third thing is said",
                  "fourth thing is said", "last words of all"};
  const store::InspirationFeed feed = test::feed_of({video});
  for (const std::size_t beats : {0u, 1u, 2u, 3u, 4u, 9u}) {
    const Script out = script(feed, 0, {}, {.beats = beats});
    REQUIRE(out.outline.size() == std::min<std::size_t>(beats, 5));
    if (beats > 0) CHECK(feed.text.view(out.outline.front().text) == "first words of all");
    if (beats > 1) CHECK(feed.text.view(out.outline.back().text) == "last words of all");
    for (std::size_t at = 1; at < out.outline.size(); ++at) {
      CHECK(out.outline[at].from_ms >= out.outline[at - 1].from_ms);
    }
  }
}

TEST_CASE("script: from a transcript, by position and form") {
  test::Video video{.id = "1"};
  video.speech = {"Tired of stains?", "This pen takes them out in seconds", "Today it is 30% off",
                  "Link below"};
  const store::InspirationFeed feed = test::feed_of({video});
  const Script out = script(feed);
  CHECK(kinds(out) ==
        std::vector{FacetKind::hook, FacetKind::demo, FacetKind::offer, FacetKind::call_to_action});
  for (const Beat& beat : out.outline)
    CHECK(beat.source == BeatSource::transcript);
  // too short to tell anything
  const auto said = points(out, feed.text);
  CHECK(std::find(said.begin(), said.end(), "Link below") == said.end());
}

TEST_CASE("script: points are ordered by words that successful videos over-use") {
  std::vector<test::Video> videos;
  for (int i = 0; i < 80; ++i) {
    test::Video video{.id = std::to_string(i), .creator = std::to_string(i), .views = 100 + i};
    video.speech = {"hello my friends", i >= 60 ? "pour it slowly now" : "take it with you",
                    "see you next time"};
    videos.push_back(video);
  }
  videos[0].speech = {"hello my friends", "take it with you", "pour it slowly now", "bye bye all"};
  const store::InspirationFeed feed = test::feed_of(videos);
  const Material material = material_of(feed, 0);
  const Lessons lessons = learn(feed, material, store::Objective::followers, {});
  const Script out = script(feed, 0, lessons.words);
  CHECK(points(out, feed.text).front() == "pour it slowly now");
  CHECK(out.points.front().score > 1);
  CHECK(std::is_sorted(
      out.points.begin(), out.points.end(),
      [](const TalkingPoint& a, const TalkingPoint& b) { return a.score > b.score; }));
}

TEST_CASE("script: what was said is not said again") {
  test::Video video{.id = "1"};
  video.speech = {"buy it while you can", "it is soft and warm", "buy it while you can",
                  "You can buy it while", "soft enough for babies"};
  const store::InspirationFeed feed = test::feed_of({video});
  CHECK(points(script(feed), feed.text).size() == 3);
}

TEST_CASE("script: every text is a quote, in any language, within its limits") {
  const std::vector<std::vector<std::string>> speeches = {
      {"これは本当にいい。使ってみて！", "リンクはこちら"},
      {"ที่นี่ดีมาก ซื้อเลยวันนี้", "ลดราคา 50%"},
      {"Sản phẩm này xịn quá! Mọi người nên thử.", "Link ở dưới nhé"},
      {"هذا رائع جدا. جربه الآن", "الرابط في الأسفل"},
      {"no stops at all in this one because a machine wrote down what it heard and went on"}};
  for (const auto& speech : speeches) {
    test::Video video{.id = "1"};
    video.speech = speech;
    const store::InspirationFeed feed = test::feed_of({video});
    std::string all;
    for (const std::string& line : speech)
      all += line + "\n";
    const Script out = script(feed, 0, {}, {.beats = 4, .points = 2, .text_bytes = 60});
    CHECK(!out.outline.empty());
    CHECK(out.outline.size() <= 4);
    CHECK(!out.points.empty());
    CHECK(out.points.size() <= 2);
    for (const Beat& beat : out.outline) {
      CHECK(all.find(feed.text.view(beat.text)) != std::string::npos);
      CHECK(beat.text.length <= 60);
    }
  }
}

TEST_CASE("script: silence, one sentence, small limits") {
  CHECK(script(test::feed_of({{.id = "1"}})).outline.empty());
  test::Video video{.id = "1"};
  video.speech = {"only this"};
  const store::InspirationFeed feed = test::feed_of({video});
  CHECK(kinds(script(feed)) == std::vector{FacetKind::hook});
  CHECK(points(script(feed), feed.text) == std::vector<std::string>{"only this"});
  CHECK(script(feed, 0, {}, {.beats = 0, .points = 0}).points.empty());
}

}  // namespace
