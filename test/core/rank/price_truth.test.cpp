// price.h on simulated truth: ln prices ~ Normal(their category's mean, .5^2), means of eight
// categories ~ Normal(ln 20.00, .8^2); 80 products, of which one does not state its price. A stated
// price is a fact and has no error. The stand-in is a geometric mean: unbiased in ln.
#include "math/real.h"
#include "rank/feeds.h"
#include "rank/price.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

TEST_CASE("price, simulated truth: coverage and bias of a price that is not stated") {
  Tally interval("price not stated", 0.9);
  Tally ln("price not stated, ln", 0.9);
  simulate(290, simulations, {&interval, &ln}, [&](math::Random& random) {
    std::array<double, 8> usual{};
    for (double& mean : usual)
      mean = math::ln(2'000) + 0.8 * random.normal();
    std::vector<Product> products(80);
    double truth = 0;
    for (std::size_t i = 0; i < products.size(); ++i) {
      const std::size_t category = i % usual.size();
      const double price = math::exp(usual[category] + 0.5 * random.normal());
      products[i].id = std::to_string(i);
      products[i].category = std::to_string(category);
      const auto minor = static_cast<std::int64_t>(std::floor(price + 0.5));
      if (i == 0) {
        truth = price;
      } else {
        products[i].price = {minor, minor};
      }
    }
    const auto feed = feed_of(products);
    const auto categories = rank::Categories::of(feed);
    const auto factor = rank::PriceFactor::fit(feed, categories, "USD");
    const auto e = factor.receipt(0, 0.9).estimate;
    interval.hold(e.interval, truth);
    ln.value(math::ln(e.value), math::ln(truth));
  });
  check_level(interval);
  check_unbiased(ln);
}
