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
  CHECK(rank::exponent_of("UYW") == 4);
  CHECK(rank::exponent_of("") == 2);
  for (const char* whole : {"BIF", "CLP", "DJF", "GNF", "ISK", "KMF", "KRW", "PYG", "RWF", "UGX",
                            "UYI", "VUV", "XAF", "XOF", "XPF"}) {
    CHECK(rank::exponent_of(whole) == 0);
  }
  for (const char* thousandths : {"BHD", "IQD", "JOD", "LYD", "OMR", "TND"}) {
    CHECK(rank::exponent_of(thousandths) == 3);
  }
  CHECK(rank::major_of(1'234, 3) == 1.234);
  CHECK(rank::major_of(12'345, 4) == 1.2345);
  CHECK(rank::major_of(1'999, 2) == 19.99);
  CHECK(rank::major_of(150'000, 0) == 150'000);
}

TEST_CASE(
    "the most usual currency: more rows before the smaller text, rows without one count for none") {
  std::vector<test::Product> products(9);
  const char* currencies[] = {"USD", "USD", "EUR", "", "", "", "", "ABC", "EUR"};
  for (std::size_t i = 0; i < products.size(); ++i) {
    products[i].id = std::to_string(i);
    products[i].price = {100, 100};
    products[i].currency = currencies[i];
  }
  CHECK(rank::reference_currency(nullptr, test::feed_of(products)) == "EUR");
  products[7].currency = "USD";
  CHECK(rank::reference_currency(nullptr, test::feed_of(products)) == "USD");
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
