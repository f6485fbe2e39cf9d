#include "plan/belief.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

using namespace compass;
using plan::Arms;
using plan::Axis;
using plan::Belief;

namespace {

plan::Priors some_priors() {
  return {.level = {1, 0.5},
          .arms = {std::vector<plan::Normal>{{0.2, 0.3}, {-0.1, 0.4}},
                   {{0, 1}, {0.5, 0.2}, {0.1, 0.6}},
                   {{0, 0.1}, {0.3, 0.1}}},
          .elsewhere = {0.3, 0.7, 0.1},
          .luck = 0.8};
}

}  // namespace

TEST_CASE("before any video the prior is what is known") {
  const Belief belief(some_priors());
  CHECK(belief.arms(Axis::product) == 3);
  CHECK(belief.leader(Axis::hook) == 0);
  CHECK(belief.leader(Axis::product) == 1);
  CHECK(belief.difference(Axis::product, 1, 0).mean == doctest::Approx(0.5));
  CHECK(belief.difference(Axis::product, 1, 0).variance == doctest::Approx(1.2));
  CHECK(belief.difference(Axis::product, 1, 1).variance == 0);
  const auto video = belief.expected({1, 2, 0});
  CHECK(video.mean == doctest::Approx(1 - 0.1 + 0.1));
  CHECK(video.variance == doctest::Approx(0.5 + 0.4 + 0.6 + 0.1));
  CHECK(belief.expected({1, std::nullopt, 0}).variance == doctest::Approx(0.5 + 0.4 + 0.7 + 0.1));
}

TEST_CASE("one video moves its parts by their share of what is open") {
  Belief belief(some_priors());
  const Arms video = {0, 0, 1};
  const double variance = 0.5 + 0.3 + 1 + 0.1 + 0.8;
  const double surprise = 3 - (1 + 0.2 + 0 + 0.3);
  const double before = belief.difference(Axis::product, 0, 1).mean;
  const double moved = belief.moved(belief.look(video), Axis::product, 0, 1);
  CHECK(moved == doctest::Approx(1 / variance));
  belief.see(video, 3);
  CHECK(belief.difference(Axis::product, 0, 1).mean ==
        doctest::Approx(before + 1 / variance * surprise));
  CHECK(belief.difference(Axis::product, 0, 1).variance == doctest::Approx(1.2 - 1 / variance));
  // what was not in the video is known no better against itself
  CHECK(belief.difference(Axis::product, 1, 2).variance == doctest::Approx(0.8));
}

TEST_CASE("the order of the videos changes nothing, and one to come opens nothing") {
  math::Random random(4);
  std::vector<std::pair<Arms, double>> videos;
  for (int i = 0; i < 12; ++i) {
    Arms video = {random.index(2), random.index(3), random.index(2)};
    if (random.uniform() < 0.3) video[random.index(3)].reset();
    videos.emplace_back(video, random.normal());
  }
  Belief forth(some_priors());
  Belief back(some_priors());
  Belief coming(some_priors());
  for (const auto& [video, success] : videos) {
    forth.see(video, success);
    coming.see_coming(video);
  }
  for (auto it = videos.rbegin(); it != videos.rend(); ++it)
    back.see(it->first, it->second);
  for (const Axis axis : plan::axes) {
    for (std::size_t arm = 1; arm < forth.arms(axis); ++arm) {
      const auto one = forth.difference(axis, arm, 0);
      const auto other = back.difference(axis, arm, 0);
      CHECK(one.mean == doctest::Approx(other.mean));
      CHECK(one.variance == doctest::Approx(other.variance));
      CHECK(coming.difference(axis, arm, 0).variance == doctest::Approx(one.variance));
      CHECK(coming.difference(axis, arm, 0).mean ==
            doctest::Approx(Belief(some_priors()).difference(axis, arm, 0).mean));
    }
  }
}

TEST_CASE("of another creator the level is open again, and what the arms bring is kept") {
  Belief belief(some_priors());
  belief.see({0, 0, 0}, 4);
  const plan::Normal ahead = belief.difference(Axis::hook, 0, 1);
  belief.meet_another();
  CHECK(belief.difference(Axis::hook, 0, 1).mean == ahead.mean);
  CHECK(belief.difference(Axis::hook, 0, 1).variance == ahead.variance);
  const plan::Normal unknown = belief.expected({});
  CHECK(unknown.mean == 1);
  CHECK(unknown.variance == doctest::Approx(0.5 + 0.3 + 0.7 + 0.1));
  // the level and the arms no longer go together
  CHECK(belief.moved(belief.look({}), Axis::hook, 0, 1) == 0);
}

TEST_CASE("what holds of all is less sure of one, whose level and luck are their own") {
  Belief belief(some_priors());
  const Arms video = {0, 2, 1};
  belief.see(video, 2);
  const plan::Normal ahead = belief.difference(Axis::product, 0, 1);
  belief.expect_of_one({3, 0.2}, 0.4, 0.05);
  CHECK(belief.difference(Axis::product, 0, 1).mean == ahead.mean);
  CHECK(belief.difference(Axis::product, 0, 1).variance == doctest::Approx(ahead.variance + 0.1));
  CHECK(belief.expected({}).mean == 3);
  CHECK(belief.expected({}).variance == doctest::Approx(0.2 + 0.35 + 0.75 + 0.15));
  CHECK(belief.look(video).variance - belief.look(video, 1e12).variance == doctest::Approx(0.4));
}
