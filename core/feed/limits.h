// What a feed may cost. A reader stops with the code beside each limit; the policy holds the
// values a session uses, these are its defaults.
#pragma once

#include <cstddef>
#include <cstdint>

namespace compass::feed {

struct Limits {
  // too_many_bytes: 500,000 products are 250 MB; below 2 GiB, so that offsets fit everywhere
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
