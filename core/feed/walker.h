// Reads one document by its tables: the parser finds the values, the walker knows which fields they
// are, checks and converts them, and hands them to the sinks.
//
// The tables are not recursive and known objects nest at most `deepest_known` deep, so the walker's
// state is an array; nothing is allocated for a value that lies within one chunk.
#pragma once

#include "feed/documents.h"
#include "feed/limits.h"
#include "feed/sink.h"
#include "outcome.h"

#include <cstdint>
#include <memory>
#include <span>

namespace compass::feed {

class Walker {
 public:
  // `root` takes the document's own fields; it must outlive the walker
  Walker(const Document& document, Sink& root, const Limits& limits);
  ~Walker();

  Outcome write(std::span<const char> bytes);
  // no more bytes: ok if the document is whole
  Outcome finish();

  // of what was written so far
  [[nodiscard]] std::uint64_t bytes() const;
  [[nodiscard]] std::uint64_t hash() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace compass::feed
