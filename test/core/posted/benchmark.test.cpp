#include "posted/benchmark.h"

#include "math/random.h"
#include "math/real.h"
#include "posted/benchmark_stage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace compass::posted {

using evidence::Direction;
using evidence::Grade;
using store::Metric;
using test::add_posted;
using test::add_seen;
using test::noon;
using test::Stage;

TEST_CASE("benchmark: too few peers, or nothing of one's own, is not enough data") {
  Stage stage;
  add_posted(stage.creator, "a", 5).is(Metric::views, 100);
  for (int at = 0; at < 9; ++at)
    stage.add_peer(at).is(Metric::views, 10);
  const Comparison few = stage.benchmark().compare(0, Measure::views);
  CHECK(few.verdict.grade == Grade::not_enough_data);
  CHECK(few.peers == 9);
  CHECK(few.verdict.need == 1.0);
  const Comparison none = stage.benchmark().compare(0, Measure::likes);
  CHECK(none.verdict.grade == Grade::not_enough_data);
  CHECK_FALSE(none.own);
  CHECK_FALSE(none.verdict.need);
  CHECK(none.percentile.value == 0.5);
  CHECK(none.percentile.interval.lo == 0);
  CHECK(none.percentile.interval.hi == 1);
  CHECK_FALSE(none.quartiles);
}

TEST_CASE("benchmark: above or below one's peers, with quartiles and an interval") {
  Stage stage;
  add_posted(stage.creator, "high", 5).is(Metric::views, 950);
  add_posted(stage.creator, "low", 4).is(Metric::views, 40);
  add_posted(stage.creator, "middle", 3).is(Metric::views, 500);
  for (int at = 0; at < 99; ++at)
    stage.add_peer(at).is(Metric::views, 10 * (at + 1));
  const Benchmark benchmark = stage.benchmark();
  CHECK(benchmark.peers() == 99);
  const Comparison high = benchmark.compare(0, Measure::views);
  CHECK(high.own == 950);
  CHECK(high.percentile.value == doctest::Approx(0.95));
  CHECK(high.verdict.grade == Grade::likely);
  CHECK(high.verdict.direction == Direction::up);
  CHECK(*high.quartiles == std::array{250.0, 500.0, 750.0});
  CHECK(high.percentile.interval.contains(high.percentile.value));
  CHECK(benchmark.compare(1, Measure::views).verdict.direction == Direction::down);
  CHECK(benchmark.compare(2, Measure::views).verdict.grade == Grade::not_enough_data);
  CHECK(benchmark.compare(2, Measure::views).verdict.need.value_or(1) > 0);
}

TEST_CASE("benchmark: each peer's video of the same ordinal, else of the nearest") {
  Stage stage;
  for (int at = 0; at < 4; ++at) {
    add_posted(stage.creator, std::to_string(at), 9 - at).is(Metric::views, 100);
  }
  for (int at = 0; at < 10; ++at) {
    stage.add_peer(at, 1).is(Metric::views, 10);
    stage.add_peer(at, 3).is(Metric::views, 1'000);
    stage.add_peer(at, 2);  // states nothing
  }
  const Benchmark benchmark = stage.benchmark();
  CHECK((*benchmark.compare(0, Measure::views).quartiles)[1] == 10);
  CHECK((*benchmark.compare(1, Measure::views).quartiles)[1] == 10);  // 1 and 3 are as near
  CHECK((*benchmark.compare(2, Measure::views).quartiles)[1] == 1'000);
  CHECK((*benchmark.compare(3, Measure::views).quartiles)[1] == 1'000);  // the fourth
}

TEST_CASE("benchmark: counts of a video that still grows are not compared, rates are") {
  Stage stage;
  add_posted(stage.creator, "new", 0).is(Metric::views, 100).is(Metric::likes, 1);
  for (int at = 0; at < 20; ++at) {
    stage.add_peer(at).is(Metric::views, 1'000 + at).is(Metric::likes, 100);
  }
  CHECK(stage.benchmark().compare(0, Measure::views).own == 100);  // nobody says how old
  stage.creator.as_of = noon + 3'600;
  CHECK_FALSE(stage.benchmark().compare(0, Measure::views).own);
  CHECK(stage.benchmark().compare(0, Measure::engagement_rate).own == 0.01);
  for (const Comparison& found : stage.benchmark().overview())
    CHECK(is_rate(found.measure));
  stage.creator.as_of = noon + test::day;
  CHECK(stage.benchmark().compare(0, Measure::views).own == 100);
}

TEST_CASE("benchmark: a low rate of few views is no claim, of many it is") {
  for (const std::int64_t views : {std::int64_t{30}, std::int64_t{30'000}}) {
    Stage stage;
    add_posted(stage.creator, "a", 5).is(Metric::views, views).is(Metric::product_clicks, 0);
    for (int at = 0; at < 60; ++at) {
      stage.add_peer(at).is(Metric::views, 20'000).is(Metric::product_clicks, 300 + 5 * at);
    }
    const Comparison found = stage.benchmark().compare(0, Measure::click_rate);
    CAPTURE(views);
    CHECK(found.own == 0);
    CHECK((found.verdict.grade == Grade::likely) == (views > 30));
    CHECK(found.percentile.interval.contains(found.percentile.value));
    // none of 30 is what most peers would have had, too
    if (views == 30) CHECK(found.percentile.value > 0.2);
    if (views > 30) CHECK(found.percentile.value < 0.02);
  }
}

TEST_CASE("benchmark: the overview joins the latest videos and as many of each peer") {
  Stage stage;
  add_posted(stage.creator, "old", 90).is(Metric::views, 1'000'000);
  for (int at = 0; at < 3; ++at) {
    add_posted(stage.creator, std::to_string(at), 9 - at)
        .is(Metric::views, 99)
        .is(Metric::product_clicks, at);
  }
  for (int at = 0; at < 12; ++at) {
    for (std::int64_t nth = 1; nth <= 3; ++nth) {
      stage.add_peer(at, nth).is(Metric::views, 9).is(Metric::product_clicks, 1);
    }
  }
  stage.add_peer(90, 1).is(Metric::views, 9);  // has only one: not compared with three
  const std::vector<Comparison> all = stage.benchmark().overview();
  REQUIRE(all.size() == 3);
  CHECK(all[0].measure == Measure::views);
  CHECK(*all[0].own == doctest::Approx(99));
  CHECK(all[0].peers == 12);
  CHECK(all[0].verdict.direction == Direction::up);
  CHECK(all[1].measure == Measure::product_clicks);
  CHECK(*all[1].own == doctest::Approx(std::cbrt(6.0) - 1));  // 0, 1, 2
  CHECK(all[2].measure == Measure::click_rate);
  CHECK(*all[2].own == doctest::Approx(3.0 / 297));
}

TEST_CASE("benchmark: revenue per 1,000 views chooses peers for rates, never for revenue") {
  Stage stage;
  stage.policy.similarity.peers_max = 10;
  add_posted(stage.creator, "a", 5).is(Metric::views, 1'000).is(Metric::likes, 5).earned(100);
  for (int at = 0; at < 20; ++at) {
    const bool alike = at >= 10;  // earns like the creator, and is liked less
    stage.add_peer(at + 10)
        .is(Metric::views, 1'000)
        .is(Metric::likes, alike ? 5 : 500)
        .video.earned(alike ? 100 : 1'000'000);
  }
  const Benchmark benchmark = stage.benchmark();
  CHECK((*benchmark.compare(0, Measure::engagement_rate).quartiles)[1] < 0.1);
  CHECK((*benchmark.compare(0, Measure::revenue).quartiles)[1] == 1'000'000);
}

TEST_CASE("benchmark: percentiles of further creators of the same kind are uniform") {
  Stage stage;
  math::Random random(17);
  const auto views = [&](double followers) {
    return static_cast<std::int64_t>(math::exp(math::ln(followers) + 1.36 * random.normal())) + 1;
  };
  const auto describe = [&](test::Video video, std::int64_t count) {
    const double rate = random.beta(2, 60);
    video.is(Metric::views, count).is(Metric::product_clicks, random.binomial(count, rate));
  };
  for (int at = 0; at < 600; ++at) {
    const auto followers = static_cast<std::int64_t>(math::exp(5 + 5 * random.uniform()));
    test::Seen seen = stage.add_peer(at).followers(followers);
    describe(seen.video, views(static_cast<double>(followers)));
  }
  for (const Measure measure : {Measure::views, Measure::click_rate}) {
    std::vector<double> percentiles;
    for (int creator = 0; creator < 300; ++creator) {
      Stage other = stage;
      other.creator.followers = static_cast<std::int64_t>(math::exp(6 + 3 * random.uniform()));
      describe(add_posted(other.creator, "a", 5),
               views(static_cast<double>(*other.creator.followers)));
      percentiles.push_back(other.benchmark().compare(0, measure).percentile.value);
    }
    std::ranges::sort(percentiles);
    double distance = 0;  // Kolmogorov and Smirnov's
    for (std::size_t at = 0; at < percentiles.size(); ++at) {
      const auto n = static_cast<double>(percentiles.size());
      const double empirical = (static_cast<double>(at) + 0.5) / n;
      distance = std::max(distance, std::fabs(percentiles[at] - empirical) + 0.5 / n);
    }
    CAPTURE(name_of(measure));
    CHECK(distance < 0.08);  // 300 draws of a uniform stay below with 95 %
  }
}

}  // namespace compass::posted
