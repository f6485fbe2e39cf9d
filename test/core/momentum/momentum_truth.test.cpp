// momentum.h on simulated truth: ln growth of a product ~ Normal(ln 1.3, .4^2); products of all
// sizes, days over-dispersed by cv2 = .2; noise, market and pool learned from the feed of 30
// products itself. The factor is a product's growth against the market's 1.3, which the model has
// to learn as well. It is about the middle of its posterior and no mean of ratios: unbiased in ln.
#include "math/real.h"
#include "momentum/market.h"
#include "momentum/momentum.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass;
using namespace compass::momentum;
using namespace compass::test;

namespace {

constexpr evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};

}  // namespace

TEST_CASE("momentum, simulated truth: coverage and bias of a product's growth") {
  constexpr double usual = 1.3;
  constexpr std::size_t products = 30;
  Tally ratio("momentum", 0.9);
  Tally ln("momentum, ln", 0.9);
  simulate(190, simulations, {&ratio, &ln}, [&](math::Random& random) {
    store::ProductsFeed feed;
    double growth = 0;
    for (std::size_t p = 0; p < products; ++p) {
      const double own = usual * math::exp(0.4 * random.normal());
      if (p == 0) growth = own;
      const double level = math::exp(1 + 1.2 * random.normal()) + 0.3;
      market::add_series(feed, market::series(level, own, 0.2, random));
    }
    const MomentumModel model = fit_momentum_model(feed, market::now);
    const evidence::Estimate e = explain(model, 0, ladder).ratio;
    ratio.hold(e.interval, growth / usual);
    ln.value(math::ln(e.value), math::ln(growth / usual));
  });
  check_level(ratio);
  check_unbiased(ln);
}
