// A feed, read while it arrives: bytes in, in chunks cut anywhere; a table out when the document
// is whole, or nothing. See creator_reader.h, products_reader.h and inspiration_reader.h.
//
//   ProductsReader reader;
//   while (…) if (Outcome problem = reader.write(chunk); !problem.ok()) return problem;
//   Result<Taken<store::ProductsFeed>> products = reader.finish();
//
// The table is built aside: the reader owns it until finish() gives it away, so whoever holds the
// previous feed keeps it until then. How a document is cut changes nothing, neither a value nor an
// error. What is read how:
//   - null is a missing value, and so is a field that is not there; a field the contract does not
//     know is skipped, whatever it holds; a known field twice in one object is duplicate_field
//   - an empty text is a missing one; an empty id is missing_id
//   - integers may be written 12.0 or 1e3, up to 2^53 written so; 12.5 is wrong_type
//   - shares and rates become parts per million, ratings thousandths, seconds milliseconds:
//     value × scale in IEEE double, half away from zero
//   - a time is RFC 3339 (any offset; fractions are cut off) or integer epoch seconds, in the
//     years 1 to 9999
//   - an entry of a list that lacks what makes it one (a share without key, a line without text)
//     says nothing and is left out
//   - a UTF-8 byte order mark at the start is skipped; anything but white space after the document
//     is not_json
// An outcome that is not ok is sticky: further writes and finish() answer the same. Its `row` is
// the index in the feed's list; `field` is a path from the row ("traffic.views"), or from the
// document outside of rows ("creator.goals.gmv_minor"); `byte` is where the value begins that is
// wrong, the key for duplicate_field, the closing bracket for what an object lacks, and for text
// that is not JSON or UTF-8 the byte where it stops being that.
#pragma once

#include "feed/limits.h"
#include "outcome.h"

#include <cstdint>
#include <memory>
#include <span>

namespace compass::feed {

// A feed that was read whole.
template <class Table>
struct Taken {
  Table feed{};
  std::uint64_t bytes = 0;  // of the document
  std::uint64_t hash = 0;   // of those bytes (feed/content_hash.h)
};

template <class Table>
class Reader {
 public:
  explicit Reader(const Limits& limits = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // takes the next bytes; out_of_memory if an allocation failed on the way
  Outcome write(std::span<const char> bytes);

  // the document ended: its table, or `truncated`, or the problem an earlier write met.
  // The table is given once; a second finish() answers feed_not_begun.
  Result<Taken<Table>> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace compass::feed
