// The few facts about characters that tokens and sentences need, by ranges (Unicode 15). Characters
// below U+2000, most of all alphabets, are looked up; the rest is searched.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace compass::text {

inline constexpr char32_t no_character = 0xFFFFFFFF;

enum class CharacterClass : std::uint8_t { other, letter, mark, digit, unspaced, emoji };

// what a character does to a sentence, as bits
struct Sign {
  static constexpr std::uint8_t asks = 1;      // ? and its like
  static constexpr std::uint8_t exclaims = 2;  // ! and its like
  static constexpr std::uint8_t ends = 4;      // . ! ? and their like in other scripts, line breaks
  static constexpr std::uint8_t space = 8;
};

// one character below near_characters: its class, its signs and what it folds to
struct NearCharacter {
  std::uint16_t folded = 0;
  CharacterClass kind = CharacterClass::other;
  std::uint8_t signs = 0;
};
inline constexpr std::size_t near_characters = 0x2000;
extern const std::array<NearCharacter, near_characters> near_table;
// letters and digits of ASCII, folded, by byte; 0 for all other bytes
extern const std::array<std::uint8_t, 256> ascii_words;
CharacterClass far_class_of(char32_t character);
char32_t far_fold_case(char32_t character);
std::uint8_t far_signs_of(char32_t character);

inline CharacterClass class_of(char32_t character) {
  return character < near_characters ? near_table[character].kind : far_class_of(character);
}

// simple case folding: one character to one character
inline char32_t fold_case(char32_t character) {
  return character < near_characters ? near_table[character].folded : far_fold_case(character);
}

// a character and how many bytes it has
struct Decoded {
  char32_t character = no_character;
  std::uint32_t length = 0;
};
Decoded decode_beyond_ascii(std::string_view text, std::uint32_t at);

// The character at `at`: no_character, length 1, for a byte that does not begin a whole UTF-8
// sequence; length 0 at the end. Never reads past the end.
inline Decoded decode(std::string_view text, std::uint32_t at) {
  const bool ascii = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
  return ascii ? Decoded{static_cast<char32_t>(text[at]), 1} : decode_beyond_ascii(text, at);
}

// the same, and `at` moves behind it
inline char32_t next_character(std::string_view text, std::uint32_t& at) {
  const Decoded decoded = decode(text, at);
  at += decoded.length;
  return decoded.character;
}

inline std::uint8_t signs_of(char32_t character) {
  return character < near_characters ? near_table[character].signs : far_signs_of(character);
}
inline bool ends_sentence(char32_t character) {
  return (signs_of(character) & Sign::ends) != 0;
}
inline bool asks(char32_t character) {
  return (signs_of(character) & Sign::asks) != 0;
}
inline bool exclaims(char32_t character) {
  return (signs_of(character) & Sign::exclaims) != 0;
}
inline bool is_space(char32_t character) {
  return (signs_of(character) & Sign::space) != 0;
}

// whether a byte of UTF-8 can begin one of the signs above or one of currency or percentage: a
// quick way over text without signs
inline bool may_begin_sign(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  const bool ascii = first == '!' || first == '?' || first == '$' || first == '%';
  return ascii || first == 0xC2 || first == 0xCD || first == 0xD5 || first == 0xD8 ||
         first == 0xE0 || first == 0xE2 || first == 0xEF;
}

}  // namespace compass::text
