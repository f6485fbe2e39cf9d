// Sums of feed numbers that stop at the ends of their type: a feed may hold any 64-bit count.
#pragma once

#include <cstdint>

namespace compass::posted {

constexpr std::int64_t saturating_add(std::int64_t a, std::int64_t b) {
  if (b > 0 && a > INT64_MAX - b) return INT64_MAX;
  if (b < 0 && a < INT64_MIN - b) return INT64_MIN;
  return a + b;
}

}  // namespace compass::posted
