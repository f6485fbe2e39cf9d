#include "text/term_index.h"

#include <algorithm>
#include <utility>

namespace compass::text {

std::uint32_t TermIndex::add(std::uint64_t term) {
  const auto next = static_cast<std::uint32_t>(terms_.size());
  const auto known = numbers_.add(term, next, [&](std::uint32_t number) { return terms_[number]; });
  if (known) return *known;
  terms_.push_back(term);
  return next;
}

std::optional<std::uint32_t> TermIndex::find(std::uint64_t term) const {
  return numbers_.find(term, [&](std::uint32_t number) { return terms_[number]; });
}

std::vector<std::uint32_t> TermIndex::sort() {
  std::vector<std::uint64_t> sorted = terms_;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> rank(terms_.size());
  for (std::uint32_t number = 0; number < sorted.size(); ++number)
    rank[*find(sorted[number])] = number;
  numbers_.rename(rank);
  terms_ = std::move(sorted);
  return rank;
}

}  // namespace compass::text
