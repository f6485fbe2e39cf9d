// What the command line says.
#pragma once

#include "compass.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace compass::cli {

// exit codes: 0 fine, 1 a document says what is wrong, 2 the command line or a file is
inline constexpr int document_error = 1;
inline constexpr int usage_error = 2;

struct Options {
  std::string creator, products, inspiration, policy;
  std::string learned, events;
  std::string document;
  std::string objective;
  std::optional<double> followers_part;
  std::int64_t now = 0;
  std::string id, other;
  std::string sort = "recency", direction = "descending";
  std::size_t first = 0, count = 50;
};

// valid as long as the options
inline Query query_of(const Options& options) {
  return {options.objective, options.now, options.followers_part};
}

struct BatchOptions {
  std::size_t threads = 0;
  std::uint64_t skip = 0;                // lines of the input that were answered before
  std::string resume;                    // a file that takes the output and may hold some of it
  std::uint64_t line_bytes = 64U << 20;  // longer lines are answered by an error
  bool strict = false;
  bool quiet = false;
};

}  // namespace compass::cli
