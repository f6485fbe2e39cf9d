#include "text/term_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace compass::text {

// the slot that holds the term, or the empty one where it would go
std::size_t TermIndex::slot_of(std::uint64_t term) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = term & mask;
  while (slots_[slot] != 0 && terms_[slots_[slot] - 1] != term)
    slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t TermIndex::add(std::uint64_t term) {
  // at most half full, so that a probe is short
  if (slots_.size() < 2 * (terms_.size() + 1)) grow();
  const std::size_t slot = slot_of(term);
  if (slots_[slot] == 0) {
    terms_.push_back(term);
    slots_[slot] = static_cast<std::uint32_t>(terms_.size());
  }
  return slots_[slot] - 1;
}

std::optional<std::uint32_t> TermIndex::find(std::uint64_t term) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t entry = slots_[slot_of(term)];
  return entry == 0 ? std::nullopt : std::optional(entry - 1);
}

void TermIndex::grow() {
  slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, 0);
  for (std::uint32_t number = 0; number < terms_.size(); ++number) {
    slots_[slot_of(terms_[number])] = number + 1;
  }
}

std::vector<std::uint32_t> TermIndex::sort() {
  std::vector<std::uint64_t> sorted = terms_;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> rank(terms_.size());
  for (std::uint32_t number = 0; number < sorted.size(); ++number) {
    const std::size_t slot = slot_of(sorted[number]);
    rank[slots_[slot] - 1] = number;
  }
  terms_ = std::move(sorted);
  // slots name numbers: rename them
  for (std::uint32_t& entry : slots_) {
    if (entry != 0) entry = rank[entry - 1] + 1;
  }
  return rank;
}

}  // namespace compass::text
