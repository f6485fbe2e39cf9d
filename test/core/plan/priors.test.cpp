#include "plan/priors.h"

#include "math/random.h"
#include "traits/feed.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using plan::Arms;
using plan::Axis;
using plan::Belief;
using plan::Hook;
using plan::Length;

namespace {

constexpr std::size_t question = plan::index_of(Hook::question);
constexpr std::size_t plain = plan::index_of(Hook::plain);
constexpr std::size_t shortest = plan::index_of(Length::below_15s);
constexpr std::size_t longest = plan::index_of(Length::from_60s);
constexpr double of_one_creator = 0.04;

Belief learned(const std::vector<test::Video>& videos) {
  const store::InspirationFeed feed = test::feed_of(videos);
  const traits::Material material = traits::material_of(feed, 0);
  const traits::Lessons lessons = traits::learn(feed, material, store::Objective::followers, {});
  return plan::belief_before({.inspiration = feed, .material = material, .lessons = lessons},
                             plan::VideoArms(nullptr, {}));
}

// of one video: what is left of its variance when it is seen without end is known of it
double luck_of(const Belief& belief) {
  const Arms video = {plain, std::nullopt, longest};
  return belief.look(video).variance - belief.look(video, 1e12).variance;
}

// Views by 300 creators of three videos with levels of sd 1 and luck of sd `luck`; what decides is
// the length alone, and questions come with long videos.
std::vector<test::Video> long_questions(double effect, double luck) {
  math::Random random(71);
  std::vector<test::Video> videos;
  for (std::size_t creator = 0; creator < 300; ++creator) {
    const double level = 6 + random.normal();
    for (std::size_t nth = 0; nth < 3; ++nth) {
      const bool is_long = random.uniform() < 0.5;
      const bool asks = is_long && random.uniform() < 0.6;
      const double ln = level + (is_long ? effect : 0) + luck * random.normal();
      videos.push_back({.id = std::to_string(creator) + "-" + std::to_string(nth),
                        .creator = "c" + std::to_string(creator),
                        .followers = 2'000,
                        .views = static_cast<std::int64_t>(std::exp(ln)),
                        .caption = asks ? "would you try this?" : "this is what I use",
                        .duration_ms = is_long ? 70'000 : 10'000});
    }
  }
  return videos;
}

}  // namespace

TEST_CASE("before own videos an arm brings what it brought others, the level of each apart") {
  const Belief belief = learned(test::planted(300, 3, 0.8, 5));
  CHECK(belief.leader(Axis::hook) == question);
  const plan::Normal ahead = belief.difference(Axis::hook, question, plain);
  CHECK(ahead.mean == doctest::Approx(0.8).epsilon(0.2));
  // known within a tenth of all creators; what is left is by how much one may differ, in both
  CHECK(ahead.variance > 2 * of_one_creator);
  CHECK(ahead.variance < 2 * of_one_creator + 0.01);
}

TEST_CASE("an arm has no credit for another that comes with it") {
  const Belief belief = learned(long_questions(1.2, 0.5));
  CHECK(belief.difference(Axis::length, longest, shortest).mean ==
        doctest::Approx(1.2).epsilon(0.15));
  CHECK(std::abs(belief.difference(Axis::hook, question, plain).mean) < 0.12);
}

TEST_CASE("what the arms explain is not luck") {
  CHECK(luck_of(learned(long_questions(1.2, 0.5))) == doctest::Approx(0.25).epsilon(0.2));
  CHECK(luck_of(learned(long_questions(0, 0.5))) == doctest::Approx(0.25).epsilon(0.2));
}

TEST_CASE("of an arm that no video has, and of a feed without any, nothing is known") {
  const Belief some = learned(long_questions(1.2, 0.5));
  const plan::Normal never =
      some.difference(Axis::length, plan::index_of(Length::from_15s), shortest);
  CHECK(never.variance > some.difference(Axis::length, longest, shortest).variance + 0.1);
  const Belief none = learned({});
  CHECK(none.arms(Axis::product) == 0);
  CHECK(none.difference(Axis::hook, question, plain).mean == 0);
  CHECK(none.difference(Axis::hook, question, plain).variance ==
        doctest::Approx(2 * (0.16 + 0.04)));
}
