// A 64-bit number as text: a JSON number is a double, which does not hold it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace compass::store {

// 16 hexadecimal digits
inline std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<char, 16> text{};
  for (std::size_t at = text.size(); at-- > 0; value >>= 4)
    text[at] = digits[value & 0xF];
  return {text.data(), text.size()};
}

}  // namespace compass::store
