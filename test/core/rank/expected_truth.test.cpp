// expected.h on simulated truth: ln views = creator's level + the ln effect of a caption that asks
// + luck, effect ~ Normal(0, .7^2), levels and luck ~ Normal(0, .5^2); 40 creators with two videos
// each, half of which ask, and ten further creators whose videos state no number, half of which
// ask. The truth is what to expect of such a video against the usual one. Ten truths in each
// feed.
#include "math/real.h"
#include "rank/expected.h"
#include "rank/feeds.h"
#include "support/simulate.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

constexpr std::size_t measured = 80;

}  // namespace

TEST_CASE("expected, simulated truth: coverage and bias of a video that states no number") {
  Tally interval("expected by traits", 0.9);
  Tally ln("expected by traits, ln", 0.9);
  Tally apart("expected of asking against not, ln", 0.9);
  simulate(310, simulations, {&interval, &ln, &apart}, [&](math::Random& random) {
    const double effect = 0.7 * random.normal();
    std::vector<Inspiration> videos(measured + 10);
    std::vector<double> truth(videos.size());
    double level = 0;
    for (std::size_t i = 0; i < videos.size(); ++i) {
      const bool is_measured = i < measured;
      if (i % 2 == 0 || !is_measured) level = 0.5 * random.normal();
      const bool asks = is_measured ? random.below(2) == 0 : i % 2 == 0;
      truth[i] = level + (asks ? 0.5 : -0.5) * effect;
      videos[i].id = std::to_string(i);
      videos[i].creator = "c" + std::to_string(is_measured ? i / 2 : i);
      videos[i].caption = asks ? "wear this?" : "wear this";
      if (!is_measured) continue;
      videos[i].views = static_cast<std::int64_t>(math::exp(7 + truth[i] + 0.5 * random.normal()));
    }
    const auto feed = feed_of(videos);
    traits::Material material;  // forms alone: words would say the same twice
    material.pool = traits::describe_pool(feed);
    material.bits = traits::extract_traits(feed.videos, feed.text, 0);
    traits::Success success = traits::measure_success(feed, material.pool, store::Objective::gmv);
    rank::expect_by_traits(feed, material, {}, success);
    for (std::size_t row = measured; row < videos.size(); ++row) {
      const auto factor = traits::success_factor(success, material.pool, row, 0.9);
      interval.hold(factor.interval, math::exp(truth[row]));
      ln.value(math::ln(factor.value), truth[row]);
    }
    apart.value(success.again[measured] - success.again[measured + 1], effect);
  });
  check_level(interval);
  check_unbiased(ln);
  check_unbiased(apart);
}
