#include "store/id_index.h"

namespace compass::store {

bool IdIndex::add(std::string_view id, std::uint32_t row, const std::vector<TextRef>& ids,
                  const TextPool& pool) {
  return !rows_.add(id, row, [&](std::uint32_t other) { return pool.view(ids[other]); });
}

std::optional<std::uint32_t> IdIndex::find(std::string_view id, const std::vector<TextRef>& ids,
                                           const TextPool& pool) const {
  return rows_.find(id, [&](std::uint32_t row) { return pool.view(ids[row]); });
}

}  // namespace compass::store
