// Sentences and lines of any script.
#pragma once

#include <cstdint>
#include <string_view>

namespace compass::text {

// a piece of the text, without the space around it
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

// Splits at line breaks and behind . ! ? … 。 ！ ？ ؟ । and their like, with the closing quotes and
// emoji that follow. A full stop splits only before a space or the end (not in 3.5, shop.com).
// Thai, Lao, Khmer and Myanmar put a space there: behind their letters a space splits.
class SentenceReader {
 public:
  explicit SentenceReader(std::string_view text) : text_(text) {}

  // false at the end; pieces without a word are skipped
  bool next(Span& sentence);

 private:
  std::uint32_t read_piece(bool& has_word);

  std::string_view text_;
  std::uint32_t at_ = 0;
};

}  // namespace compass::text
