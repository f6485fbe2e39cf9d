// What each inspiration video says, as cells of its words: its transcript, else its facets. Does
// not depend on the objective.
//
// Memory is bounded: words fall into 2^17 cells by their hash, and two that share one share a
// count; of one video the first 256 words are read.
#pragma once

#include "text/tokens.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace compass::traits {

inline constexpr std::uint32_t word_cells = 1u << 17;
inline constexpr std::size_t spoken_words = 256;

inline bool is_spoken(const text::Token& token) {
  return token.kind == text::TokenKind::word || token.kind == text::TokenKind::pair;
}
inline std::uint32_t cell_of(const text::Token& token) {
  return static_cast<std::uint32_t>(token.hash % word_cells);
}

// cells of the words of a text, rising, each once
std::vector<std::uint32_t> word_cells_of(std::string_view text);

class SpokenWords {
 public:
  // each once, in the order in which they are said
  [[nodiscard]] std::span<const std::uint32_t> at(std::size_t row) const;
  [[nodiscard]] std::size_t rows() const { return ends_.size(); }

  // filled row by row
  void add(const text::Token& token) {
    if (is_spoken(token) && cells_.size() < begin() + spoken_words) {
      cells_.push_back(cell_of(token));
    }
  }
  void add(std::string_view text);
  [[nodiscard]] bool row_is_empty() const { return cells_.size() == begin(); }
  void finish_row();

 private:
  [[nodiscard]] std::size_t begin() const { return ends_.empty() ? 0 : ends_.back(); }

  std::vector<std::uint32_t> ends_{};
  std::vector<std::uint32_t> cells_{};
  std::vector<std::uint32_t> seen_in_{};  // row + 1 that a cell was last seen in
};

}  // namespace compass::traits
