// trends.h on simulated truth. Nothing to tell: views log-normal around a level that does not move,
// likes and clicks at rates that do not move; the creator looks after each of 18 videos, at all
// series at once, and is told a false trend at any of the looks in at most 1 - likely of all cases.
// A rise: ln views gain .3 a video.
#include "math/real.h"
#include "posted/trends.h"
#include "support/simulate.h"
#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace compass::posted {

using evidence::Grade;
using store::Metric;
using test::Tally;

namespace {

constexpr int most_videos = 18;

VideoTrends trends(const store::CreatorFeed& feed) {
  const auto rows = tier::e_commerce_rows(feed.videos, test::noon);
  return trends_of(feed, rows, basis_of(feed, rows), test::noon, {});
}

void post(store::CreatorFeed& feed, int at, double ln_views, math::Random& random) {
  const auto views = static_cast<std::int64_t>(math::exp(ln_views)) + 1;
  test::add_posted(feed, std::to_string(at), 40 - at)
      .is(Metric::views, views)
      .is(Metric::likes, random.binomial(views, 0.06))
      .is(Metric::product_clicks, random.binomial(views, 0.03));
}

}  // namespace

TEST_CASE("trends, simulated truth: nothing rises, looked at after each video") {
  Tally none("no false trend in 18 videos", 0.95);
  test::simulate(220, test::simulations, {&none}, [&](math::Random& random) {
    store::CreatorFeed feed = test::creator();
    bool silent = true;
    for (int at = 0; at < most_videos && silent; ++at) {
      post(feed, at, 6 + 1.36 * random.normal(), random);
      if (at + 1 < evidence::smallest_trend) continue;
      silent = std::ranges::none_of(trends(feed).trends, [](const MeasureTrend& each) {
        return each.verdict.grade == Grade::likely;
      });
    }
    none.hold(silent);
  });
  check_always(none);
}

TEST_CASE("trends, simulated truth: coverage and bias of the slope of ln views") {
  Tally slope("slope of views over 12 videos", 0.95);
  test::simulate(221, test::simulations, {&slope}, [&](math::Random& random) {
    store::CreatorFeed feed = test::creator();
    for (int at = 0; at < 12; ++at)
      post(feed, at, 6 + 0.3 * at + random.normal(), random);
    const VideoTrends all = trends(feed);
    const evidence::Trend& views = all.trends.front().trend;
    slope.hold(views.interval, 0.3);
    slope.value(views.slope, 0.3);
  });
  check_at_least(slope);
  check_unbiased(slope);
}

}  // namespace compass::posted
