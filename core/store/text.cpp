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
  const auto next = static_cast<std::uint32_t>(interned_.size());
  const auto known =
      index_.add(text, next, [&](std::uint32_t number) { return view(interned_[number]); });
  if (known) return interned_[*known];
  interned_.push_back(put(text));
  return interned_.back();
}

}  // namespace compass::store
