#include "traits/diagnosis.h"

#include "feed.h"
#include "policy/policy.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

// views of the creator's one video; peers have about 20,000
store::CreatorFeed creator_with(std::int64_t views, std::string_view caption) {
  store::CreatorFeed creator;
  creator.id = creator.text.put("me");
  creator.followers = 2'000;
  creator.videos.add_row();
  creator.videos.id[0] = creator.text.put("mine");
  creator.videos.posted_at.set(0, 1'000);
  creator.videos.caption.set(0, creator.text.put(caption));
  creator.videos.totals[store::index_of(store::Metric::views)].set(0, views);
  creator.videos.products.append({creator.text.put("p"), {}, creator.text.intern("Beauty")});
  return creator;
}

struct Case {
  store::InspirationFeed feed;
  Material material;
  Lifts lifts;
};

Case learn_case(double effect) {
  auto videos = test::planted(300, 2, effect, 71);
  for (test::Video& video : videos) {
    video.followers = 2'000;
    video.category = "Beauty";
  }
  Case out{test::feed_of(videos), {}, {}};
  for (std::size_t row = 0; row < videos.size(); ++row) {
    out.feed.nth_video.set(row, static_cast<std::int64_t>(1 + row % 2));
  }
  out.material = material_of(out.feed, 0);
  const Success success = measure_success(out.feed, out.material.pool, store::Objective::followers);
  out.lifts =
      learn_lifts(out.material.bits, out.material.words, out.material.pool, outcomes_of(success));
  return out;
}

Diagnosis diagnose_one(const Case& learned, const store::CreatorFeed& creator) {
  const std::vector<std::uint32_t> rows = {0};
  const policy::Policy policy = policy::default_policy();
  const posted::Basis basis = posted::basis_of(creator, rows);
  const posted::PeerPriors peers(learned.feed, basis, INT64_MAX);
  const posted::VideoRates rates(creator, rows, basis, &peers, policy.confidence.likely);
  const posted::Benchmark benchmark(creator, rows, learned.feed, rates, policy);
  return diagnose(creator, 0, &benchmark, learned.lifts);
}

TEST_CASE("diagnosis: few views and a caption that does not ask") {
  const Case learned = learn_case(1.0);
  const Diagnosis diagnosis = diagnose_one(learned, creator_with(50, "this is what I use"));
  REQUIRE(diagnosis.weakest);
  CHECK(diagnosis.weakest->measure == posted::Measure::views);
  CHECK(diagnosis.weakest->percentile.value < 0.1);
  REQUIRE(diagnosis.lacks != nullptr);
  CHECK(diagnosis.lacks->trait == TraitId::caption_question);
  CHECK(*diagnosis.uplift == diagnosis.lacks->ratio.value);
  CHECK(*diagnosis.uplift > 1);
  CHECK(diagnosis.uplift_interval.lo > 1);
}

TEST_CASE("diagnosis: what it has it does not lack") {
  const Case learned = learn_case(1.0);
  const Diagnosis diagnosis = diagnose_one(learned, creator_with(900'000'000, "would you try?"));
  CHECK(!diagnosis.weakest);
  CHECK((diagnosis.lacks == nullptr || diagnosis.lacks->trait != TraitId::caption_question));
}

TEST_CASE("diagnosis: nothing where nothing is credible") {
  const Case learned = learn_case(0.0);
  const Diagnosis diagnosis = diagnose_one(learned, creator_with(900'000'000, "this is mine"));
  CHECK(!diagnosis.weakest);
  CHECK(diagnosis.lacks == nullptr);
  CHECK(!diagnosis.uplift);
  const store::CreatorFeed creator = creator_with(5, "this");
  CHECK(!diagnose(creator, 0, nullptr, learned.lifts).weakest);
}

// a trait that the video's feed does not tell is not lacking
TEST_CASE("diagnosis: unknown is not lacking") {
  const Case learned = learn_case(1.0);
  CHECK(diagnose_one(learned, creator_with(50, "")).lacks == nullptr);
}

TEST_CASE("diagnosis: of the traits a video lacks the one that lifts most, and none that lowers") {
  const auto lift = [](TraitId trait, double ratio, evidence::Direction direction) {
    Lift out;
    out.trait = trait;
    out.ratio.value = ratio;
    out.ratio.interval = {0.9 * ratio, 1.1 * ratio};
    out.verdict.grade = evidence::Grade::likely;
    out.verdict.direction = direction;
    return out;
  };
  Lifts lifts;
  using enum TraitId;
  for (std::size_t trait = 0; trait < trait_count; ++trait)
    lifts.traits[trait].trait = trait_list[trait].id;
  const auto put = [&](const Lift& one) { lifts.traits[index_of(one.trait)] = one; };
  put(lift(caption_exclamation, 1.3, evidence::Direction::up));
  put(lift(caption_question, 1.8, evidence::Direction::up));
  put(lift(caption_mention, 0.4, evidence::Direction::down));
  const auto of = [&](std::string_view caption) {
    return diagnose(creator_with(50, caption), 0, nullptr, lifts);
  };
  REQUIRE(of("this is what I use").lacks != nullptr);
  CHECK(of("this is what I use").lacks->trait == caption_question);
  CHECK(*of("this is what I use").uplift == 1.8);
  CHECK(of("this is what I use").uplift_interval.hi == doctest::Approx(1.98));
  CHECK(of("is this what I use?").lacks->trait == caption_exclamation);
  CHECK(of("is this what I use?!").lacks == nullptr);
  CHECK_FALSE(of("is this what I use?!").uplift.has_value());
  CHECK_FALSE(of("this").weakest.has_value());
}

}  // namespace
