#include "momentum/momentum_model.h"

#include "momentum/market.h"
#include "momentum/momentum.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace compass;
using namespace compass::momentum;

namespace {

std::vector<double> factors(const store::ProductsFeed& feed) {
  const MomentumModel model = fit_momentum_model(feed, market::now);
  std::vector<double> out(model.rows());
  fill_multipliers(model, out);
  return out;
}

}  // namespace

TEST_CASE("no feed, no days: factor 1") {
  CHECK(fit_momentum_model({}, market::now).rows() == 0);
  store::ProductsFeed feed;
  market::add_series(feed, {});
  market::add_series(feed, {{5, true}});
  feed.products.add_row();
  for (const double factor : factors(feed))
    CHECK(factor == 1);
}

TEST_CASE("the market's own growth is learned and is not momentum") {
  const auto planted = market::plant(300, 0.02, 2.0, 0.1, 1);
  const MomentumModel model = fit_momentum_model(planted.feed, market::now);
  CHECK(model.market == doctest::Approx(2).epsilon(0.05));
  CHECK(model.until == market::now);
  CHECK(model.prior.noise.cv2 == doctest::Approx(0.1).epsilon(0.4));
  for (const double factor : factors(planted.feed)) {
    CHECK(factor == doctest::Approx(1).epsilon(0.25));
  }
}

TEST_CASE("planted growth is recovered better than counted and better than none") {
  const auto planted = market::plant(400, 0.5, 1.3, 0.15, 2);
  const MomentumModel model = fit_momentum_model(planted.feed, market::now);
  double shrunk_off = 0;
  double raw_off = 0;
  double none_off = 0;
  const std::vector<double> out = factors(planted.feed);
  for (std::size_t row = 0; row < out.size(); ++row) {
    const double truth = math::ln(planted.growth[row] / 1.3);
    const auto& c = model.windows[row].counts;
    const double raw = math::ln((c.x1 + 0.5) / c.t1 / ((c.x2 + 0.5) / c.t2) / 1.3);
    const double shrunk = math::ln(out[row]);
    shrunk_off += (shrunk - truth) * (shrunk - truth);
    raw_off += (raw - truth) * (raw - truth);
    none_off += truth * truth;
  }
  CHECK(shrunk_off < 0.8 * raw_off);
  CHECK(shrunk_off < 0.6 * none_off);
}

TEST_CASE("any order of the rows gives the same bits") {
  const auto planted = market::plant(200, 0.4, 1, 0.2, 3);
  const std::vector<double> before = factors(planted.feed);
  math::Random random(5);
  std::vector<std::size_t> order(before.size());
  for (std::size_t k = 0; k < order.size(); ++k)
    order[k] = k;
  for (std::size_t k = order.size(); k > 1; --k)
    std::swap(order[k - 1], order[random.index(k)]);
  store::ProductsFeed other;
  for (const std::size_t row : order) {
    const auto days = planted.feed.products.daily_units.at(row);
    market::add_series(other, {days.begin(), days.end()});
  }
  const std::vector<double> after = factors(other);
  for (std::size_t k = 0; k < order.size(); ++k)
    REQUIRE(after[k] == before[order[k]]);
}

TEST_CASE("cumulative series give what their days give") {
  auto planted = market::plant(60, 0.4, 1, 0.2, 4);
  store::ProductsFeed other;
  for (std::size_t row = 0; row < planted.growth.size(); ++row) {
    std::vector<store::Day> totals = {{1'000, true}};  // before the first day
    for (const store::Day& day : planted.feed.products.daily_units.at(row)) {
      totals.push_back({totals.back().value + day.value, true});
    }
    market::add_series(other, totals, store::SeriesKind::cumulative,
                       market::start - store::seconds_per_day);
  }
  CHECK(factors(other) == factors(planted.feed));
}
