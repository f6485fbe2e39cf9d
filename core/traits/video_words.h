// Which words of the vocabulary each inspiration video uses: the objective-independent half of word
// lifts, as TraitBits is of forms.
#pragma once

#include "store/tables.h"
#include "traits/pool.h"
#include "traits/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::traits {

// of one video
struct WordsUsed {
  std::vector<std::uint32_t> words{};         // numbers in the vocabulary, rising
  std::array<bool, word_places> has_place{};  // by WordPlace: else its words are unknown
};

class VideoWords {
 public:
  static VideoWords build(const store::InspirationFeed& feed, const Pool& pool,
                          const VocabularyLimits& limits = {});

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] std::size_t count() const { return vocabulary_.words().size(); }
  [[nodiscard]] std::span<const std::uint32_t> at(std::size_t row) const;
  [[nodiscard]] bool has_place(std::size_t row, std::size_t place) const {
    return row < places_.size() && (places_[row] >> place & 1) != 0;
  }

  // of a video of any feed
  [[nodiscard]] WordsUsed used_by(const store::VideoTable& videos, const store::TextPool& text,
                                  std::size_t row) const;

 private:
  Vocabulary vocabulary_{};
  std::vector<std::uint8_t> places_{};  // by row; bit: WordPlace
  WordRows used_{};
};

}  // namespace compass::traits
