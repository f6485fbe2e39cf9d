// Text is stored once, in one buffer for each feed; a cell holds where it lies.
#pragma once

#include "store/slots.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace compass::store {

// A piece of a TextPool. Only meaningful with the pool it came from. Empty text is {0, 0}.
struct TextRef {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;

  friend bool operator==(const TextRef&, const TextRef&) = default;
};

// 64-bit FNV-1a (Fowler, Noll, Vo 1991) with a final mix: the same on every engine.
std::uint64_t hash_of(std::string_view text);

struct TextHash {
  std::uint64_t operator()(std::string_view text) const { return hash_of(text); }
};
using TextSlots = Slots<std::string_view, std::string, TextHash>;

// UTF-8 bytes, at most 4 GiB. References stay valid while the pool lives, views do not outlast a
// put.
class TextPool {
 public:
  // copies the text to the end of the buffer
  TextRef put(std::string_view text);

  // the same reference for equal text: categories, shops, currencies, regions. Equal references
  // of one pool mean equal text if both were interned.
  TextRef intern(std::string_view text);

  [[nodiscard]] std::string_view view(TextRef ref) const {
    return std::string_view(bytes_).substr(ref.offset, ref.length);
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_.size(); }

 private:
  std::string bytes_;
  std::vector<TextRef> interned_;
  TextSlots index_{};  // into interned_
};

}  // namespace compass::store
