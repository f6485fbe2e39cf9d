#include "store/id_index.h"

#include <utility>

namespace compass::store {

bool IdIndex::add(std::string_view id, std::uint32_t row, const std::vector<TextRef>& ids,
                  const TextPool& pool) {
  // at most half full, so that a probe is short
  if (slots_.size() < 2 * (used_ + 1)) grow(ids, pool);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(id) & mask;
  while (slots_[slot] != 0) {
    if (pool.view(ids[slots_[slot] - 1]) == id) return false;
    slot = (slot + 1) & mask;
  }
  slots_[slot] = row + 1;
  ++used_;
  return true;
}

std::optional<std::uint32_t> IdIndex::find(std::string_view id, const std::vector<TextRef>& ids,
                                           const TextPool& pool) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(id) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t row = slots_[slot] - 1;
    if (pool.view(ids[row]) == id) return row;
  }
  return std::nullopt;
}

void IdIndex::grow(const std::vector<TextRef>& ids, const TextPool& pool) {
  std::vector<std::uint32_t> larger(slots_.empty() ? 64 : slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const std::uint32_t entry : slots_) {
    if (entry == 0) continue;
    std::size_t slot = hash_of(pool.view(ids[entry - 1])) & mask;
    while (larger[slot] != 0)
      slot = (slot + 1) & mask;
    larger[slot] = entry;
  }
  slots_ = std::move(larger);
}

}  // namespace compass::store
