// What a feed may cost. A reader stops with the code beside each limit; the policy holds the
// values a session uses, these are its defaults.
//
// A policy can be wrong too: whatever it says, a reader takes no more than `most_bytes` (a pool's
// offsets have 32 bits, and a text may be kept twice) and `most_depth` (the parser recurses; this
// is a tenth of the stack it has in wasm).
#pragma once

#include <cstddef>
#include <cstdint>

namespace compass::feed {

inline constexpr std::uint64_t most_bytes = (1ULL << 31) - 1;
inline constexpr std::size_t most_depth = 256;

struct Limits {
  // too_many_bytes: 500,000 products are 250 MB
  std::uint64_t bytes = 512ULL << 20;
  // too_many_rows: videos or products
  std::uint64_t rows = 1'000'000;
  // too_many_rows, with the list's field: entries of one list of one row (days, lines, shares)
  std::uint64_t entries = 65'536;
  // too_deep: the contract needs 7; the rest is for fields we do not know
  std::size_t depth = 32;
  // text_too_long: bytes of one text after escapes are resolved, as UTF-8
  std::size_t text_bytes = 1U << 20;
};

}  // namespace compass::feed
