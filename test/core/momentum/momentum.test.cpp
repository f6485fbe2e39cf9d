#include "momentum/momentum.h"

#include "math/micro.h"
#include "momentum/market.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using namespace compass::momentum;

TEST_CASE("bulk and detailed agree to the last bit, and the micro-log is that of the same double") {
  const auto planted = market::plant(150, 0.4, 1.2, 0.2, 6);
  const MomentumModel model = fit_momentum_model(planted.feed, market::now);
  std::vector<double> out(model.rows());
  fill_multipliers(model, out);
  for (std::size_t row = 0; row < out.size(); ++row) {
    const Momentum momentum = explain(model, row, {});
    REQUIRE(momentum.ratio.value == out[row]);
    REQUIRE(momentum.micro_log == math::micro_log(out[row]));
    CHECK(momentum.ratio.interval.contains(out[row]));
    CHECK(momentum.recent_days == 7);
    CHECK(momentum.earlier_days == 28);
  }
}

TEST_CASE("intervals hold the truth as often as they say, and 'likely' is rarely wrong") {
  int inside = 0;
  int all = 0;
  int likely = 0;
  int wrong = 0;
  const evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto planted = market::plant(200, 0.4, 1, 0.15, seed);
    const MomentumModel model = fit_momentum_model(planted.feed, market::now);
    for (std::size_t row = 0; row < model.rows(); ++row) {
      const Momentum momentum = explain(model, row, ladder);
      inside += momentum.ratio.interval.contains(planted.growth[row]) ? 1 : 0;
      ++all;
      if (momentum.verdict.grade != evidence::Grade::likely) continue;
      ++likely;
      const bool up = momentum.verdict.direction == evidence::Direction::up;
      wrong += up == (planted.growth[row] > 1) ? 0 : 1;
    }
  }
  CHECK(inside / static_cast<double>(all) > 0.86);
  CHECK(inside / static_cast<double>(all) < 0.95);
  CHECK(likely > 100);
  CHECK(wrong <= 0.05 * likely);
}

TEST_CASE("a new launch is believed little, and says so") {
  auto planted = market::plant(200, 0.3, 1, 0.2, 8);
  // sold on its only eight days, more each day
  std::vector<store::Day> days;
  for (int d = 0; d < 8; ++d)
    days.push_back({1 + d, true});
  market::add_series(planted.feed, days, store::SeriesKind::per_day,
                     market::now - 8 * store::seconds_per_day);
  const MomentumModel model = fit_momentum_model(planted.feed, market::now);
  const Momentum momentum = explain(model, 200, {});
  CHECK(momentum.earlier_days == 1);
  CHECK(momentum.ratio.raw.value() > 2);
  CHECK(momentum.ratio.value > 1);
  CHECK(momentum.ratio.value < 0.5 * momentum.ratio.raw.value());
  CHECK(momentum.verdict.grade != evidence::Grade::likely);
}
