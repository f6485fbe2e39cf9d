// A transcript as quotes: its sentences in their order, each a piece of the feed's own text.
#pragma once

#include "store/tables.h"

#include <cstdint>
#include <span>
#include <vector>

namespace compass::traits {

struct Quote {
  store::TextRef text{};
  std::int32_t from_ms = -1;  // -1: not stated; within a line by its share of the line's bytes
  std::int32_t to_ms = -1;
};

// A sentence does not span lines. One longer than `text_bytes` (speech recognised without stops) is
// split behind a word.
std::vector<Quote> quotes_of(std::span<const store::Line> lines, const store::TextPool& text,
                             std::uint32_t text_bytes);

// the first at most `text_bytes` of a text, whole words where it has spaces
store::TextRef cut(store::TextRef text, const store::TextPool& pool, std::uint32_t text_bytes);

}  // namespace compass::traits
