#include "rank/conversion.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;
using rank::Note;

namespace {

rank::Counted counts_of(const test::Product& product) {
  const auto feed = test::feed_of(std::vector{product});
  return rank::conversion_counts(feed.products, 0, test::moment);
}

}  // namespace

TEST_CASE("orders in views; without orders the units of the same days") {
  test::Product product;
  product.id = "a";
  CHECK(counts_of(product).n == 0);
  CHECK(counts_of(product).note == Note::missing);

  product.views = 1'000;
  product.days = 5;
  product.units = {100, 100, 1, 2, 3, 4, 5};
  auto counted = counts_of(product);
  CHECK(counted.note == Note::from_units);
  CHECK(counted.x == 15);
  CHECK(counted.n == 1'000);

  // one day is missing: its views are not counted either
  product.units = {100, 100, 1, 2, -1, 4, 5};
  counted = counts_of(product);
  CHECK(counted.x == 12);
  CHECK(counted.n == 800);

  product.orders = 0;
  counted = counts_of(product);
  CHECK(counted.note == Note::none);
  CHECK(counted.x == 0);
  CHECK(counted.n == 1'000);
}

TEST_CASE("a rate is pulled to its category by what the feed says about scatter") {
  math::Random random(4);
  std::vector<test::Product> products;
  for (int i = 0; i < 300; ++i) {
    test::Product& product = products.emplace_back();
    product.id = std::to_string(i);
    product.category = i % 2 == 0 ? "Home" : "Beauty";
    product.views = 5'000;
    const double rate = (i % 2 == 0 ? 0.01 : 0.04) * random.gamma(8) / 8;
    product.orders = random.binomial(5'000, rate);
  }
  products[0].views.reset();
  products[2].views = 20;
  products[2].orders = 2;  // 10 % of next to nothing
  products[4].orders = 400;
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  const auto factor = rank::ConversionFactor::fit(feed, categories, test::moment);
  std::vector<std::int32_t> column(products.size());
  factor.fill(column);
  const auto rate = [&](std::size_t row) { return std::exp(column[row] / 1e6); };

  const auto missing = factor.receipt(0, {});
  CHECK(missing.note == Note::missing);
  CHECK(missing.claim.grade == evidence::Grade::not_enough_data);
  CHECK(missing.estimate.value == doctest::Approx(missing.estimate.prior));
  CHECK(rate(0) == doctest::Approx(0.01).epsilon(0.15));
  CHECK(rate(2) < 0.03);
  CHECK(rate(4) > 0.05);

  const auto receipt = factor.receipt(4, {});
  CHECK(receipt.claim.grade == evidence::Grade::likely);
  CHECK(receipt.claim.direction == evidence::Direction::up);
  CHECK(*receipt.estimate.raw == doctest::Approx(0.08));
  CHECK(receipt.estimate.n == 5'000);
  CHECK(receipt.estimate.value < 0.08);
  CHECK(receipt.estimate.interval.contains(receipt.estimate.value));
  for (std::size_t row = 0; row < products.size(); ++row) {
    CHECK(factor.receipt(row, {}).estimate.value == doctest::Approx(rate(row)).epsilon(1e-6));
  }
}
