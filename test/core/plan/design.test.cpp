#include "plan/design.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace compass;
using plan::Axis;
using plan::Belief;
using plan::Normal;

TEST_CASE("knowledge gradient: what one look is expected to gain") {
  CHECK(plan::knowledge_gradient(0, 1) == doctest::Approx(0.398942).epsilon(1e-5));
  CHECK(plan::knowledge_gradient(-1, 1) == doctest::Approx(0.083315).epsilon(1e-4));
  CHECK(plan::knowledge_gradient(-1, 0) == 0);
  CHECK(plan::knowledge_gradient(1, 0) == 1);
  double before = 0;
  for (double moved = 0.1; moved < 3; moved += 0.1) {
    const double gain = plan::knowledge_gradient(-0.5, moved);
    CHECK(gain > before);
    before = gain;
  }
}

TEST_CASE("what moves nothing is worth what is ahead already") {
  CHECK(plan::knowledge_gradient(0, 0) == 0);
  CHECK(plan::knowledge_gradient(-1, 0) == 0);
  CHECK(plan::knowledge_gradient(1, 0) == 1);
}

TEST_CASE("three videos set the leaders beside what is most open, each axis in each video") {
  const Belief belief({.level = {0, 1},
                       .arms = {std::vector<Normal>{{0.1, 0.5}, {0, 0.5}, {-9, 0.5}},
                                {{0.1, 0.5}, {0, 0.5}},
                                {{0, 0.5}}},
                       .elsewhere = {},
                       .luck = 1});
  const auto videos = plan::design(belief, 3);
  REQUIRE(videos.size() == 3);
  bool both_hooks[2] = {};
  bool both_products[2] = {};
  for (const auto& [video, teaches] : videos) {
    for (const auto& arm : video)
      REQUIRE(arm);
    CHECK(teaches[2] == 0);  // one length teaches nothing of lengths
    REQUIRE(*video[0] < 2);  // nobody tries what is nine powers of e behind
    both_hooks[*video[0]] = true;
    both_products[*video[1]] = true;
    CHECK(*video[2] == 0);
  }
  CHECK((both_hooks[0] && both_hooks[1]));
  CHECK((both_products[0] && both_products[1]));
}

TEST_CASE("what is settled is posted as it is, and an axis without arms is left out") {
  const Belief settled({.level = {0, 1},
                        .arms = {std::vector<Normal>{{0, 0}, {1, 0}}, {{2, 0}, {0, 0}}, {}},
                        .elsewhere = {0, 0, 1},
                        .luck = 1});
  for (const plan::PlannedVideo& video : plan::design(settled, 3)) {
    CHECK(video.arms[0] == 1);
    CHECK(video.arms[1] == 0);
    CHECK_FALSE(video.arms[2]);
    for (const Axis axis : plan::axes)
      CHECK_FALSE(video.is_about(axis));
  }
}

TEST_CASE("a video is about what makes a tenth or more of what it teaches") {
  const plan::PlannedVideo video{.arms = {}, .teaches = {0.09, 0.01, 0}};
  CHECK(video.is_about(Axis::hook));
  CHECK(video.is_about(Axis::product));
  CHECK_FALSE(video.is_about(Axis::length));
  const plan::PlannedVideo other{.arms = {}, .teaches = {0.0909, 0.01, 0.0001}};
  CHECK_FALSE(other.is_about(Axis::product));
}
