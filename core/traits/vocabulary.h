// Words as traits: what many captions, and many titles of products, say. Which words is the feed's
// matter, so that it works in any language.
#pragma once

#include "store/tables.h"
#include "text/term_index.h"
#include "traits/pool.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::traits {

enum class WordPlace : std::uint8_t { caption, product_title };
inline constexpr std::size_t word_places = 2;
inline constexpr std::array<std::string_view, word_places> word_place_names = {"caption",
                                                                               "product_title"};

struct WordTrait {
  WordPlace place = WordPlace::caption;
  bool hashtag = false;   // most of them are written with #
  store::TextRef text{};  // as one of the videos writes it, without #; in the feed's pool
  std::uint32_t videos = 0;
};

struct VocabularyLimits {
  std::uint32_t videos_at_least = 10;  // with the word
  double share_at_most = 0.8;  // of the videos that have the place: what all say tells nothing
  std::size_t words = 512;     // of each place; the most frequent, ties by hash
};

// words by row
struct WordRows {
  std::vector<std::uint32_t> ends{};
  std::vector<std::uint32_t> words{};  // numbers in the vocabulary, rising within a row
};

class Vocabulary {
 public:
  // `used` gets what each of the feed's videos uses
  static Vocabulary build(const store::InspirationFeed& feed, const Pool& pool,
                          const VocabularyLimits& limits, WordRows& used);

  [[nodiscard]] const std::vector<WordTrait>& words() const { return words_; }

  // numbers of the words a video uses, rising, each once, appended; of any feed's video
  void append_matches(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                      std::vector<std::uint32_t>& matches) const;

 private:
  std::vector<WordTrait> words_{};
  std::array<text::TermIndex, word_places> terms_{};               // by WordPlace
  std::array<std::vector<std::uint32_t>, word_places> numbers_{};  // of a term's word
};

// whether the feed gives the place: words of it are unknown where it does not
bool has_place(const store::VideoTable& videos, std::size_t row, WordPlace place);

}  // namespace compass::traits
