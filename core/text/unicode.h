// The few facts about characters that tokens and sentences need, by ranges (Unicode 15).
#pragma once

#include <cstdint>
#include <string_view>

namespace compass::text {

inline constexpr char32_t no_character = 0xFFFFFFFF;

// the character at `at`, which moves behind it; no_character for a byte that does not begin a whole
// UTF-8 sequence (at moves by one) and at the end (at stays). Never reads past the end.
char32_t next_character(std::string_view text, std::uint32_t& at);

enum class CharacterClass : std::uint8_t { other, letter, mark, digit, unspaced, emoji };

CharacterClass class_of(char32_t character);

// simple case folding: one character to one character, by ranges
char32_t fold_case(char32_t character);

// . ! ? and their like in other scripts; a line break ends a sentence too
bool ends_sentence(char32_t character);
bool asks(char32_t character);      // ? ？ ؟ ; ՞ ⁇
bool exclaims(char32_t character);  // ! ！ ¡ ‼
bool is_space(char32_t character);

}  // namespace compass::text
