// demand.h on simulated truth: creators ~ Poisson(lambda), ln lambda ~ Uniform(0, 5), 80 products.
// Jeffreys' prior is no family to draw from (it has no mass), so coverage is meant over that spread
// of sizes. Its posterior mean of lambda lies one half above lambda, for a product and for the
// usual of the feed's products alike.
#include "math/real.h"
#include "rank/demand.h"
#include "rank/feeds.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

TEST_CASE("demand, simulated truth: coverage and bias") {
  Tally interval("demand", 0.9);
  Tally value("demand, against lambda and a half", 0.9);
  simulate(270, simulations, {&interval, &value}, [&](math::Random& random) {
    std::vector<Product> products(80);
    std::vector<double> lambda;
    for (std::size_t i = 0; i < products.size(); ++i) {
      lambda.push_back(math::exp(5 * random.uniform()));
      products[i].id = std::to_string(i);
      products[i].creators = random.poisson(lambda[i]);
    }
    const double sum = std::accumulate(lambda.begin(), lambda.end(), 0.0);
    const double usual = sum / static_cast<double>(products.size()) + 0.5;
    const auto feed = feed_of(products);
    const auto factor = rank::DemandFactor::fit(feed);
    const auto e = factor.receipt(0, {.likely = 0.9, .hint = 0.7}).estimate;
    interval.hold(e.interval, lambda[0] / usual);
    value.value(e.value, (lambda[0] + 0.5) / usual);
  });
  check_level(interval);
  check_unbiased(value);
}
