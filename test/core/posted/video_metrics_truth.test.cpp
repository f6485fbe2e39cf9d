// video_metrics.h on simulated truth: rates of videos ~ Beta (clicks) or Gamma (all others), 25
// videos of others as pool, priors learned from them. The creator looks at a video on 15 days while
// its views come in, and the interval must hold on all of them: the share of videos for which it
// ever fails is at most 1 - level. Values are unbiased over the rates drawn.
#include "math/random.h"
#include "math/real.h"
#include "posted/inspiration.h"
#include "posted/rates.h"
#include "posted/video_metrics.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace compass::posted {

using store::Metric;
using test::Tally;

namespace {

constexpr int looks = 15;
constexpr double views_a_look = 80;

// what one sale brings, minor units: log-normal, cv .5
double sale_of(math::Random& random) {
  const double variance = math::ln(1.25);
  return 2'000 * math::exp(std::sqrt(variance) * random.normal() - 0.5 * variance);
}

std::int64_t earned(math::Random& random, std::int64_t sales) {
  double sum = 0;
  for (std::int64_t sale = 0; sale < sales; ++sale)
    sum += sale_of(random);
  return static_cast<std::int64_t>(std::floor(sum + 0.5));
}

struct TrueRates {
  double click = 0;
  double engagement = 0;
  double sales = 0;
};

TrueRates draw_rates(math::Random& random) {
  const auto clicks = evidence::beta_from(0.04, 0.6);
  return {random.beta(clicks.alpha, clicks.beta), 0.08 * random.gamma(3) / 3,
          0.01 * random.gamma(3) / 3};
}

store::InspirationFeed draw_pool(math::Random& random) {
  store::InspirationFeed feed;
  for (int at = 0; at < 25; ++at) {
    const TrueRates truth = draw_rates(random);
    const auto views = static_cast<std::int64_t>(600 * math::exp(random.normal())) + 50;
    const auto n = static_cast<double>(views);
    const std::int64_t orders = random.poisson(truth.sales * n);
    test::add_seen(feed, std::to_string(at))
        .is(Metric::views, views)
        .is(Metric::likes, random.poisson(truth.engagement * n))
        .is(Metric::product_clicks, random.binomial(views, truth.click))
        .is(Metric::orders, orders)
        .video.earned(earned(random, orders));
  }
  return feed;
}

// the creator's own video: it says what rates are made of, its numbers come look by look
store::CreatorFeed own_video() {
  store::CreatorFeed feed = test::creator();
  test::add_posted(feed, "a", 1)
      .is(Metric::views, 1)
      .is(Metric::likes, 0)
      .is(Metric::orders, 0)
      .earned(0);
  return feed;
}

}  // namespace

TEST_CASE("rates, simulated truth: hold at every look; values are unbiased") {
  const store::CreatorFeed feed = own_video();
  Tally click("click_rate", 0.95);
  Tally engagement("engagement_rate", 0.95);
  Tally sales("sales_rate", 0.95);
  Tally gpm("gpm", 0.95);
  test::simulate(
      200, test::simulations, {&click, &engagement, &sales, &gpm}, [&](math::Random& random) {
        const store::InspirationFeed pool = draw_pool(random);
        const VideoRates video_rates = test::rates_of(feed, &pool);
        const TrueRates truth = draw_rates(random);
        struct Watched {
          Tally* tally;
          Measure rate;
          double truth;
          Part part{};
          bool held = true;
        };
        Watched all[] = {{&click, Measure::click_rate, truth.click},
                         {&engagement, Measure::engagement_rate, truth.engagement},
                         {&sales, Measure::sales_rate, truth.sales},
                         {&gpm, Measure::gpm, 1'000 * truth.sales * 2'000}};
        for (int look = 0; look < looks; ++look) {
          const std::int64_t views = random.poisson(views_a_look) + 1;
          const auto n = static_cast<double>(views);
          const std::int64_t orders = random.poisson(truth.sales * n);
          const double more[] = {static_cast<double>(random.binomial(views, truth.click)),
                                 static_cast<double>(random.poisson(truth.engagement * n)),
                                 static_cast<double>(orders),
                                 static_cast<double>(earned(random, orders))};
          for (std::size_t at = 0; at < 4; ++at) {
            Watched& watched = all[at];
            watched.part = {watched.part.x + more[at], watched.part.x + more[at],
                            watched.part.n + n};
            watched.held =
                watched.held &&
                video_rates.interval(watched.part, watched.rate, 0.95).contains(watched.truth);
          }
        }
        for (Watched& watched : all) {
          watched.tally->hold(watched.held);
          watched.tally->value(video_rates.value(watched.part, watched.rate), watched.truth);
        }
      });
  for (const Tally* tally : {&click, &engagement, &sales, &gpm}) {
    check_always(*tally);
    check_unbiased(*tally);
  }
}

}  // namespace compass::posted
