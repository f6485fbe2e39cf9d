// clustered_mean.h on simulated truth: a number is its creator's effect, its product's and its own
// noise, all normal around 0; 40 creators show two to six of 50 products. The interval holds the
// mean at its level, where one that takes each number for itself would hold it less often.
#include "evidence/clustered_mean.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using namespace compass::test;

TEST_CASE("clustered mean, simulated truth: the level") {
  Tally interval("clustered mean", 0.95);
  Tally apart("each number for itself", 0.95);
  simulate(310, simulations, {&interval, &apart}, [&](math::Random& random) {
    std::vector<double> products(50);
    for (double& effect : products)
      effect = random.normal();
    std::vector<evidence::Clustered> numbers;
    std::vector<evidence::Clustered> alone;
    for (std::uint32_t creator = 0; creator < 40; ++creator) {
      const double effect = random.normal();
      for (std::size_t left = 2 + random.index(5); left > 0; --left) {
        const auto product = static_cast<std::uint32_t>(random.index(products.size()));
        const double value = effect + products[product] + random.normal();
        numbers.push_back({value, creator, product});
        const auto own = static_cast<std::uint32_t>(alone.size());
        alone.push_back({value, own, own});
      }
    }
    interval.hold(evidence::interval_of(evidence::clustered_mean(numbers), 0.95), 0);
    apart.hold(evidence::interval_of(evidence::clustered_mean(alone), 0.95), 0);
  });
  check_level(interval);
  CHECK(apart.held().mean() < 0.8);
}
