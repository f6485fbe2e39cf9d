// What the command line says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace compass::cli {

// exit codes: 0 fine, 1 a document says what is wrong, 2 the command line or a file is
inline constexpr int document_error = 1;
inline constexpr int usage_error = 2;

struct Options {
  std::string creator, products, inspiration, policy;
  std::string objective;
  std::int64_t now = 0;
  std::string id;
  std::string sort = "recency", direction = "descending";
  std::size_t first = 0, count = 50;
};

struct BatchOptions {
  std::size_t threads = 0;
  std::uint64_t skip = 0;                // lines of the input that were answered before
  std::string resume;                    // a file that takes the output and may hold some of it
  std::uint64_t line_bytes = 64U << 20;  // longer lines are answered by an error
  bool strict = false;
  bool quiet = false;
};

}  // namespace compass::cli
