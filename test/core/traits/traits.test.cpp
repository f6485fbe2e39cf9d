#include "traits/traits.h"

#include "feed.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace compass;
using namespace compass::traits;
using enum TraitId;

namespace {

TraitBits bits_of(const test::Video& video, std::int32_t utc_offset_minutes = 0) {
  const store::InspirationFeed feed = test::feed_of({video});
  return traits_of(feed.videos, feed.text, 0, utc_offset_minutes);
}

bool has(const TraitBits& bits, TraitId id) {
  return bits.has_trait(index_of(id));
}
bool known(const TraitBits& bits, TraitId id) {
  return bits.is_known(index_of(id));
}

TEST_CASE("traits: the list is in the order of the ids, each code once") {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < trait_count; ++i) {
    CHECK(index_of(trait_list[i].id) == i);
    codes.insert(trait_list[i].code);
  }
  CHECK(codes.size() == trait_count);
}

TEST_CASE("traits: a row that says nothing knows nothing") {
  CHECK(bits_of({.id = "1"}).known == 0);
  // an empty caption is one that was not recorded
  CHECK(bits_of({.id = "1", .caption = ""}).known == 0);
}

TEST_CASE("traits: what is had is known") {
  const auto videos = test::planted(20, 3, 0, 1);
  const store::InspirationFeed feed = test::feed_of(videos);
  for (const TraitBits& bits : extract_traits(feed.videos, feed.text, 0)) {
    CHECK((bits.has & ~bits.known) == 0);
  }
}

TEST_CASE("traits: captions") {
  const TraitBits bits =
      bits_of({.id = "1",
               .caption = "Do you want 20% off this SERUM? #a #b #c #d @x 😍😍😍",
               .title = "Serum"});
  for (const TraitId id : {caption_medium, caption_question, caption_number, caption_price,
                           caption_emoji, caption_many_emoji, caption_mention, caption_capitals,
                           caption_names_product, hashtags_some}) {
    CAPTURE(trait_list[index_of(id)].code);
    CHECK(has(bits, id));
  }
  for (const TraitId id : {caption_only_tags, caption_short, caption_long, caption_exclamation,
                           hashtags_none, hashtags_few, hashtags_many}) {
    CAPTURE(trait_list[index_of(id)].code);
    CHECK(known(bits, id));
    CHECK(!has(bits, id));
  }
  CHECK(has(bits_of({.id = "1", .caption = "#only #tags"}), caption_only_tags));
  // words at the borders of the buckets
  const auto words = [](std::size_t count) {
    std::string caption;
    for (std::size_t i = 0; i < count; ++i)
      caption += "word ";
    return bits_of({.id = "1", .caption = caption});
  };
  CHECK(has(words(1), caption_short));
  CHECK(has(words(5), caption_short));
  CHECK(has(words(6), caption_medium));
  CHECK(has(words(15), caption_medium));
  CHECK(has(words(16), caption_long));
  // without a title nothing can be named
  CHECK(!known(bits_of({.id = "1", .caption = "text"}), caption_names_product));
}

TEST_CASE("traits: exactly one bucket of each kind") {
  const auto videos = test::planted(30, 2, 0, 2);
  const store::InspirationFeed feed = test::feed_of(videos);
  const auto one_of = [](const TraitBits& bits, TraitId first, std::size_t count) {
    std::size_t held = 0;
    for (std::size_t i = 0; i < count; ++i)
      held += bits.has_trait(index_of(first) + i) ? 1u : 0u;
    return held == 1;
  };
  for (const TraitBits& bits : extract_traits(feed.videos, feed.text, 0)) {
    CHECK(one_of(bits, caption_only_tags, 4));
    CHECK(one_of(bits, hashtags_none, 4));
    CHECK(one_of(bits, duration_below_15s, 4));
  }
}

TEST_CASE("traits: durations at their borders") {
  CHECK(has(bits_of({.id = "1", .duration_ms = 14'999}), duration_below_15s));
  CHECK(has(bits_of({.id = "1", .duration_ms = 15'000}), duration_15_30s));
  CHECK(has(bits_of({.id = "1", .duration_ms = 30'000}), duration_30_60s));
  CHECK(has(bits_of({.id = "1", .duration_ms = 60'000}), duration_from_60s));
}

TEST_CASE("traits: hour and weekday are the looking creator's") {
  // 2026-04-12T23:30Z is a Sunday evening, in Vietnam Monday morning
  const std::int64_t at = 1'776'036'600;
  const TraitBits utc = bits_of({.id = "1", .posted_at = at});
  CHECK(has(utc, posted_on_sunday));
  CHECK(has(utc, posted_in_evening));
  const TraitBits vietnam = bits_of({.id = "1", .posted_at = at}, 420);
  CHECK(has(vietnam, posted_on_monday));
  CHECK(has(vietnam, posted_in_morning));
  // before the epoch, which began on a Thursday
  CHECK(has(bits_of({.id = "1", .posted_at = -1}), posted_on_wednesday));
  CHECK(has(bits_of({.id = "1", .posted_at = 0}), posted_at_night));
}

TEST_CASE("traits: speech") {
  test::Video video{.id = "1", .title = "Night serum", .duration_ms = 10'000};
  video.speech = {"Is your serum 10 years old? Listen.", "This one works at night"};
  const TraitBits bits = bits_of(video);
  for (const TraitId id : {opening_question, opening_short, opening_number, opening_names_product,
                           speech_question, speech_number, speech_brief, speech_slow}) {
    CAPTURE(trait_list[index_of(id)].code);
    CHECK(has(bits, id));
  }
  CHECK(!has(bits, speech_fast));
  // without a time there is no rate
  video.duration_ms.reset();
  CHECK(!known(bits_of(video), speech_slow));
  video.speech = {"... 😍"};
  CHECK(!known(bits_of(video), opening_short));
}

TEST_CASE("traits: facets") {
  store::InspirationFeed feed = test::feed_of({{.id = "1", .duration_ms = 30'000}});
  feed.videos.facets.append({store::FacetKind::hook, 2'500, feed.text.put("look")});
  feed.videos.facets.append({store::FacetKind::offer, 25'000, feed.text.put("half price")});
  const TraitBits bits = traits_of(feed.videos, feed.text, 0, 0);
  CHECK(has(bits, has_hook));
  CHECK(has(bits, has_offer));
  CHECK(known(bits, has_demo));
  CHECK(!has(bits, has_demo));
  CHECK(has(bits, hook_within_3s));
  CHECK(has(bits, offer_in_last_third));
}

}  // namespace
