#include "traits/spoken_words.h"

#include <algorithm>

namespace compass::traits {

std::vector<std::uint32_t> word_cells_of(std::string_view text) {
  std::vector<std::uint32_t> cells;
  text::TokenReader reader(text);
  text::Token token;
  while (reader.next(token)) {
    if (is_spoken(token)) cells.push_back(cell_of(token));
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

void SpokenWords::add(std::string_view text) {
  text::TokenReader reader(text);
  text::Token token;
  while (reader.next(token))
    add(token);
}

void SpokenWords::finish_row() {
  seen_in_.resize(word_cells);
  const auto row = static_cast<std::uint32_t>(ends_.size() + 1);
  // each once: sorting would cost more than reading
  std::size_t kept = begin();
  for (std::size_t at = begin(); at < cells_.size(); ++at) {
    const std::uint32_t cell = cells_[at];
    if (seen_in_[cell] == row) continue;
    seen_in_[cell] = row;
    cells_[kept++] = cell;
  }
  cells_.resize(kept);
  ends_.push_back(static_cast<std::uint32_t>(kept));
}

std::span<const std::uint32_t> SpokenWords::at(std::size_t row) const {
  const std::size_t from = row == 0 ? 0 : ends_[row - 1];
  return {cells_.data() + from, ends_[row] - from};
}

}  // namespace compass::traits
