#include "rank/price.h"

#include "math/micro.h"
#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;
using rank::Note;

namespace {

struct Priced {
  explicit Priced(const std::vector<test::Product>& products, std::string_view currency = "USD")
      : feed(test::feed_of(products)),
        categories(rank::Categories::of(feed)),
        factor(rank::PriceFactor::fit(feed, categories, currency)),
        column(products.size()) {
    factor.fill(column);
  }
  Priced(const Priced&) = delete;

  store::ProductsFeed feed;
  rank::Categories categories;
  rank::PriceFactor factor;
  std::vector<std::int32_t> column;
};

test::Product product(std::string id, std::string category,
                      std::optional<std::pair<std::int64_t, std::int64_t>> price) {
  test::Product product;
  product.id = std::move(id);
  product.category = std::move(category);
  product.price = price;
  return product;
}

}  // namespace

TEST_CASE("an amount is itself, a range its geometric middle") {
  const Priced priced({product("a", "Home", {{2'500, 2'500}}), product("b", "Home", {{400, 900}}),
                       product("c", "Home", {{0, 900}})});
  CHECK(priced.column[0] == math::micro_log(25));
  CHECK(priced.column[1] == math::micro_log(6));
  CHECK(priced.column[2] == math::micro_log(4.5));

  const auto exact = priced.factor.receipt(0, 0.95);
  CHECK(exact.claim.grade == evidence::Grade::fact);
  CHECK(exact.note == Note::none);
  CHECK(exact.estimate.raw == 2'500);
  CHECK(exact.estimate.interval.lo == 2'500);
  CHECK(exact.pointers == std::vector<std::string>{"products:/products/0/price"});

  const auto range = priced.factor.receipt(1, 0.95);
  CHECK(range.note == Note::of_range);
  CHECK(range.estimate.value == doctest::Approx(600));
  CHECK(range.estimate.interval.lo == 400);
  CHECK(range.estimate.interval.hi == 900);
}

TEST_CASE("the smallest price there is counts among those that are usual") {
  std::vector<test::Product> products;
  for (int i = 0; i < 40; ++i)
    products.push_back(product("h" + std::to_string(i), "Home", {{1, 1}}));
  products.push_back(product("x", "Home", std::nullopt));
  const Priced priced(products);
  CHECK(priced.factor.receipt(40, 0.95).estimate.value == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("how sure a price is: stated it is known, else the less the fewer are known") {
  std::vector<test::Product> products;
  const auto add = [&](const std::string& category, int count) {
    for (int i = 0; i < count; ++i) {
      const std::int64_t minor = 1'000 + 400 * (i % 5);
      products.push_back(product(category + std::to_string(i), category, {{minor, minor}}));
    }
    products.push_back(product(category + " none", category, std::nullopt));
  };
  add("Home", 40);
  add("Beauty", 2);
  products.push_back(product("cheap", "Home", {{1, 1}}));
  const Priced priced(products);
  CHECK(priced.factor.ln_posterior(0).variance == 0);
  CHECK(priced.factor.ln_posterior(44).variance == 0);
  const double many = priced.factor.ln_posterior(40).variance;
  const double few = priced.factor.ln_posterior(43).variance;
  CHECK(many > 0);
  CHECK(few > 1.1 * many);
}

TEST_CASE("without a price: what is usual in the category") {
  std::vector<test::Product> products;
  for (int i = 0; i < 40; ++i) {
    products.push_back(product("h" + std::to_string(i), "Home", {{1'000 + i, 1'000 + i}}));
    products.push_back(product("b" + std::to_string(i), "Beauty", {{8'000 + i, 8'000 + i}}));
  }
  products.push_back(product("x", "Home", std::nullopt));
  products.push_back(product("y", "Beauty", {{0, 0}}));
  const Priced priced(products);
  CHECK(std::exp(priced.column[80] / 1e6) == doctest::Approx(10.2).epsilon(0.05));
  CHECK(std::exp(priced.column[81] / 1e6) == doctest::Approx(80.2).epsilon(0.05));
  const auto receipt = priced.factor.receipt(80, 0.95);
  CHECK(receipt.note == Note::missing);
  CHECK(receipt.claim.grade == evidence::Grade::not_enough_data);
  CHECK_FALSE(receipt.estimate.raw);
  CHECK(receipt.estimate.interval.lo < receipt.estimate.value);
  CHECK(receipt.estimate.interval.hi > receipt.estimate.value);
  CHECK(receipt.pointers.back() == "products:/products");
}

TEST_CASE("no price at all says nothing; yen have no minor unit") {
  const Priced none({product("a", "Home", std::nullopt)});
  CHECK(none.column[0] == 0);
  CHECK(none.factor.receipt(0, 0.95).note == Note::not_in_feed);

  auto yen = product("a", "Home", {{2'500, 2'500}});
  yen.currency = "JPY";
  CHECK(Priced({yen}, "JPY").column[0] == math::micro_log(2'500));
}
