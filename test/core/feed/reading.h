// Reads a document with the reader of its feed, cut where a test wants it cut.
#pragma once

#include "feed/limits.h"
#include "outcome.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::feed {

// What came out: a problem, or a picture of the table (picture.h).
struct Reading {
  Outcome problem{};
  nlohmann::json picture{};
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;
};

// `cuts`: offsets at which one chunk ends and the next begins
Reading read(Feed feed, std::string_view document, const std::vector<std::size_t>& cuts = {},
             const Limits& limits = {});

// every byte a chunk of its own
Reading read_by_byte(Feed feed, std::string_view document, const Limits& limits = {});

// "" if both say the same, else what differs
std::string difference(const Reading& a, const Reading& b);

// "" if the document reads alike whole, in two pieces cut at every byte, and byte by byte; else the
// first cut at which it does not
std::string cut_everywhere(Feed feed, std::string_view document, const Limits& limits = {});

// an outcome in one line
std::string to_text(const Outcome& outcome);

}  // namespace compass::feed
