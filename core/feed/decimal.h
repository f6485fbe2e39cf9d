// Numbers with a fraction or an exponent.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace compass::feed {

// characters of a number that is read: more digits than any double needs to be told apart (767)
inline constexpr std::size_t longest_number = 1024;

// The double nearest to the decimal, ties to even: what strtod gives, and so nlohmann/json, on any
// machine. Nothing if it is beyond the largest double. `parsed` is what the JSON parser made of it.
std::optional<double> exact(double parsed, std::string_view text);

}  // namespace compass::feed
