#include "feed/decimal.h"

#include "feed/inspiration_reader.h"
#include "feed/products_reader.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>

using namespace compass;
using namespace compass::feed;

namespace {

std::uint64_t next(std::uint64_t& state) {
  state = state * 6364136223846793005ULL + 1442695040888963407ULL;
  return state >> 33;
}

std::string random_decimal(std::uint64_t& state) {
  std::string text = std::to_string(next(state) % (next(state) % 2 ? 10 : 1'000'000)) + ".";
  const std::uint64_t digits = 1 + next(state) % 25;
  for (std::uint64_t i = 0; i < digits; ++i)
    text += static_cast<char>('0' + next(state) % 10);
  if (next(state) % 3 == 0) {
    text.append("e").append(std::to_string(static_cast<int>(next(state) % 40) - 20));
  }
  return text;
}

// commission_rate as the products reader takes it, the document cut at `cut`
std::uint32_t parts_of(const std::string& number, std::size_t cut) {
  const std::string document =
      R"({"contract":"products@1","products":[{"id":"a","commission_rate":)" + number + "}]}";
  ProductsReader reader;
  const std::string_view view = document;
  CHECK(reader.write(view.substr(0, cut)).ok());
  CHECK(reader.write(view.substr(cut)).ok());
  auto taken = reader.finish();
  REQUIRE(taken.ok());
  return *taken.value().feed.products.commission.at(0);
}

}  // namespace

TEST_CASE("long decimals are the doubles strtod gives") {
  std::uint64_t state = 7;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_decimal(state) + "0000000000000000";  // too long to be trusted
    if (text.find('e') != std::string::npos) continue;
    CAPTURE(text);
    CHECK(exact(/*parsed=*/-1, text) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("exponents, and what is beyond a double") {
  for (const char* text : {"1e23", "1e-5", "2.2250738585072011e-308", "4.9e-324", "1e-400",
                           "1.7976931348623157e308", "9007199254740993.0", "-0.0e0"}) {
    CAPTURE(text);
    CHECK(exact(-1, text) == std::strtod(text, nullptr));
  }
  CHECK(exact(-1, "1e309") == std::nullopt);
  CHECK(exact(-1, "-1e400") == std::nullopt);
  CHECK(exact(-1, "1" + std::string(400, '0') + ".0") == std::nullopt);
}

TEST_CASE("a short decimal is what the parser divided: as exact as strtod") {
  std::uint64_t state = 11;
  for (int i = 0; i < 3'000; ++i) {
    std::string text = "0.";
    const std::uint64_t digits = 1 + next(state) % 20;
    for (std::uint64_t k = 0; k < digits; ++k)
      text += static_cast<char>('0' + next(state) % 10);
    CAPTURE(text);
    const auto expected =
        static_cast<std::uint32_t>(std::llround(std::strtod(text.c_str(), nullptr) * 1e6));
    CHECK(parts_of(text, 0) == expected);
    CHECK(parts_of(text, 65 + next(state) % text.size()) == expected);
  }
}

TEST_CASE("halves round away from zero, and what only looks like a half does not") {
  CHECK(parts_of("0.0000005", 0) == 1);
  CHECK(parts_of("0.0000004999999999999999", 0) == 0);
  CHECK(parts_of("0.1234565", 0) == 123'457);
  CHECK(parts_of("0.9999995", 0) == 1'000'000);
  CHECK(parts_of("1", 0) == 1'000'000);
  CHECK(parts_of("1.0", 0) == 1'000'000);
  CHECK(parts_of("-0.0", 0) == 0);
}

TEST_CASE("a number cut everywhere costs no memory: chunks of one byte, many numbers") {
  // Boost.JSON 1.83's precise mode doubles a buffer at each cut; this would need 2^60 bytes
  std::string document = R"({"contract":"products@1","products":[{"id":"a","commission_rate":0.)";
  document += std::string(60, '1') + "}]}";
  ProductsReader reader;
  for (const char byte : document)
    CHECK(reader.write({&byte, 1}).ok());
  CHECK(*reader.finish().value().feed.products.commission.at(0) == 111'111);
}
