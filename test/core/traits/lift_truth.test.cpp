// lift.h on simulated truth: standing = stratum + creator's level + sum of traits' ln effects +
// luck, effects ~ Normal(0, .25^2) over ten traits, one creator's videos alike by icc .4. A trait
// is a creator's habit, which is what weighing down takes it for, or drawn anew for each video.
// Pool and outcomes are made by hand, so that the truth of a lift is exact; lifts are shrunk
// together. Ten truths of each feed.
#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"
#include "traits/lift.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace compass;
using namespace compass::traits;
using namespace compass::test;

namespace {

constexpr std::size_t traits_known = 10;
constexpr double icc = 0.4;
constexpr double share_with = 0.35;

struct Drawn {
  Pool pool{};
  std::vector<TraitBits> forms{};
  std::vector<double> standing{};
  std::vector<std::uint8_t> measured{};
  std::vector<std::uint8_t> top{};
  std::array<double, traits_known> effect{};  // ln
};

TraitBits draw_traits(math::Random& random) {
  TraitBits bits;
  for (std::size_t trait = 0; trait < traits_known; ++trait)
    bits.set(static_cast<TraitId>(trait), random.uniform() < share_with);
  return bits;
}

// one to three videos of each creator; by habit all of a creator's have the same traits
Drawn draw_videos(math::Random& random, std::uint32_t creators, bool habits) {
  Drawn drawn;
  for (double& effect : drawn.effect)
    effect = 0.25 * random.normal();
  for (std::uint32_t creator = 0; creator < creators; ++creator) {
    const double level = std::sqrt(icc) * random.normal();
    const auto stratum = static_cast<std::uint32_t>(random.below(3));
    TraitBits bits;
    for (std::uint64_t video = 0, last = random.below(3); video <= last; ++video) {
      double standing = 0.5 * stratum + level + std::sqrt(1 - icc) * random.normal();
      if (video == 0 || !habits) bits = draw_traits(random);
      for (std::size_t trait = 0; trait < traits_known; ++trait)
        standing += bits.has_trait(trait) ? drawn.effect[trait] : 0;
      drawn.pool.order.push_back(static_cast<std::uint32_t>(drawn.pool.order.size()));
      drawn.pool.creator.push_back(creator);
      drawn.pool.stratum.push_back(stratum);
      drawn.forms.push_back(bits);
      drawn.standing.push_back(standing);
    }
  }
  drawn.pool.creators = creators;
  drawn.pool.strata = 3;
  drawn.measured.assign(drawn.forms.size(), 1);
  drawn.top.assign(drawn.forms.size(), 0);
  return drawn;
}

struct Tallies {
  Tally lift{"lift", 0.9};
  Tally ln{"lift, ln", 0.9};
  Tally raw{"raw lift, ln", 0.9};
};

Tallies simulate_lifts(std::uint64_t seed, bool habits) {
  Tallies tallies;
  // names of their own, no binding: clang before 16 captures none
  Tally& lift = tallies.lift;
  Tally& ln = tallies.ln;
  Tally& raw = tallies.raw;
  LiftOptions options;
  options.ladder = {.likely = 0.9, .hint = 0.7};
  simulate(seed, simulations, {&lift, &ln, &raw}, [&](math::Random& random) {
    const Drawn drawn = draw_videos(random, /*creators=*/80, habits);
    const Outcomes outcomes{drawn.measured, drawn.standing, drawn.top, icc};
    const Lifts lifts = learn_lifts(drawn.forms, VideoWords{}, drawn.pool, outcomes, options);
    for (std::size_t trait = 0; trait < traits_known; ++trait) {
      const evidence::Estimate& ratio = lifts.traits[trait].ratio;
      lift.hold(ratio.interval, math::exp(drawn.effect[trait]));
      ln.value(math::ln(ratio.value), drawn.effect[trait]);
      raw.value(math::ln(*ratio.raw), drawn.effect[trait]);
    }
  });
  return tallies;
}

}  // namespace

TEST_CASE("lift, simulated truth: coverage and bias of ten traits' lifts") {
  const Tallies habits = simulate_lifts(240, true);
  check_level(habits.lift);
  check_unbiased(habits.ln);
  check_unbiased(habits.raw);
}

// a creator's videos are weighed down as if they shared their traits: at least the level
TEST_CASE("lift, simulated truth: traits that differ between a creator's videos") {
  const Tallies varying = simulate_lifts(241, false);
  check_at_least(varying.lift);
  check_unbiased(varying.ln);
  check_unbiased(varying.raw);
}
