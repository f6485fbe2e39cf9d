// Words of any language out of UTF-8, without a dictionary and without allocation.
//
//   "Xịn quá!! 3 món #fyp @lan 😍"  ->  xịn  quá  3  món  #fyp  @lan  😍
//
// - a word is a run of letters, marks and digits, a number a run of digits; ' and ’ join letters
//   (don't), . and , join digits (1,500); case is folded by ranges (Latin with Vietnamese, Greek,
//   Cyrillic, Armenian, fullwidth)
// - scripts that are written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar) give overlapping
//   pairs of characters, each with its marks; one that stands alone is a pair of its own
// - # and @ with what follows are one token; an emoji with all that is joined to it is one,
// whatever
//   its skin tone
//
// Identity is a 64-bit hash of the folded text: two words of one feed share a hash with probability
// below 1e-7 for a million words, which a similarity can bear. Bytes that are not UTF-8 separate.
#pragma once

#include "text/unicode.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::text {

enum class TokenKind : std::uint8_t { word, number, pair, hashtag, mention, emoji };

struct Token {
  std::uint64_t hash = 0;   // of the folded text; a hashtag has the one of its word without #
  std::uint32_t begin = 0;  // bytes of the text it was read from
  std::uint32_t length = 0;
  TokenKind kind = TokenKind::word;
};

class TokenReader {
 public:
  explicit TokenReader(std::string_view text) : text_(text) {}

  // false at the end; `token` is left as it was then
  bool next(Token& token);

 private:
  void read_word(Token& token);
  void read_tag(Token& token);
  void read_pair(Token& token);
  void read_emoji(Token& token);
  bool begins_tag() const;
  [[nodiscard]] CharacterClass class_at(std::uint32_t at) const;

  std::string_view text_;
  std::uint32_t at_ = 0;
  bool inside_run_ = false;  // of unspaced characters: the one at at_ ended the last pair
  bool after_word_ = false;  // at_ touches a word: an @ there is part of an address
};

// appends the hashes of all tokens but mentions; a hashtag of an unspaced script also gives its
// pairs
void append_terms(std::string_view text, std::vector<std::uint64_t>& terms);

// what a speaker says in it: words, numbers, and pairs (about a character each)
std::uint32_t count_words(std::string_view text);

}  // namespace compass::text
