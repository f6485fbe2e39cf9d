// sale_value.h on simulated truth: 40 videos with one to six sales each, every sale worth a
// log-normal amount of mean 2,000 and cv .5. cv2 is of a video's mean sale, weighted by sales: the
// 1 / sales of a sale's own .25 that is left of it, .25 times videos over sales.
#include "math/real.h"
#include "posted/sale_value.h"
#include "support/simulate.h"
#include "tier/creator.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace compass::posted {

using store::Metric;
using test::Tally;

TEST_CASE("sale value, simulated truth: bias of its mean") {
  const double variance = math::ln(1.25);
  Tally mean("mean of a sale", 0.9);
  test::simulate(230, test::simulations, {&mean}, [&](math::Random& random) {
    store::CreatorFeed feed = test::creator();
    for (int at = 0; at < 40; ++at) {
      const auto sales = 1 + static_cast<std::int64_t>(random.below(6));
      double revenue = 0;
      for (std::int64_t sale = 0; sale < sales; ++sale)
        revenue += 2'000 * math::exp(std::sqrt(variance) * random.normal() - 0.5 * variance);
      test::add_posted(feed, std::to_string(at), 5)
          .is(Metric::orders, sales)
          .earned(static_cast<std::int64_t>(std::floor(revenue + 0.5)));
    }
    const auto rows = tier::e_commerce_rows(feed.videos, test::noon);
    mean.value(sale_value(feed.videos, feed.text, rows, basis_of(feed, rows)).mean, 2'000);
  });
  check_unbiased(mean);
}

}  // namespace compass::posted
