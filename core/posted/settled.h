// A video's totals grow most on its first day: until then they are not like those of older ones.
#pragma once

#include <cstdint>

namespace compass::posted {

inline constexpr std::int64_t settling_seconds = 86'400;

// posted at least settling_seconds before `now`
constexpr bool is_settled(std::int64_t posted_at, std::int64_t now) {
  return posted_at <= now &&
         static_cast<std::uint64_t>(now) - static_cast<std::uint64_t>(posted_at) >=
             static_cast<std::uint64_t>(settling_seconds);
}

}  // namespace compass::posted
