#include "rank/reach.h"

#include "math/real.h"
#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;

TEST_CASE("views per video are shrunk as logarithms: one video is one observation") {
  math::Random random(11);
  std::vector<test::Product> products;
  std::vector<double> truth;
  for (int i = 0; i < 400; ++i) {
    test::Product& product = products.emplace_back();
    product.id = std::to_string(i);
    product.category = i % 2 == 0 ? "Home" : "Beauty";
    truth.push_back((i % 2 == 0 ? 7 : 9) + 0.8 * random.normal());
    product.videos = 1 + static_cast<std::int64_t>(random.below(20));
    double sum = 0;
    for (int v = 0; v < *product.videos; ++v) {
      sum += math::exp(truth.back() - 0.5 * 1.85 + std::sqrt(1.85) * random.normal());
    }
    product.views = static_cast<std::int64_t>(sum);
  }
  products[0].views.reset();
  products[1].videos = 0;
  products[2].views = 0;
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  const auto factor = rank::ReachFactor::fit(feed, categories);
  std::vector<std::int32_t> column(products.size());
  factor.fill(column);

  // nearer to the truth than what was counted
  double raw = 0;
  double shrunk = 0;
  int covered = 0;
  for (std::size_t row = 3; row < products.size(); ++row) {
    const auto receipt = factor.receipt(row, {});
    raw += std::pow(std::log(*receipt.estimate.raw) - truth[row], 2);
    shrunk += std::pow(column[row] / 1e6 - truth[row], 2);
    // the interval lies around the number that is ranked by, on the log scale
    const auto& [lo, hi] = receipt.estimate.interval;
    CHECK(0.5 * std::log(lo * hi) == doctest::Approx(std::log(receipt.estimate.value)));
    covered += receipt.estimate.interval.contains(math::exp(truth[row])) ? 1 : 0;
    CHECK(std::log(receipt.estimate.value) == doctest::Approx(column[row] / 1e6).epsilon(1e-5));
  }
  CHECK(shrunk < 0.8 * raw);
  CHECK(covered > 0.9 * 397);
  CHECK(factor.receipt(0, {}).note == rank::Note::missing);
  CHECK(factor.receipt(1, {}).note == rank::Note::missing);
  CHECK(column[0] < column[1]);  // Home below Beauty
  CHECK(column[2] < column[0]);
}

TEST_CASE("a feed that states none: the factor is 1 and says so") {
  const auto feed = test::feed_of(std::vector{test::Product{.id = "a"}});
  const auto categories = rank::Categories::of(feed);
  const auto factor = rank::ReachFactor::fit(feed, categories);
  std::vector<std::int32_t> column(1, 7);
  factor.fill(column);
  CHECK(column[0] == 0);
  CHECK(factor.receipt(0, {}).note == rank::Note::not_in_feed);
}
