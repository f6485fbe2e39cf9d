#include "traits/lift.h"

#include "feed.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;
using evidence::Direction;
using evidence::Grade;

namespace {

struct Learned {
  store::InspirationFeed feed;
  Material material;
  Lifts lifts;
};

Learned learn_from(const std::vector<test::Video>& videos) {
  Learned out{test::feed_of(videos), {}, {}};
  out.material = material_of(out.feed, 0);
  const Success success = measure_success(out.feed, out.material.pool, store::Objective::gmv);
  out.lifts =
      learn_lifts(out.material.bits, out.material.words, out.material.pool, outcomes_of(success));
  return out;
}

const Lift& asking(const Learned& learned) {
  return learned.lifts.of(TraitId::caption_question);
}

TEST_CASE("lift: a planted effect is found, about as large as it is") {
  for (const double effect : {0.7, -0.7}) {
    const Learned learned = learn_from(test::planted(500, 2, effect, 31));
    const Lift& lift = asking(learned);
    CHECK(lift.credible());
    CHECK(lift.verdict.direction == (effect > 0 ? Direction::up : Direction::down));
    CHECK(lift.ratio.interval.contains(std::exp(effect)));
    // pulled towards 1
    CHECK(std::fabs(std::log(lift.ratio.value)) < std::fabs(std::log(*lift.ratio.raw)));
    CHECK(lift.ratio.interval.contains(lift.ratio.value));
    CHECK(lift.adjusted <= 0.05);
    CHECK(learned.lifts.expected_false <=
          0.05 * static_cast<double>(learned.lifts.claimed) + 1e-12);
  }
}

TEST_CASE("lift: words that go with it are found too") {
  const Learned learned = learn_from(test::planted(500, 2, 0.7, 31));
  bool found = false;
  for (const WordLift& lift : learned.lifts.words) {
    const WordTrait& word = learned.material.words.vocabulary().words()[lift.word];
    if (learned.feed.text.view(word.text) == "would") {
      found = true;
      CHECK(lift.credible());
      CHECK(lift.with == asking(learned).with);
    }
  }
  CHECK(found);
  // of what is not said anything from 0 up may be so
  for (const WordLift& word : learned.lifts.words)
    CHECK(word.ratio.interval.contains(word.ratio.value));
}

TEST_CASE("lift: the share of the best quarter is that of the measured videos") {
  auto videos = test::planted(400, 2, 0, 32);
  for (std::size_t i = 0; i < videos.size(); i += 4)
    videos[i].views.reset();
  CHECK(learn_from(videos).lifts.best_quarter == doctest::Approx(0.25).epsilon(0.02));
}

// one category gets ten times the views and its captions ask: asking does nothing
TEST_CASE("lift: what a category does is not credited to a trait") {
  math::Random random(33);
  std::vector<test::Video> videos = test::planted(600, 1, 0, 34);
  for (test::Video& video : videos) {
    const bool big = random.below(2) == 0;
    video.category = big ? "Toys" : "Tools";
    video.caption = random.uniform() < (big ? 0.8 : 0.2) ? "would you?" : "I would";
    if (big) *video.views *= 10;
  }
  const Learned learned = learn_from(videos);
  const Lift& lift = asking(learned);
  // the plain shares do mislead
  CHECK(static_cast<double>(lift.with_top) / lift.with >
        2.0 * static_cast<double>(lift.without_top) / lift.without);
  CHECK(!lift.credible());
}

// 12 creators post 40 videos each; each always or never asks: 480 videos are 12 witnesses
TEST_CASE("lift: one creator's videos are not independent witnesses") {
  int claims = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    std::vector<test::Video> videos = test::planted(16, 40, 0, 100 + seed);
    for (test::Video& video : videos) {
      video.followers = 2'000;
      video.category = "Home";
      const bool asks = std::stoi(video.creator.substr(1)) % 2 == 0;
      video.caption = asks ? "would you?" : "I would";
    }
    claims += asking(learn_from(videos)).credible() ? 1 : 0;
  }
  CHECK(claims <= 1);
}

TEST_CASE("lift: rare traits are not tested, and say how many more are needed") {
  std::vector<test::Video> videos = test::planted(400, 1, 0, 36);
  for (std::size_t i = 0; i < videos.size(); ++i) {
    videos[i].caption = i < 20 ? "wow!" : "wow";
  }
  const Learned learned = learn_from(videos);
  const Lift& lift = learned.lifts.of(TraitId::caption_exclamation);
  CHECK(!lift.tested);
  CHECK(lift.verdict.grade == Grade::not_enough_data);
  REQUIRE(lift.verdict.need);
  // a twelfth of 400 are 33 and a bit
  CHECK(*lift.verdict.need == doctest::Approx(400.0 / 12 - 20).epsilon(0.02));
  CHECK(learned.lifts.of(TraitId::caption_mention).with == 0);
  CHECK(!learned.lifts.of(TraitId::caption_mention).ratio.raw);
}

TEST_CASE("lift: nothing measured, nothing learned") {
  const Learned empty = learn_from({});
  CHECK(empty.lifts.tested == 0);
  const Learned unmeasured =
      learn_from({{.id = "1", .caption = "a?"}, {.id = "2", .caption = "b"}});
  CHECK(unmeasured.lifts.tested == 0);
  CHECK(unmeasured.lifts.claimed == 0);
  for (const Lift& lift : unmeasured.lifts.traits)
    CHECK(lift.ratio.value == doctest::Approx(1));
}

TEST_CASE("lift: the order of the feed changes nothing, to the last bit") {
  const auto videos = test::planted(150, 3, 0.5, 37);
  const Learned a = learn_from(videos);
  const Learned b = learn_from(test::shuffled(videos, 38));
  for (std::size_t trait = 0; trait < trait_count; ++trait) {
    CHECK(a.lifts.traits[trait].ratio.value == b.lifts.traits[trait].ratio.value);
    CHECK(a.lifts.traits[trait].ratio.interval.lo == b.lifts.traits[trait].ratio.interval.lo);
    CHECK(a.lifts.traits[trait].p == b.lifts.traits[trait].p);
    CHECK(a.lifts.traits[trait].with_top == b.lifts.traits[trait].with_top);
  }
  REQUIRE(a.lifts.words.size() == b.lifts.words.size());
  for (std::size_t word = 0; word < a.lifts.words.size(); ++word) {
    CHECK(a.lifts.words[word].ratio.value == b.lifts.words[word].ratio.value);
    const auto text = [&](const Learned& learned) {
      return learned.feed.text.view(learned.material.words.vocabulary().words()[word].text);
    };
    CHECK(text(a) == text(b));
  }
}

}  // namespace
