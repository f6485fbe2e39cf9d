// rate_factor.h on simulated truth, as conversion and follow rate use it: means of five categories
// ~ Beta(cv .6), rates of a category's products ~ Beta(its mean, cv .5), events ~ Binomial(views,
// rate); 40 products, the first of which states nothing. All learned from the feed itself.
#include "evidence/pools.h"
#include "math/real.h"
#include "rank/conversion.h"
#include "rank/feeds.h"
#include "rank/follow_rate.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

struct DrawnProducts {
  std::vector<Product> products{};
  std::vector<double> rate{};
};

DrawnProducts draw_rated(math::Random& random, double mean,
                         std::optional<std::int64_t> Product::* events) {
  std::array<double, 5> usual{};
  for (double& each : usual)
    each = draw_rate(random, mean, 0.6);
  DrawnProducts drawn;
  for (std::size_t i = 0; i < 40; ++i) {
    const std::size_t category = i % usual.size();
    drawn.rate.push_back(draw_rate(random, usual[category], 0.5));
    Product& product = drawn.products.emplace_back();
    product.id = std::to_string(i);
    product.category = std::to_string(category);
    if (i == 0) continue;
    product.views = static_cast<std::int64_t>(10 / mean * math::exp(random.normal())) + 1;
    product.*events = random.binomial(*product.views, drawn.rate[i]);
  }
  return drawn;
}

constexpr evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};

}  // namespace

TEST_CASE(
    "conversion, simulated truth: coverage and bias, of a product and of one without numbers") {
  Tally stated("conversion", 0.9);
  Tally missing("conversion, nothing stated", 0.9);
  simulate(280, simulations, {&stated, &missing}, [&](math::Random& random) {
    const DrawnProducts drawn = draw_rated(random, 0.02, &Product::orders);
    const auto feed = feed_of(drawn.products);
    const auto categories = rank::Categories::of(feed);
    const auto factor = rank::ConversionFactor::fit(feed, categories, moment);
    stated.add(factor.receipt(1, ladder).estimate, drawn.rate[1]);
    missing.add(factor.receipt(0, ladder).estimate, drawn.rate[0]);
  });
  for (const Tally* tally : {&stated, &missing}) {
    check_level(*tally);
    check_unbiased(*tally);
  }
}

TEST_CASE("follow rate, simulated truth: coverage and bias, also of one without numbers") {
  Tally stated("follow_rate", 0.9);
  Tally missing("follow_rate, nothing stated", 0.9);
  simulate(281, simulations, {&stated, &missing}, [&](math::Random& random) {
    const DrawnProducts drawn = draw_rated(random, 0.002, &Product::new_followers);
    const auto feed = feed_of(drawn.products);
    const auto categories = rank::Categories::of(feed);
    const auto factor = rank::FollowRateFactor::fit(feed, categories);
    stated.add(factor.receipt(1, ladder).estimate, drawn.rate[1]);
    missing.add(factor.receipt(0, ladder).estimate, drawn.rate[0]);
  });
  for (const Tally* tally : {&stated, &missing}) {
    check_level(*tally);
    check_unbiased(*tally);
  }
}
