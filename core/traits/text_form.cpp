#include "traits/text_form.h"

#include <algorithm>

#include "text/tokens.h"

namespace compass::traits {
namespace {

// $ % and their like of other markets
bool is_price_sign(char32_t character) {
  return character == U'$' || character == U'%' || (character >= 0x00A2 && character <= 0x00A5) ||
         character == 0x0E3F || (character >= 0x20A0 && character <= 0x20CF) ||
         character == 0xFF04 || character == 0xFF05 || character == 0xFFE5;
}

bool is_digit(char32_t character) {
  return text::class_of(character) == text::CharacterClass::digit;
}

// signs between words, and whether a price sign touches a number (one space may part them)
class Signs {
 public:
  void add(char32_t character) {
    asks = asks || text::asks(character);
    exclaims = exclaims || text::exclaims(character);
    const bool digit = is_digit(character);
    const bool sign = is_price_sign(character);
    priced = priced || (digit && before_ == Before::sign) || (sign && before_ == Before::digit);
    if (digit) {
      before_ = Before::digit;
    } else if (sign) {
      before_ = Before::sign;
    } else if (character != U' ') {
      before_ = Before::other;
    }
  }

  bool asks = false;
  bool exclaims = false;
  bool priced = false;

 private:
  enum class Before : std::uint8_t { other, digit, sign };
  Before before_ = Before::other;
};

bool is_shouted(std::string_view word) {
  std::uint32_t letters = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    const char32_t character = text::next_character(word, at);
    if (text::fold_case(character) == character) return false;
    ++letters;
  }
  return letters >= 4;
}

bool can_name(const text::Token& token) {
  return (token.kind == text::TokenKind::word && token.length >= 4) ||
         token.kind == text::TokenKind::pair || token.kind == text::TokenKind::hashtag;
}

}  // namespace

void append_names(std::string_view title, std::vector<std::uint64_t>& names) {
  text::TokenReader reader(title);
  text::Token token;
  while (reader.next(token)) {
    if (can_name(token)) names.push_back(token.hash);
  }
}

void sort_names(std::vector<std::uint64_t>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

TextForm form_of(std::string_view text, const std::vector<std::uint64_t>& names) {
  TextForm form;
  std::uint32_t pairs = 0;
  text::TokenReader reader(text);
  text::Token token;
  while (reader.next(token)) {
    switch (token.kind) {
      case text::TokenKind::number: ++form.numbers; [[fallthrough]];
      case text::TokenKind::word: ++form.words; break;
      case text::TokenKind::pair: ++pairs; break;
      case text::TokenKind::hashtag: ++form.hashtags; break;
      case text::TokenKind::mention: ++form.mentions; break;
      case text::TokenKind::emoji: ++form.emoji; break;
    }
    form.capitals = form.capitals || (token.kind == text::TokenKind::word &&
                                      is_shouted(text.substr(token.begin, token.length)));
    form.names = form.names || (!names.empty() && can_name(token) &&
                                std::binary_search(names.begin(), names.end(), token.hash));
  }
  form.words += (2 * pairs + 2) / 3;

  Signs signs;
  for (std::uint32_t at = 0; at < text.size();) signs.add(text::next_character(text, at));
  form.asks = signs.asks;
  form.exclaims = signs.exclaims;
  form.priced = signs.priced;
  return form;
}

}  // namespace compass::traits
