#include "traits/video_counts.h"

#include "feed.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace compass;
using namespace compass::traits;

namespace {

TEST_CASE("video counts: as counted one by one") {
  auto videos = test::planted(40, 3, 0.5, 61);
  for (std::size_t i = 0; i < videos.size(); i += 5)
    videos[i].caption.reset();
  for (std::size_t i = 0; i < videos.size(); i += 7)
    videos[i].views.reset();
  for (std::size_t i = 0; i < videos.size(); i += 3)
    videos[i].title = "Night serum";
  const store::InspirationFeed feed = test::feed_of(videos);
  const Material material = material_of(feed, 0);
  const Success success = measure_success(feed, material.pool, store::Objective::followers);
  const Outcomes outcomes = outcomes_of(success);
  const Seen seen{material.bits, material.words, material.pool, outcomes};
  const auto counts = count_videos(seen);
  REQUIRE(counts.size() == trait_count + material.words.count());
  CHECK(material.words.count() > 5);

  for (std::size_t trait = 0; trait < counts.size(); ++trait) {
    VideoCounts expected;
    std::set<std::string> creators_with;
    std::set<std::string> creators_without;
    for (std::size_t row = 0; row < videos.size(); ++row) {
      if (!videos[row].views) continue;
      bool known = false;
      bool has = false;
      if (trait < trait_count) {
        known = material.bits[row].is_known(trait);
        has = material.bits[row].has_trait(trait);
      } else {
        const auto word = static_cast<std::uint32_t>(trait - trait_count);
        const auto used = material.words.at(row);
        known = material.words.has_place(
            row, static_cast<std::size_t>(material.words.vocabulary().words()[word].place));
        has = std::find(used.begin(), used.end(), word) != used.end();
      }
      if (!known) continue;
      (has ? expected.with : expected.without) += 1;
      (has ? expected.with_top : expected.without_top) += success.top[row];
      (has ? creators_with : creators_without).insert(videos[row].creator);
    }
    CAPTURE(trait);
    CHECK(counts[trait].with == expected.with);
    CHECK(counts[trait].with_top == expected.with_top);
    CHECK(counts[trait].without == expected.without);
    CHECK(counts[trait].without_top == expected.without_top);
    CHECK(counts[trait].creators_with == creators_with.size());
    CHECK(counts[trait].creators_without == creators_without.size());
  }
}

}  // namespace
