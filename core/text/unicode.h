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

// one character below near_characters: its class and what it folds to
struct NearCharacter {
  std::uint16_t folded = 0;
  CharacterClass kind = CharacterClass::other;
};
inline constexpr std::size_t near_characters = 0x2000;
extern const std::array<NearCharacter, near_characters> near_table;
CharacterClass far_class_of(char32_t character);
char32_t far_fold_case(char32_t character);

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

// . ! ? and their like in other scripts; a line break ends a sentence too
bool ends_sentence(char32_t character);
bool asks(char32_t character);      // ? and its like
bool exclaims(char32_t character);  // ! and its like
bool is_space(char32_t character);

// whether a byte of UTF-8 can begin one of the signs above or one of currency or percentage: a
// quick way over text without signs
inline bool may_begin_sign(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  const bool ascii = first == '!' || first == '?' || first == '$' || first == '%';
  return ascii || first == 0xC2 || first == 0xCD || first == 0xD5 || first == 0xD8 ||
         first == 0xE0 || first == 0xE2 || first == 0xEF;
}

}  // namespace compass::text
