// benchmark.h on simulated truth: peers and creator of one kind, views log-normal, click rates ~
// Beta; 40 peers with a video each. The truth is the creator's place among all such creators: of
// their views, of the click rate behind their clicks. Clopper-Pearson is exact and counts are
// discrete, and the rate's interval holds at every look: coverage is at least the level.
#include "math/real.h"
#include "posted/benchmark.h"
#include "posted/inspiration.h"
#include "posted/rates.h"
#include "support/simulate.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace compass::posted {

using store::Metric;
using test::Tally;

namespace {

constexpr double clicks_a = 2;
constexpr double clicks_b = 60;

struct Drawn {
  double ln_views = 0;  // standard normal
  double click_rate = 0;

  [[nodiscard]] double views_place() const { return math::normal_cdf(ln_views); }
  [[nodiscard]] double click_place() const {
    return math::beta_cdf(click_rate, clicks_a, clicks_b);
  }
};

Drawn describe(test::Video video, math::Random& random) {
  const Drawn drawn{random.normal(), random.beta(clicks_a, clicks_b)};
  const auto views = static_cast<std::int64_t>(math::exp(7 + 1.36 * drawn.ln_views)) + 1;
  video.is(Metric::views, views)
      .is(Metric::product_clicks, random.binomial(views, drawn.click_rate));
  return drawn;
}

double distance_from_uniform(std::vector<double> places) {
  std::ranges::sort(places);
  const auto n = static_cast<double>(places.size());
  double distance = 0;  // Kolmogorov and Smirnov's
  for (std::size_t at = 0; at < places.size(); ++at) {
    distance = std::max(distance, std::fabs(places[at] - (static_cast<double>(at) + 0.5) / n));
  }
  return distance;
}

}  // namespace

TEST_CASE("benchmark, simulated truth: at least the level, unbiased, uniform") {
  policy::Policy policy = policy::default_policy();
  policy.confidence.likely = 0.9;
  Tally views("percentile of views", 0.9);
  Tally clicks("percentile of the click rate", 0.9);
  std::vector<double> views_places;
  std::vector<double> clicks_places;
  test::simulate(210, test::simulations, {&views, &clicks}, [&](math::Random& random) {
    store::InspirationFeed inspiration;
    for (int at = 0; at < 40; ++at) {
      const std::string id = std::to_string(at);
      describe(test::add_seen(inspiration, id).of(id).nth(1).followers(1'000).video, random);
    }
    store::CreatorFeed creator = test::creator();
    creator.followers = 1'000;
    const Drawn truth = describe(test::add_posted(creator, "a", 5), random);
    const auto rows = tier::e_commerce_rows(creator.videos, test::noon);
    const VideoRates video_rates =
        test::rates_of(creator, rows, &inspiration, policy.confidence.likely);
    const Benchmark benchmark(creator, rows, inspiration, video_rates, policy);
    const evidence::Estimate by_views = benchmark.compare(0, Measure::views).percentile;
    const evidence::Estimate by_clicks = benchmark.compare(0, Measure::click_rate).percentile;
    views.add(by_views, truth.views_place());
    clicks.add(by_clicks, truth.click_place());
    views_places.push_back(by_views.value);
    clicks_places.push_back(by_clicks.value);
  });
  for (const Tally* tally : {&views, &clicks}) {
    check_at_least(*tally);
    check_unbiased(*tally);
  }
  CHECK(distance_from_uniform(views_places) <= 0.05);
  CHECK(distance_from_uniform(clicks_places) <= 0.05);
}

}  // namespace compass::posted
