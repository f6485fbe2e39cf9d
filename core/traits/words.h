// Words that successful videos over-use (Monroe, Colaresi & Quinn 2008): log-odds of a word among
// the videos of the best quarter against those of the rest, with a prior from both together.
//
//   odds_k = (y_k + a) / (n_k - y_k + A - a),   a = A (y_1 + y_2 + 1) / (n_1 + n_2 + 2)
//   z      = (ln odds_1 - ln odds_2) / sqrt(sum over k of 1 / (y_k + a) + 1 / (n_k - y_k + A - a))
//
// y counts videos that say the word, n all; the videos of one creator share one vote. A = 20
// videos. It orders quotes and claims nothing.
#pragma once

#include "traits/pool.h"
#include "traits/spoken_words.h"
#include "traits/success.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::traits {

class WordTable {
 public:
  static WordTable build(const SpokenWords& spoken, const Pool& pool, const Success& success);

  // 0 for a word that only one creator says, and without a pool
  [[nodiscard]] double z(std::uint32_t cell) const { return z_.empty() ? 0 : double{z_[cell]}; }
  // what the words of a text say together: sum of z / sqrt(words), each word once (Stouffer 1949)
  [[nodiscard]] double score(std::string_view text) const;
  [[nodiscard]] std::size_t videos() const { return videos_; }

 private:
  std::vector<float> z_{};  // by cell
  std::size_t videos_ = 0;
};

}  // namespace compass::traits
