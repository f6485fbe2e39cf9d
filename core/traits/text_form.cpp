#include "traits/text_form.h"

#include "text/tokens.h"

#include <algorithm>

namespace compass::traits {
namespace {

// $ % and their like of other markets
bool is_price_sign(char32_t character) {
  return character == U'$' || character == U'%' || (character >= 0x00A2 && character <= 0x00A5) ||
         character == 0x0E3F || (character >= 0x20A0 && character <= 0x20CF) ||
         character == 0xFF04 || character == 0xFF05 || character == 0xFFE5;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// a digit before `begin` or at `end`, one space between at most
bool touches_number(std::string_view text, std::size_t begin, std::size_t end) {
  const bool spaced_before = begin > 0 && text[begin - 1] == ' ';
  const bool spaced_behind = end < text.size() && text[end] == ' ';
  const std::size_t before = begin - (spaced_before ? 2u : 1u);  // wraps at the start: no digit
  return is_digit_at(text, before) || is_digit_at(text, spaced_behind ? end + 1 : end);
}

void add_signs(TextForm& form, std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    if (!text::may_begin_sign(text[at])) {
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    const char32_t character = text::next_character(text, at);
    form.asks = form.asks || text::asks(character);
    form.exclaims = form.exclaims || text::exclaims(character);
    form.priced = form.priced || (is_price_sign(character) && touches_number(text, begin, at));
  }
}

bool is_shouted(std::string_view word) {
  if (word.size() < 4) return false;
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

TextForm form_of(std::string_view text, const std::vector<std::uint64_t>& names,
                 SpokenWords* spoken) {
  TextForm form;
  std::uint32_t pairs = 0;
  text::TokenReader reader(text);
  text::Token token;
  while (reader.next(token)) {
    if (spoken != nullptr) spoken->add(token);
    switch (token.kind) {
      case text::TokenKind::number:
        ++form.numbers;
        [[fallthrough]];
      case text::TokenKind::word:
        ++form.words;
        break;
      case text::TokenKind::pair:
        ++pairs;
        break;
      case text::TokenKind::hashtag:
        ++form.hashtags;
        break;
      case text::TokenKind::mention:
        ++form.mentions;
        break;
      case text::TokenKind::emoji:
        ++form.emoji;
        break;
    }
    form.capitals = form.capitals || (token.kind == text::TokenKind::word &&
                                      is_shouted(text.substr(token.begin, token.length)));
    form.names = form.names || (!names.empty() && can_name(token) &&
                                std::binary_search(names.begin(), names.end(), token.hash));
  }
  form.words += (2 * pairs + 2) / 3;

  add_signs(form, text);
  return form;
}

}  // namespace compass::traits
