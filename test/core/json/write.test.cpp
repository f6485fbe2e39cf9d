// What is written is what nlohmann/json writes, byte for byte.
#include "json/value.h"
#include "math/random.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <limits>
#include <string>

using namespace compass;
using json::to_text;
using json::Value;

namespace {

std::string by_nlohmann(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void check(const std::string& text) {
  CAPTURE(nlohmann::json(std::vector<unsigned char>(text.begin(), text.end())).dump());
  CHECK(to_text(text) == by_nlohmann(text));
}

}  // namespace

TEST_CASE("write: every byte in a text, alone, before and after a letter") {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    check(one);
    check("a" + one + "b");
    check("\xc3\xa9" + one + "\xf0\x9f\x98\x80");
  }
}

TEST_CASE("write: two, three and four bytes, whole, cut short and overlong") {
  math::Random random(17);
  constexpr unsigned char edges[] = {0x00, 0x22, 0x5c, 0x7f, 0x80, 0x8f, 0x90, 0x9f,
                                     0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
                                     0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
  for (int round = 0; round < 4'000; ++round) {
    std::string text;
    const auto length = 1 + random.below(6);
    for (std::uint64_t at = 0; at < length; ++at)
      text += static_cast<char>(edges[random.below(std::size(edges))]);
    check(text);
  }
}

TEST_CASE("write: numbers") {
  math::Random random(18);
  for (int round = 0; round < 4'000; ++round) {
    const std::uint64_t bits = random.below(std::numeric_limits<std::uint64_t>::max());
    const auto real = std::bit_cast<double>(bits);
    CHECK(to_text(real) == by_nlohmann(real));
    CHECK(to_text(bits) == by_nlohmann(bits));
    const auto whole = static_cast<std::int64_t>(bits);
    CHECK(to_text(whole) == by_nlohmann(whole));
    const double share = random.uniform();
    CHECK(to_text(share) == by_nlohmann(share));
  }
  for (const double real : {0.0, -0.0, 1.0, 0.4, 1e21, 1e-7, HUGE_VAL, std::nan("")})
    CHECK(to_text(real) == by_nlohmann(real));
}

TEST_CASE("write: containers, empty and nested") {
  Value inner = Value::object();
  inner["e"] = Value::array();
  inner["o"] = Value::object();
  const Value list =
      Value::array(std::move(inner), Value::array(1, Value::array(2)), true, nullptr);
  CHECK(to_text(list) == R"([{"e":[],"o":{}},[1,[2]],true,null])");
}
