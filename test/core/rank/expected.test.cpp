#include "rank/expected.h"

#include "rank/feeds.h"
#include "rank/inspiration_ranking.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;

namespace {

// videos of as many creators; those whose caption asks get twice the views
std::vector<test::Inspiration> asking(std::size_t count, double times) {
  math::Random random(31);
  std::vector<test::Inspiration> videos;
  for (std::size_t i = 0; i < count; ++i) {
    test::Inspiration& video = videos.emplace_back();
    video.id = "v" + std::to_string(i);
    video.creator = "c" + std::to_string(i);
    const bool asks = i % 2 == 0;
    video.caption = asks ? "would you wear this?" : "you would wear this";
    video.views =
        static_cast<std::int64_t>(1'000 * (asks ? times : 1) * std::exp(0.3 * random.normal()));
  }
  return videos;
}

rank::Receipt success_of(const store::InspirationFeed& feed, std::size_t row) {
  const rank::InspirationRanking ranking(feed, nullptr, nullptr, test::moment, test::plain_rules());
  return ranking.receipts(row, store::Objective::gmv).back();
}

}  // namespace

TEST_CASE("a video without numbers is expected to do what its traits did in others") {
  auto videos = asking(400, 2);
  videos[0].views.reset();
  videos[1].views.reset();
  const auto feed = test::feed_of(videos);
  const auto asks = success_of(feed, 0);
  const auto states = success_of(feed, 1);
  CHECK(asks.note == rank::Note::missing);
  CHECK(asks.multiplier / states.multiplier == doctest::Approx(2).epsilon(0.1));
  CHECK(asks.estimate.value == doctest::Approx(asks.multiplier).epsilon(1e-5));
  CHECK(asks.claim.grade == evidence::Grade::not_enough_data);
}

TEST_CASE("a few videos tell a little") {
  auto videos = asking(60, 2);
  videos[0].views.reset();
  videos[1].views.reset();
  const auto feed = test::feed_of(videos);
  CHECK(success_of(feed, 0).multiplier > 1.1 * success_of(feed, 1).multiplier);
}

TEST_CASE("where traits say nothing, a video without numbers is a usual one") {
  auto videos = asking(400, 1);
  videos[0].views.reset();
  const auto feed = test::feed_of(videos);
  CHECK(success_of(feed, 0).multiplier == doctest::Approx(1).epsilon(0.05));
}
