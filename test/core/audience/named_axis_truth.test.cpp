// named_axis.h on simulated truth: lifts of four regions ~ Normal(1, .3^2), 60 products with 200
// buyers each; the axis' variance learned from the feed itself. Lifts are held against what the
// feed's products share together.
#include "audience/affinity.h"
#include "audience/feeds.h"
#include "audience/named_axis.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace compass;
using namespace compass::audience;
using namespace compass::test;

namespace {

constexpr std::array<std::string_view, 4> regions = {"north", "south", "east", "west"};
constexpr std::int64_t buyers = 200;

struct DrawnFeed {
  store::ProductsFeed feed{};
  std::vector<std::array<double, 4>> lifts{};
};

DrawnFeed draw_feed(double sd, math::Random& random) {
  const std::array<double, 4> base{0.4, 0.3, 0.2, 0.1};
  std::array<double, 4> at_large{};
  DrawnFeed drawn;
  for (std::size_t p = 0; p < 60; ++p) {
    feeds::Cells shares{};
    for (std::size_t r = 0; r < regions.size(); ++r)
      shares[r] = base[r] * std::max(1 + sd * random.normal(), 0.05);
    shares = feeds::normalised(shares);
    drawn.lifts.push_back({shares[0], shares[1], shares[2], shares[3]});
    for (std::size_t r = 0; r < regions.size(); ++r)
      at_large[r] += shares[r] / 60;
    const auto people = feeds::normalised(feeds::drawn(shares, buyers, random));
    drawn.feed.products.id.push_back(drawn.feed.text.put("p" + std::to_string(p)));
    drawn.feed.products.buyers.add_row();
    drawn.feed.products.buyers.count.set(p, buyers);
    for (std::size_t r = 0; r < regions.size(); ++r) {
      feeds::add_share(drawn.feed.products.buyers, store::Axis::region, 0, people[r],
                       drawn.feed.text.intern(regions[r]));
    }
  }
  for (std::array<double, 4>& lifts : drawn.lifts) {
    for (std::size_t r = 0; r < regions.size(); ++r)
      lifts[r] /= at_large[r];
  }
  return drawn;
}

}  // namespace

TEST_CASE("regions, simulated truth: coverage and bias of the factor") {
  Population followers;
  followers.region = {{"east", 0.2}, {"north", 0.1}, {"west", 0.7}};
  const evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};
  Tally factor("factor of regions", 0.9);
  simulate(181, simulations, {&factor}, [&](math::Random& random) {
    const DrawnFeed drawn = draw_feed(0.3, random);
    const AudienceModel model = fit_audience_model(drawn.feed);
    const auto& lifts = drawn.lifts[0];
    factor.add(explain(model, followers, 0, ladder).multiplier,
               0.2 * lifts[2] + 0.1 * lifts[0] + 0.7 * lifts[3]);
  });
  check_level(factor);
  check_unbiased(factor);
}
