#include "posted/benchmark.h"

#include "math/random.h"
#include "math/real.h"
#include "posted/inspiration.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace compass::posted {

using evidence::Direction;
using evidence::Grade;
using store::Metric;
using test::add_posted;
using test::add_seen;
using test::noon;

namespace {

struct Stage {
  policy::Policy policy = policy::default_policy();
  store::CreatorFeed creator = test::creator();
  store::InspirationFeed inspiration{};

  Stage() { creator.followers = 1'000; }

  [[nodiscard]] Benchmark benchmark() const {
    const auto rows = tier::e_commerce_rows(creator.videos, noon);
    const VideoRates video_rates(creator, rows, &inspiration, policy.confidence.likely);
    return {creator, rows, inspiration, video_rates, policy};
  }
  test::Seen add_peer(int at, std::int64_t nth = 1) {
    const std::string id = std::to_string(at);
    return add_seen(inspiration, id + "-" + std::to_string(nth)).of(id).nth(nth).followers(1'000);
  }
};

}  // namespace

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

TEST_CASE("benchmark: the weakest measure is the lowest of those that are credibly low") {
  Stage stage;
  add_posted(stage.creator, "low", 5).is(Metric::views, 120).is(Metric::likes, 1);
  add_posted(stage.creator, "high", 4).is(Metric::views, 950).is(Metric::likes, 95);
  for (int at = 0; at < 99; ++at) {
    stage.add_peer(at).is(Metric::views, 10 * (at + 1)).is(Metric::likes, at + 1);
  }
  const Benchmark benchmark = stage.benchmark();
  for (int asked = 0; asked < 2; ++asked) {  // and the same when it is asked again
    const auto& weakest = benchmark.weakest(0);
    REQUIRE(weakest);
    for (std::size_t at = 0; at < measure_count; ++at) {
      const Comparison other = benchmark.compare(0, static_cast<Measure>(at));
      if (other.verdict.direction != Direction::down) continue;
      CHECK(weakest->percentile.value <= other.percentile.value);
    }
    CHECK(weakest->percentile.value == benchmark.compare(0, weakest->measure).percentile.value);
    CHECK_FALSE(benchmark.weakest(1));
  }
}

TEST_CASE("benchmark: the weakest measure is the one that comparing all of them gives") {
  math::Random random(41);
  int found = 0;
  for (int run = 0; run < 60; ++run) {
    Stage stage;
    const auto some = [&](auto most) { return static_cast<std::int64_t>(random.below(most)); };
    const auto fill = [&](auto video) {
      video.is(Metric::views, some(3'000U)).is(Metric::likes, some(90U));
      if (some(4U) > 0) video.is(Metric::product_clicks, some(60U)).is(Metric::orders, some(9U));
    };
    for (int at = 0; at < 12 + static_cast<int>(some(60U)); ++at)
      fill(stage.add_peer(at));
    for (int at = 0; at < 4; ++at)
      fill(add_posted(stage.creator, std::to_string(at), 5 + at));
    const Benchmark benchmark = stage.benchmark();
    for (std::size_t row = 0; row < 4; ++row) {
      std::optional<Comparison> lowest;
      for (std::size_t at = 0; at < measure_count; ++at) {
        const Comparison each = benchmark.compare(row, static_cast<Measure>(at));
        if (each.verdict.direction != Direction::down) continue;
        if (!lowest || each.percentile.value < lowest->percentile.value) lowest = each;
      }
      const auto& weakest = benchmark.weakest(row);
      REQUIRE(weakest.has_value() == lowest.has_value());
      if (lowest) CHECK(weakest->measure == lowest->measure);
      found += lowest ? 1 : 0;
    }
  }
  CHECK(found > 20);
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
