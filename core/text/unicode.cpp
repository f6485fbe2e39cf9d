#include "text/unicode.h"

#include "text/unicode_ranges.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace compass::text {
namespace {

using namespace ranges;

constexpr char32_t fold_single(char32_t character) {
  switch (character) {
    case 0x0130:
      return U'i';  // dotted capital I of Turkish
    case 0x0178:
      return 0x00FF;
    case 0x017F:
      return U's';
    case 0x1E9E:
      return 0x00DF;
    default:
      return character;
  }
}

template <std::size_t N>
constexpr bool one_of(const std::array<char32_t, N>& characters, char32_t character) {
  return std::find(characters.begin(), characters.end(), character) != characters.end();
}

constexpr std::array<char32_t, 7> question_marks = {U'?',   0xFF1F, 0x061F, 0x037E,
                                                    0x055E, 0x2047, 0x2048};
constexpr std::array<char32_t, 6> exclamation_marks = {U'!',   0xFF01, 0x055C,
                                                       0x203C, 0x2049, 0x00A1};
constexpr std::array<char32_t, 14> full_stops = {U'.',   0x2026, 0x3002, 0xFF0E, 0xFF61,
                                                 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362,
                                                 0x104B, 0x17D4, 0x17D5, U'\n'};

constexpr bool is_blank(char32_t character) {
  return character == U' ' || (character >= 0x09 && character <= 0x0D) || character == 0x00A0 ||
         (character >= 0x2000 && character <= 0x200B) || character == 0x2028 ||
         character == 0x2029 || character == 0x3000 || character == 0xFEFF;
}

constexpr std::uint8_t searched_signs(char32_t character) {
  const bool asks = one_of(question_marks, character);
  const bool exclaims = one_of(exclamation_marks, character);
  const bool opens = character == 0x00A1;  // a sentence, in Spanish
  const bool ends = one_of(full_stops, character) || asks || (exclaims && !opens);
  return static_cast<std::uint8_t>((asks ? Sign::asks : 0) | (exclaims ? Sign::exclaims : 0) |
                                   (ends ? Sign::ends : 0) |
                                   (is_blank(character) ? Sign::space : 0));
}

using NearTable = std::array<NearCharacter, near_characters>;

template <std::size_t N>
constexpr void mark(NearTable& table, const std::array<Range, N>& ranges, CharacterClass kind) {
  for (const Range& range : ranges) {
    for (char32_t at = range.from; at <= range.to && at < near_characters; ++at) {
      table[at].kind = kind;
    }
  }
}

// what is marked later wins: far_class_of asks in the reverse order
constexpr void fill_classes(NearTable& table) {
  for (NearCharacter& each : table)
    each.kind = CharacterClass::letter;
  mark(table, digits, CharacterClass::digit);
  mark(table, unspaced, CharacterClass::unspaced);
  mark(table, separators, CharacterClass::other);
  mark(table, marks, CharacterClass::mark);
  for (char32_t at = 0; at < 0x80; ++at) {
    const char32_t lower = at | 0x20;
    const bool letter = lower >= U'a' && lower <= U'z';
    const bool digit = at >= U'0' && at <= U'9';
    table[at].kind = letter  ? CharacterClass::letter
                     : digit ? CharacterClass::digit
                             : CharacterClass::other;
  }
}

constexpr void fill_folds(NearTable& table) {
  for (char32_t at = 0; at < near_characters; ++at) {
    table[at].folded = static_cast<std::uint16_t>(fold_single(at));
  }
  for (char32_t at = U'A'; at <= U'Z'; ++at) {
    table[at].folded = static_cast<std::uint16_t>(at + 32);
  }
  for (const Alternating& range : alternating) {
    for (char32_t at = range.from; at <= range.to; ++at) {
      if (at % 2 == range.parity) table[at].folded = static_cast<std::uint16_t>(at + 1);
    }
  }
  for (const Shifted& range : shifted) {
    for (char32_t at = range.from; at <= range.to && at < near_characters; ++at) {
      table[at].folded = static_cast<std::uint16_t>(static_cast<int>(at) + range.by);
    }
  }
}

// only of what can have a sign: compilers count the steps of a constant
template <std::size_t N>
constexpr void fill_signs(NearTable& table, const std::array<char32_t, N>& characters) {
  for (const char32_t at : characters) {
    if (at < near_characters) table[at].signs = searched_signs(at);
  }
}

constexpr void fill_signs(NearTable& table) {
  for (char32_t at = 0; at <= 0x00A0; ++at)
    table[at].signs = searched_signs(at);  // blanks among them
  fill_signs(table, question_marks);
  fill_signs(table, exclamation_marks);
  fill_signs(table, full_stops);
}

constexpr NearTable make_near_table() {
  NearTable table{};
  fill_classes(table);
  fill_folds(table);
  fill_signs(table);
  return table;
}

}  // namespace

constexpr NearTable near_table = make_near_table();

constexpr std::array<std::uint8_t, 256> ascii_words = [] {
  std::array<std::uint8_t, 256> words{};
  for (std::size_t at = 0; at < 0x80; ++at) {
    const NearCharacter& near = near_table[at];
    const bool is_word = near.kind == CharacterClass::letter || near.kind == CharacterClass::digit;
    words[at] = is_word ? static_cast<std::uint8_t>(near.folded) : 0;
  }
  return words;
}();

Decoded decode_beyond_ascii(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return {};
  const std::size_t left = text.size() - at;
  const auto byte = [&](std::uint32_t step) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + step]));
  };
  const auto follows = [&](std::uint32_t step) { return (byte(step) & 0xC0) == 0x80; };
  const auto tail = [&](std::uint32_t step) { return byte(step) & 0x3F; };
  const char32_t first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && left >= 2 && follows(1)) {
    return {(first & 0x1F) << 6 | tail(1), 2};
  }
  if (first >= 0xE0 && first < 0xF0 && left >= 3 && follows(1) && follows(2)) {
    return {(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3};
  }
  if (first >= 0xF0 && first < 0xF5 && left >= 4 && follows(1) && follows(2) && follows(3)) {
    return {(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
  }
  return {no_character, 1};
}

CharacterClass far_class_of(char32_t character) {
  if (character == no_character) return CharacterClass::other;
  if (character >= 0xAC00 && character <= 0xD7A3) return CharacterClass::letter;  // Hangul
  if (within(marks, character)) return CharacterClass::mark;
  if (within(separators, character)) return CharacterClass::other;
  if (within(unspaced, character)) return CharacterClass::unspaced;
  if (within(digits, character)) return CharacterClass::digit;
  return within(emoji, character) ? CharacterClass::emoji : CharacterClass::letter;
}

char32_t far_fold_case(char32_t character) {
  // Han, kana, Hangul, emoji and signs but the typographic apostrophe have no case
  if (character < 0xFF00 || character > 0xFFFF) {
    return character == 0x2019 ? U'\'' : character;
  }
  for (const Shifted& range : shifted) {
    if (character >= range.from && character <= range.to) {
      return static_cast<char32_t>(static_cast<int>(character) + range.by);
    }
  }
  return fold_single(character);
}

std::uint8_t far_signs_of(char32_t character) {
  return searched_signs(character);
}

}  // namespace compass::text
