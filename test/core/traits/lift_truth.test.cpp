// lift.h on simulated truth: standing = stratum + creator's level + sum of traits' ln effects +
// luck, effects ~ Normal(0, .25^2) over ten traits, one creator's videos alike by icc .4. A trait
// is a creator's habit, which is what weighing down takes it for. Pool and outcomes are made by
// hand, so that the truth of a lift is exact; lifts are shrunk together. 200 feeds, ten truths in
// each.
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

// one to three videos of each creator
Drawn draw_videos(math::Random& random, std::uint32_t creators) {
  Drawn drawn;
  for (double& effect : drawn.effect)
    effect = 0.25 * random.normal();
  for (std::uint32_t creator = 0; creator < creators; ++creator) {
    const double level = std::sqrt(icc) * random.normal();
    const auto stratum = static_cast<std::uint32_t>(random.below(3));
    TraitBits bits;
    double usual = 0.5 * stratum + level;
    for (std::size_t trait = 0; trait < traits_known; ++trait) {
      const bool has = random.uniform() < share_with;
      bits.set(static_cast<TraitId>(trait), has);
      usual += has ? drawn.effect[trait] : 0;
    }
    for (std::uint64_t video = 1 + random.below(3); video > 0; --video) {
      const double standing = usual + std::sqrt(1 - icc) * random.normal();
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

}  // namespace

TEST_CASE("lift, simulated truth: coverage and bias of ten traits' lifts, bias of what is usual") {
  Tally lift("lift", 0.9);
  Tally ln("lift, ln", 0.9);
  Tally raw("raw lift, ln", 0.9);
  Tally usual("usual standing of a stratum", 0.9);
  LiftOptions options;
  options.ladder = {.likely = 0.9, .hint = 0.7};
  simulate(240, simulations / 10, {&lift, &ln, &raw, &usual}, [&](math::Random& random) {
    const Drawn drawn = draw_videos(random, 120);
    const Outcomes outcomes{drawn.measured, drawn.standing, drawn.top, icc};
    const Lifts lifts = learn_lifts(drawn.forms, VideoWords{}, drawn.pool, outcomes, options);
    double of_traits = 0;
    for (std::size_t trait = 0; trait < traits_known; ++trait) {
      const evidence::Estimate& ratio = lifts.traits[trait].ratio;
      lift.hold(ratio.interval, math::exp(drawn.effect[trait]));
      ln.value(math::ln(ratio.value), drawn.effect[trait]);
      raw.value(math::ln(*ratio.raw), drawn.effect[trait]);
      of_traits += share_with * drawn.effect[trait];
    }
    for (std::size_t stratum = 0; stratum < 3; ++stratum)
      usual.value(lifts.usual[stratum], 0.5 * static_cast<double>(stratum) + of_traits);
  });
  check_level(lift);
  check_unbiased(ln);
  check_unbiased(raw);
  check_unbiased(usual);
}
