// success.h and repeat.h on simulated truth: ln views = 4 + .5 ln followers + the creator's level +
// luck, levels ~ Normal(0, 1), luck ~ Normal(0, 1); 60 creators of two sizes with two videos each.
// Line, pool and repeat learned from the feed itself. The truth of a factor is exp(level).
#include "feed.h"
#include "math/real.h"
#include "support/simulate.h"
#include "traits/repeat.h"
#include "traits/success.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;
using namespace compass::test;

namespace {

constexpr std::uint32_t creators = 60;

struct Drawn {
  store::InspirationFeed feed{};
  std::vector<double> level{};  // by creator
};

// the last creator's first video states no number
Drawn draw_feed(math::Random& random) {
  Drawn drawn;
  for (std::uint32_t creator = 0; creator < creators; ++creator) {
    drawn.level.push_back(random.normal());
    const std::int64_t followers = random.below(2) == 0 ? 2'000 : 50'000;
    for (int i = 0; i < 2; ++i) {
      const double ln =
          4 + 0.5 * math::ln(static_cast<double>(followers)) + drawn.level.back() + random.normal();
      Video video;
      video.id = std::to_string(creator) + "-" + std::to_string(i);
      video.creator = "c" + std::to_string(creator);
      video.followers = followers;
      if (creator + 1 < creators) video.views = static_cast<std::int64_t>(math::exp(ln));
      add(drawn.feed, video);
    }
  }
  return drawn;
}

}  // namespace

TEST_CASE(
    "success, simulated truth: coverage and bias of a creator's factor and of an unmeasured") {
  Tally factor("success factor", 0.9);
  Tally unmeasured("success factor without numbers", 0.9);
  Tally ln("success factor, ln", 0.9);
  Tally ln_unmeasured("success factor without numbers, ln", 0.9);
  simulate(250, simulations, {&factor, &unmeasured, &ln, &ln_unmeasured},
           [&](math::Random& random) {
             const Drawn drawn = draw_feed(random);
             const Pool pool = describe_pool(drawn.feed);
             const Success success = measure_success(drawn.feed, pool, store::Objective::gmv);
             const auto hold = [&](std::size_t creator, Tally& interval, Tally& value) {
               const auto estimate = success_factor(success, pool, 2 * creator, 0.9);
               interval.hold(estimate.interval, math::exp(drawn.level[creator]));
               value.value(math::ln(estimate.value), drawn.level[creator]);
             };
             hold(0, factor, ln);
             hold(creators - 1, unmeasured, ln_unmeasured);
           });
  check_level(factor);
  check_level(unmeasured);
  check_unbiased(ln);
  check_unbiased(ln_unmeasured);
}

// where luck is normal, all that is expected of a creator comes again: a slope of 1, up and down
TEST_CASE("repeat, simulated truth: bias of both slopes") {
  Tally up("repeat_up", 0.9);
  Tally down("repeat_down", 0.9);
  simulate(251, simulations, {&up, &down}, [&](math::Random& random) {
    Pool pool;
    SuccessModel model;
    std::vector<double> residuals;
    for (std::uint32_t creator = 0; creator < 200; ++creator) {
      const double level = random.normal();
      const double first = level + random.normal();
      const double second = level + random.normal();
      pool.creator.insert(pool.creator.end(), {creator, creator});
      residuals.insert(residuals.end(), {first, second});
      model.creators.push_back({2, 0.5 * (first + second), 0});
    }
    std::vector<std::uint32_t> rows(residuals.size());
    std::iota(rows.begin(), rows.end(), 0u);
    model.pool = {.mean = 0, .mean_variance = 0, .between = 1, .within = 1, .groups = 200};
    fit_repeat(model, residuals, pool, rows);
    up.value(model.repeat_up, 1);
    down.value(model.repeat_down, 1);
  });
  check_unbiased(up);
  check_unbiased(down);
}
