// Texts of the contract that stand for a number: moments, age bands, hours of the day.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::feed {

// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: a number beyond them is not seconds (1776038400000
// is milliseconds)
inline constexpr std::int64_t first_moment = -62'135'596'800;
inline constexpr std::int64_t last_moment = 253'402'300'799;

// Epoch seconds of an RFC 3339 date-time, any offset; a space may stand for the T, fractions are
// cut off (toward the past), a leap second is the second after it.
std::optional<std::int64_t> read_moment(std::string_view text);

// Index in store::age_names of the band that holds the middle of "18-24" (both included) or "<18";
// "45+" has no middle and goes by where it begins. Ages up to 150.
std::optional<std::int64_t> read_age(std::string_view text);

// Hour of "0".."23"; anything else written as a number of at most two digits is `beyond`.
struct Hour {
  std::optional<std::int64_t> value{};
  bool beyond = false;
};
Hour read_hour(std::string_view text);

}  // namespace compass::feed
