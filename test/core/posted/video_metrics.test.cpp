#include "posted/video_metrics.h"

#include "math/random.h"
#include "posted/inspiration.h"
#include "posted/rates.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace compass::posted {

using store::Metric;
using test::add_posted;
using test::pool_with_clicks;
using test::rates_of;

TEST_CASE("rates: a video without numbers gets what is usual, and bounds nothing") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1);
  const VideoRates all = rates_of(feed);
  for (const Measure rate : rates) {
    const RateValue value = all.of(0, rate);
    CAPTURE(name_of(rate));
    CHECK_FALSE(value.estimate.raw);
    CHECK(value.estimate.n == 0);
    CHECK(value.estimate.value == doctest::Approx(value.estimate.prior));
    CHECK(value.estimate.interval.lo == 0);
    CHECK(value.estimate.interval.hi >= 1);
    CHECK(value.prior_source == PriorSource::assumed);
  }
}

TEST_CASE("rates: the raw number is as counted, the shrunk one between it and the usual") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1)
      .is(Metric::views, 400)
      .is(Metric::likes, 60)
      .is(Metric::product_clicks, 40)
      .is(Metric::orders, 4)
      .is(Metric::new_followers, 4)
      .earned(8'000);
  const VideoRates all = rates_of(feed);
  const auto raw = [&](Measure rate) { return *all.of(0, rate).estimate.raw; };
  CHECK(raw(Measure::engagement_rate) == 0.15);
  CHECK(raw(Measure::click_rate) == 0.1);
  CHECK(raw(Measure::order_rate) == 0.1);
  CHECK(raw(Measure::sales_rate) == 0.01);
  CHECK(raw(Measure::gpm) == 20'000);
  CHECK(raw(Measure::follow_rate) == 10);
  for (const Measure rate : rates) {
    CAPTURE(name_of(rate));
    const evidence::Estimate estimate = all.of(0, rate).estimate;
    CHECK(estimate.prior < estimate.value);
    CHECK(estimate.value < *estimate.raw);
    CHECK(estimate.interval.contains(estimate.value));
    CHECK(estimate.interval.contains(*estimate.raw));
    CHECK(estimate.n == (rate == Measure::order_rate ? 40 : 400));
    CHECK(all.value(*part_of(feed.videos, feed.text, 0, rate, all.basis()), rate) ==
          estimate.value);
  }
}

TEST_CASE("rates: a range of revenue is as much as is sure, with an interval over both ends") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "range", 2)
      .is(Metric::views, 1'000)
      .is(Metric::orders, 5)
      .earned(5'000, 9'000, "USD");
  add_posted(feed, "low", 2).is(Metric::views, 1'000).is(Metric::orders, 5).earned(5'000);
  add_posted(feed, "high", 2).is(Metric::views, 1'000).is(Metric::orders, 5).earned(9'000);
  const VideoRates all = rates_of(feed);
  const RateValue range = all.of(0, Measure::gpm);
  CHECK(range.estimate.raw == 5'000);
  CHECK(range.raw_max == 9'000);
  CHECK(range.estimate.value == all.of(1, Measure::gpm).estimate.value);
  CHECK(range.estimate.interval.lo == all.of(1, Measure::gpm).estimate.interval.lo);
  CHECK(range.estimate.interval.hi == all.of(2, Measure::gpm).estimate.interval.hi);
  CHECK_FALSE(all.of(1, Measure::gpm).raw_max);
}

TEST_CASE("rates: few dear orders bound revenue less than many cheap ones") {
  const auto width = [](std::int64_t orders) {
    store::CreatorFeed feed = test::creator();
    add_posted(feed, "a", 2).is(Metric::views, 10'000).is(Metric::orders, orders).earned(100'000);
    const evidence::Interval interval = rates_of(feed).of(0, Measure::gpm).estimate.interval;
    return interval.hi / interval.lo;
  };
  CHECK(width(1) > 4 * width(100));
}

TEST_CASE("rates: refunds and more clicks than views do not break anything") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 2).is(Metric::views, 10).is(Metric::product_clicks, 30).earned(-500);
  const VideoRates all = rates_of(feed);
  CHECK(all.of(0, Measure::click_rate).estimate.raw == 3);
  CHECK(all.of(0, Measure::click_rate).estimate.value < 1);
  CHECK(all.of(0, Measure::gpm).estimate.raw == -50'000);
  CHECK(all.of(0, Measure::gpm).estimate.value >= 0);
}

TEST_CASE("rates: pooled is the rate of all videos that state both") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 3).is(Metric::views, 100).is(Metric::product_clicks, 10);
  add_posted(feed, "b", 2).is(Metric::views, 900).is(Metric::product_clicks, 10);
  add_posted(feed, "c", 1).is(Metric::views, 5'000);
  const RateValue pooled = rates_of(feed).pooled(Measure::click_rate);
  CHECK(pooled.estimate.raw == 0.02);
  CHECK(pooled.estimate.n == 1'000);
  CHECK_FALSE(rates_of(feed).pooled(Measure::gpm).estimate.raw);
}

TEST_CASE("rates: whoever looks every day is misled in at most 5 % of all cases") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1);
  const store::InspirationFeed pool = pool_with_clicks(40, 20);
  const VideoRates all = rates_of(feed, &pool);
  math::Random random(3);
  int misled = 0;
  constexpr int creators = 400;
  for (int creator = 0; creator < creators; ++creator) {
    Part part{0, 0, 0};
    bool wrong = false;
    for (int looked = 0; looked < 90; ++looked) {
      part.n += 30;
      part.x += static_cast<double>(random.binomial(30, 0.02));
      wrong = wrong || !all.interval(part, Measure::click_rate, 0.95).contains(0.02);
    }
    misled += wrong ? 1 : 0;
  }
  CHECK(misled <= creators / 20);
}

TEST_CASE("rates: chance to have fewer, against the sum of the chances") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1);
  const VideoRates all = rates_of(feed);
  const double mean = 2.5;  // of 1,000 views at .0025, by counting
  double below = 0;
  double at = std::exp(-mean);
  for (int x = 0; x < 12; ++x) {
    const Part part{static_cast<double>(x), static_cast<double>(x), 1'000};
    CHECK(all.chance_below(part, 0.0025, Measure::sales_rate) ==
          doctest::Approx(below + at / 2).epsilon(1e-9));
    below += at;
    at *= mean / (x + 1);
  }
  // binomial: 3 trials at .5 are 1, 3, 3, 1 of 8
  CHECK(all.chance_below({0, 0, 3}, 0.5, Measure::click_rate) == doctest::Approx(1.0 / 16));
  CHECK(all.chance_below({1, 1, 3}, 0.5, Measure::click_rate) == doctest::Approx(5.0 / 16));
  CHECK(all.chance_below({2, 2, 3}, 0.5, Measure::click_rate) == doctest::Approx(11.0 / 16));
  CHECK(all.chance_below({3, 3, 3}, 0.5, Measure::click_rate) == doctest::Approx(15.0 / 16));
}

}  // namespace compass::posted
