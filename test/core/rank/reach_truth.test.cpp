// reach.h on simulated truth: ln views per video expected of a product, theta ~ Normal(its
// category's mean, .8^2), of four categories ~ Normal(8, 1); views are the sum of one to twenty
// videos, each log-normal with mean exp(theta) and variance 1.85 of its ln. All learned from the
// feed of 60 products itself.
#include "math/real.h"
#include "rank/feeds.h"
#include "rank/reach.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

constexpr double one_video = 1.85;

double views_of(double theta, std::int64_t videos, math::Random& random) {
  double sum = 0;
  for (std::int64_t v = 0; v < videos; ++v) {
    sum += math::exp(theta - 0.5 * one_video + std::sqrt(one_video) * random.normal());
  }
  return sum;
}

}  // namespace

TEST_CASE("reach, simulated truth: coverage and bias, of few videos and of many, and of none") {
  Tally one("reach of one video", 0.9);
  Tally many("reach of 20 videos", 0.9);
  Tally none("reach of no video", 0.9);
  Tally ln_one("reach of one video, ln", 0.9);
  Tally ln_many("reach of 20 videos, ln", 0.9);
  Tally ln_none("reach of no video, ln", 0.9);
  simulate(260, simulations, {&one, &many, &none, &ln_one, &ln_many, &ln_none},
           [&](math::Random& random) {
             std::array<double, 4> usual{};
             for (double& mean : usual)
               mean = 8 + random.normal();
             std::vector<Product> products(60);
             std::vector<double> truth;
             for (std::size_t i = 0; i < products.size(); ++i) {
               const std::size_t category = i % usual.size();
               truth.push_back(usual[category] + 0.8 * random.normal());
               products[i].id = std::to_string(i);
               products[i].category = std::to_string(category);
               if (i == 2) continue;
               const auto drawn = 1 + static_cast<std::int64_t>(random.below(20));
               products[i].videos = i == 0 ? 1 : (i == 1 ? 20 : drawn);
               products[i].views =
                   static_cast<std::int64_t>(views_of(truth[i], *products[i].videos, random));
             }
             const auto feed = feed_of(products);
             const auto categories = rank::Categories::of(feed);
             const auto factor = rank::ReachFactor::fit(feed, categories);
             Tally* intervals[] = {&one, &many, &none};
             Tally* values[] = {&ln_one, &ln_many, &ln_none};
             for (std::size_t row = 0; row < 3; ++row) {
               const auto e = factor.receipt(row, {.likely = 0.9, .hint = 0.7}).estimate;
               intervals[row]->hold(e.interval, math::exp(truth[row]));
               values[row]->value(math::ln(e.value), truth[row]);
             }
           });
  for (const Tally* tally : {&one, &many, &none})
    check_level(*tally);
  for (const Tally* tally : {&ln_one, &ln_many, &ln_none})
    check_unbiased(*tally);
}
