// A products feed whose true scores are known: each factor's true value is drawn, then what a feed
// would say of it.
#pragma once

#include "math/random.h"
#include "rank/feeds.h"

#include <cstddef>
#include <vector>

namespace compass::test {

// what the truth is like
enum class Truth {
  model,   // the families that the estimators assume (evidence/, rank/)
  harder,  // rates log-normal, spreads half as large again and with tails, creators over-dispersed
};

struct Market {
  std::vector<Product> products{};
  Creator creator{};
  std::vector<double>
      ln_score{};  // true, by product: gmv, all factors at full weight, but affinity
};

Market simulated_market(math::Random& random, std::size_t products, Truth truth);

}  // namespace compass::test
