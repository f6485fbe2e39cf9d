#include "feed.h"
#include "traits/lessons.h"
#include "traits/lift.h"

#include <doctest/doctest.h>

#include <utility>

using namespace compass;
using namespace compass::traits;

namespace {

// how many of the runs claim something though there is nothing
int runs_with_a_claim(int runs, std::size_t creators, std::size_t each, bool shuffle_views) {
  int wrong = 0;
  for (int run = 0; run < runs; ++run) {
    const auto seed = static_cast<std::uint64_t>(run);
    auto videos = test::planted(creators, each, shuffle_views ? 1.0 : 0.0, 500 + seed);
    if (shuffle_views) {
      math::Random random(900 + seed);
      for (std::size_t i = videos.size(); i > 1; --i) {
        const std::size_t other = random.index(i);
        std::swap(videos[i - 1].views, videos[other].views);
        std::swap(videos[i - 1].followers, videos[other].followers);
      }
    }
    const store::InspirationFeed feed = test::feed_of(videos);
    const Material material = material_of(feed, 0);
    const Success success = measure_success(feed, material.pool, store::Objective::followers);
    const Lifts lifts =
        learn_lifts(material.bits, material.words, material.pool, outcomes_of(success));
    wrong += lifts.claimed > 0 ? 1 : 0;
  }
  return wrong;
}

TEST_CASE("lift: creators who differ, traits that do nothing: a false claim in at most 5 %") {
  CHECK(runs_with_a_claim(200, 150, 2, /*shuffle_views=*/false) <= 10);
  CHECK(runs_with_a_claim(60, 20, 15, /*shuffle_views=*/false) <= 3);
}

TEST_CASE("lift: success shuffled: a false claim in at most 5 %") {
  CHECK(runs_with_a_claim(200, 300, 1, /*shuffle_views=*/true) <= 10);
}

}  // namespace
