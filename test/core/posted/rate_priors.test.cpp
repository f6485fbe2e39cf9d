// What the rates of posted/video_metrics.h are pulled to.
#include "math/random.h"
#include "posted/inspiration.h"
#include "posted/rates.h"
#include "posted/video_metrics.h"

#include <doctest/doctest.h>

#include <string>

namespace compass::posted {

using store::Metric;
using test::add_posted;
using test::pool_with_clicks;
using test::rates_of;

TEST_CASE("rates: the pool is inspiration where it has the counts, else the own videos") {
  store::CreatorFeed feed = test::creator();
  for (int at = 0; at < 6; ++at) {
    add_posted(feed, std::to_string(at), 9 - at)
        .is(Metric::views, 1'000)
        .is(Metric::product_clicks, 10 + at % 2)
        .is(Metric::new_followers, 3 + at % 2);
  }
  const store::InspirationFeed few = pool_with_clicks(static_cast<int>(pool_min) - 1, 50);
  const store::InspirationFeed enough = pool_with_clicks(40, 50);
  CHECK(rates_of(feed, &few).of(0, Measure::click_rate).prior_source == PriorSource::own);
  const VideoRates all = rates_of(feed, &enough);
  CHECK(all.of(0, Measure::click_rate).prior_source == PriorSource::inspiration);
  CHECK(all.of(0, Measure::click_rate).estimate.prior == doctest::Approx(0.05).epsilon(0.05));
  CHECK(all.of(0, Measure::follow_rate).prior_source == PriorSource::own);
  CHECK(all.of(0, Measure::follow_rate).estimate.prior == doctest::Approx(3.5).epsilon(0.2));
  CHECK(all.of(0, Measure::gpm).prior_source == PriorSource::assumed);
}

TEST_CASE("peers' priors hold while the same videos are posted and the basis is the same") {
  store::InspirationFeed feed = pool_with_clicks(20, 50);
  test::add_seen(feed, "later").video.posted(test::noon + 60).is(Metric::views, 9'000);
  const Basis basis;
  const PeerPriors peers(feed, basis, test::noon);
  CHECK(peers.of(Measure::click_rate).has_value());
  CHECK(!peers.of(Measure::follow_rate).has_value());
  CHECK(peers.holds(feed, basis, test::noon));
  CHECK(peers.holds(feed, basis, test::noon + 59));
  CHECK(!peers.holds(feed, basis, test::noon + 60));
  CHECK(!peers.holds(feed, {.sales = Metric::items_sold}, test::noon));
  const store::InspirationFeed other = feed;
  CHECK(!peers.holds(other, basis, test::noon));
}

TEST_CASE("rates: a pool of one mind pulls harder than one that scatters") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1).is(Metric::views, 100).is(Metric::product_clicks, 20);
  const store::InspirationFeed even = pool_with_clicks(40, 50);
  store::InspirationFeed uneven;
  for (int at = 0; at < 40; ++at) {
    test::add_seen(uneven, std::to_string(at))
        .is(Metric::views, 1'000)
        .is(Metric::product_clicks, at % 2 == 0 ? 5 : 95);
  }
  const double to_even = rates_of(feed, &even).of(0, Measure::click_rate).estimate.value;
  const double to_uneven = rates_of(feed, &uneven).of(0, Measure::click_rate).estimate.value;
  CHECK(to_even < to_uneven);
  CHECK(to_uneven < 0.2);
}

TEST_CASE("rates: where the pool is the creator's own, it moves the value and not the interval") {
  const auto click_rate = [](std::int64_t clicks_of_others) {
    store::CreatorFeed feed = test::creator();
    for (int at = 0; at < 8; ++at) {
      add_posted(feed, std::to_string(at), 9 - at)
          .is(Metric::views, 500)
          .is(Metric::product_clicks, at == 0 ? 10 : clicks_of_others);
    }
    return rates_of(feed).of(0, Measure::click_rate);
  };
  const RateValue low = click_rate(5);
  const RateValue high = click_rate(60);
  CHECK(low.prior_source == PriorSource::own);
  CHECK(low.estimate.value < high.estimate.value);
  CHECK(low.estimate.interval.lo == high.estimate.interval.lo);
  CHECK(low.estimate.interval.hi == high.estimate.interval.hi);
}

TEST_CASE("rates: a video of others with refunds only counts as one that sold nothing") {
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1);
  const auto prior = [&](int refunded) {
    store::InspirationFeed pool;
    for (int at = 0; at < 10 + refunded; ++at) {
      test::add_seen(pool, std::to_string(at))
          .is(Metric::views, 1'000)
          .video.earned(at < 10 ? 2'000 : -100);
    }
    return rates_of(feed, &pool).of(0, Measure::gpm).estimate.prior;
  };
  CHECK(prior(30) < 0.5 * prior(0));
}

TEST_CASE("rates: the order of the pool changes nothing, to the last bit") {
  math::Random random(5);
  store::InspirationFeed forward;
  store::InspirationFeed backward;
  std::vector<std::array<std::int64_t, 4>> rows;
  for (int at = 0; at < 60; ++at) {
    const auto views = static_cast<std::int64_t>(100 + random.below(10'000));
    rows.push_back({views, static_cast<std::int64_t>(random.below(90)),
                    static_cast<std::int64_t>(random.below(9)),
                    static_cast<std::int64_t>(random.below(90'000))});
  }
  const auto add = [](store::InspirationFeed& feed, std::size_t id, const auto& row) {
    test::add_seen(feed, std::to_string(id))
        .is(Metric::views, row[0])
        .is(Metric::product_clicks, row[1])
        .is(Metric::orders, row[2])
        .video.earned(row[3]);
  };
  for (std::size_t at = 0; at < rows.size(); ++at) {
    add(forward, at, rows[at]);
    add(backward, rows.size() - 1 - at, rows[rows.size() - 1 - at]);
  }
  store::CreatorFeed feed = test::creator();
  add_posted(feed, "a", 1)
      .is(Metric::views, 700)
      .is(Metric::product_clicks, 9)
      .is(Metric::orders, 1)
      .earned(2'500);
  for (const Measure rate : rates) {
    const evidence::Estimate a = rates_of(feed, &forward).of(0, rate).estimate;
    const evidence::Estimate b = rates_of(feed, &backward).of(0, rate).estimate;
    CHECK(a.value == b.value);
    CHECK(a.interval.lo == b.interval.lo);
    CHECK(a.interval.hi == b.interval.hi);
  }
}

}  // namespace compass::posted
