// Words that successful videos over-use (Monroe, Colaresi & Quinn 2008): log-odds of a word among the
// videos of the best quarter against those of the rest, with a prior from both together.
//
//   delta = ln((y1 + a) / (n1 + A - y1 - a)) - ln((y2 + a) / (n2 + A - y2 - a)),  a = A (y1 + y2) / n
//   z     = delta / sqrt(1 / (y1 + a) + 1 / (y2 + a))
//
// y counts videos that say the word, n all; the videos of one creator share one vote. A = 20 videos.
// Memory is bounded: words fall into 2^17 cells by their hash, and two that share one share a count.
// It orders quotes and claims nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "store/tables.h"
#include "traits/pool.h"
#include "traits/success.h"

namespace compass::traits {

inline constexpr std::uint32_t word_cells = 1u << 17;
inline constexpr std::size_t spoken_words = 192;   // of one video that are kept, the first ones

// cells of the words of a text, repeated ones as often as they stand there: appended
void append_word_cells(std::string_view text, std::vector<std::uint32_t>& cells);

// What each inspiration video says: its transcript, else its facets. Does not depend on the objective.
class SpokenWords {
 public:
  static SpokenWords build(const store::InspirationFeed& feed);

  // rising, each once; empty for a video without speech
  [[nodiscard]] std::span<const std::uint32_t> at(std::size_t row) const;
  [[nodiscard]] std::size_t rows() const { return ends_.size(); }

 private:
  std::vector<std::uint32_t> ends_{};
  std::vector<std::uint32_t> cells_{};
};

class WordTable {
 public:
  static WordTable build(const SpokenWords& spoken, const Pool& pool, const Success& success);

  // 0 for a word that fewer than two creators say, and without a pool
  [[nodiscard]] double z(std::uint32_t cell) const { return z_.empty() ? 0 : double{z_[cell]}; }
  // what the words of a text say together: sum of z / sqrt(words), each word once (Stouffer 1949)
  [[nodiscard]] double score(std::string_view text) const;
  [[nodiscard]] std::size_t videos() const { return videos_; }

 private:
  std::vector<float> z_{};   // by cell
  std::size_t videos_ = 0;
};

}  // namespace compass::traits
