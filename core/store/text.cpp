#include "store/text.h"

namespace compass::store {

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 0x100000001b3ULL;
  }
  // open addressing looks at the low bits: let the high ones reach them
  return hash ^ (hash >> 32);
}

TextRef TextPool::put(std::string_view text) {
  if (text.empty()) return {};
  const TextRef ref{static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint32_t>(text.size())};
  bytes_.append(text);
  return ref;
}

TextRef TextPool::intern(std::string_view text) {
  if (text.empty()) return {};
  // at most half full, so that a probe is short
  if (index_.size() < 2 * (interned_ + 1)) grow_index();
  const std::size_t mask = index_.size() - 1;
  std::size_t slot = hash_of(text) & mask;
  while (index_[slot].length != 0) {
    if (view(index_[slot]) == text) return index_[slot];
    slot = (slot + 1) & mask;
  }
  index_[slot] = put(text);
  ++interned_;
  return index_[slot];
}

void TextPool::grow_index() {
  std::vector<TextRef> larger(index_.empty() ? 64 : index_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const TextRef ref : index_) {
    if (ref.length == 0) continue;
    std::size_t slot = hash_of(view(ref)) & mask;
    while (larger[slot].length != 0)
      slot = (slot + 1) & mask;
    larger[slot] = ref;
  }
  index_ = std::move(larger);
}

}  // namespace compass::store
