#include "math/random.h"
#include "posted/benchmark.h"
#include "posted/benchmark_stage.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace compass::posted {

using evidence::Direction;
using store::Metric;
using test::add_posted;
using test::Stage;

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

}  // namespace compass::posted
