#include "rank/currency.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

using namespace compass;

TEST_CASE("minor units by ISO 4217") {
  CHECK(rank::exponent_of("USD") == 2);
  CHECK(rank::exponent_of("JPY") == 0);
  CHECK(rank::exponent_of("VND") == 0);
  CHECK(rank::exponent_of("IDR") == 2);
  CHECK(rank::exponent_of("KWD") == 3);
  CHECK(rank::exponent_of("CLF") == 4);
  CHECK(rank::exponent_of("") == 2);
  CHECK(rank::major_of(1'999, 2) == 19.99);
  CHECK(rank::major_of(150'000, 0) == 150'000);
}

TEST_CASE("a list is in the creator's currency, else in the most usual one, ties by text") {
  std::vector<test::Product> products(4);
  const char* currencies[] = {"USD", "EUR", "EUR", "USD"};
  for (std::size_t i = 0; i < products.size(); ++i) {
    products[i].id = std::to_string(i);
    products[i].price = {100, 100};
    products[i].currency = currencies[i];
  }
  const auto feed = test::feed_of(products);
  CHECK(rank::reference_currency(nullptr, feed) == "EUR");
  auto creator = test::feed_of(test::Creator{.currency = "VND"});
  CHECK(rank::reference_currency(&creator, feed) == "VND");
  creator = test::feed_of(test::Creator{.currency = ""});
  CHECK(rank::reference_currency(&creator, feed) == "EUR");
  CHECK(rank::reference_currency(nullptr, test::feed_of(std::vector<test::Product>{})).empty());
}
