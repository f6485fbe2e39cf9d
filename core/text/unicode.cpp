#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace compass::text {
namespace {

struct Range {
  char32_t from;
  char32_t to;  // inclusive
};

template <std::size_t N>
constexpr bool within(const std::array<Range, N>& ranges, char32_t character) {
  for (const Range& range : ranges) {
    if (character < range.from) return false;
    if (character <= range.to) return true;
  }
  return false;
}

// what neither is part of a word nor an emoji; all else beyond ASCII is taken for a letter, so that
// a script unknown here still gives words
constexpr std::array separators = {
    Range{0x0080, 0x00A9}, Range{0x00AB, 0x00B4}, Range{0x00B6, 0x00B9}, Range{0x00BB, 0x00BF},
    Range{0x00D7, 0x00D7}, Range{0x00F7, 0x00F7}, Range{0x037E, 0x037E}, Range{0x0387, 0x0387},
    Range{0x055A, 0x055F}, Range{0x0589, 0x058A}, Range{0x05BE, 0x05BE}, Range{0x05C0, 0x05C0},
    Range{0x05C3, 0x05C3}, Range{0x05C6, 0x05C6}, Range{0x05F3, 0x05F4}, Range{0x0600, 0x060F},
    Range{0x061B, 0x061F}, Range{0x066A, 0x066D}, Range{0x06D4, 0x06D4}, Range{0x0964, 0x0965},
    Range{0x0970, 0x0970}, Range{0x0E3F, 0x0E3F}, Range{0x0E4F, 0x0E4F}, Range{0x0E5A, 0x0E5B},
    Range{0x0F04, 0x0F14}, Range{0x104A, 0x104F}, Range{0x10FB, 0x10FB}, Range{0x1361, 0x1368},
    Range{0x17D4, 0x17DB}, Range{0x2000, 0x20FF}, Range{0x2116, 0x2117}, Range{0x2120, 0x2122},
    Range{0x2190, 0x22FF}, Range{0x2400, 0x25FF}, Range{0x27C0, 0x2AFF}, Range{0x2E00, 0x2E7F},
    Range{0x3000, 0x3004}, Range{0x3008, 0x3020}, Range{0x3030, 0x3030}, Range{0x303D, 0x303F},
    Range{0x30A0, 0x30A0}, Range{0x30FB, 0x30FB}, Range{0xD800, 0xF8FF}, Range{0xFE00, 0xFE1F},
    Range{0xFE30, 0xFE6F}, Range{0xFEFF, 0xFEFF}, Range{0xFF00, 0xFF0F}, Range{0xFF1A, 0xFF20},
    Range{0xFF3B, 0xFF40}, Range{0xFF5B, 0xFF65}, Range{0xFFE0, 0xFFFF}, Range{0xE0000, 0x10FFFF}};

constexpr std::array emoji = {Range{0x2300, 0x23FF}, Range{0x2600, 0x27BF},
                              Range{0x2B00, 0x2BFF}, Range{0x3297, 0x3297},
                              Range{0x3299, 0x3299}, Range{0x1F000, 0x1FAFF}};

// combining signs: they belong to the character before them
constexpr std::array marks = {
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x064B, 0x065F},
    Range{0x0670, 0x0670}, Range{0x0900, 0x0903}, Range{0x093A, 0x094F}, Range{0x0E31, 0x0E31},
    Range{0x0E33, 0x0E3A}, Range{0x0E47, 0x0E4E}, Range{0x0EB1, 0x0EB1}, Range{0x0EB3, 0x0EBC},
    Range{0x0EC8, 0x0ECE}, Range{0x102B, 0x103E}, Range{0x1056, 0x1059}, Range{0x17B4, 0x17D3},
    Range{0x17DD, 0x17DD}, Range{0x3099, 0x309C}, Range{0xFE20, 0xFE2F}, Range{0xFF9E, 0xFF9F}};

constexpr std::array unspaced = {
    Range{0x0E01, 0x0E4E},   Range{0x0E81, 0x0ECE},  Range{0x0EDC, 0x0EDF}, Range{0x1000, 0x103F},
    Range{0x1050, 0x109F},   Range{0x1780, 0x17D3},  Range{0x3005, 0x3007}, Range{0x3021, 0x302F},
    Range{0x3041, 0x309F},   Range{0x30A1, 0x30FF},  Range{0x3100, 0x312F}, Range{0x31A0, 0x31FF},
    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xF900, 0xFAFF}, Range{0xFF66, 0xFF9F},
    Range{0x1B000, 0x1B16F}, Range{0x20000, 0x3FFFF}};

constexpr std::array digits = {Range{0x0660, 0x0669}, Range{0x06F0, 0x06F9}, Range{0x0966, 0x096F},
                               Range{0x09E6, 0x09EF}, Range{0x0A66, 0x0A6F}, Range{0x0AE6, 0x0AEF},
                               Range{0x0BE6, 0x0BEF}, Range{0x0C66, 0x0C6F}, Range{0x0CE6, 0x0CEF},
                               Range{0x0D66, 0x0D6F}, Range{0x0E50, 0x0E59}, Range{0x0ED0, 0x0ED9},
                               Range{0x1040, 0x1049}, Range{0x17E0, 0x17E9}, Range{0xFF10, 0xFF19}};

// upper-case letters that stand alternately with their lower-case ones: even or odd code points
struct Alternating {
  char32_t from;
  char32_t to;
  char32_t parity;
};

constexpr std::array alternating = {
    Alternating{0x0100, 0x012F, 0}, Alternating{0x0132, 0x0137, 0}, Alternating{0x0139, 0x0148, 1},
    Alternating{0x014A, 0x0177, 0}, Alternating{0x0179, 0x017E, 1}, Alternating{0x01A0, 0x01A5, 0},
    Alternating{0x01AF, 0x01B0, 1}, Alternating{0x01CD, 0x01DC, 1}, Alternating{0x01DE, 0x01EF, 0},
    Alternating{0x01F8, 0x021F, 0}, Alternating{0x0222, 0x0233, 0}, Alternating{0x03D8, 0x03EF, 0},
    Alternating{0x0460, 0x0481, 0}, Alternating{0x048A, 0x04BF, 0}, Alternating{0x04C1, 0x04CE, 1},
    Alternating{0x04D0, 0x052F, 0}, Alternating{0x1E00, 0x1E95, 0}, Alternating{0x1EA0, 0x1EFF, 0}};

// upper-case letters at a distance from their lower-case ones
struct Shifted {
  char32_t from;
  char32_t to;
  int by;
};

constexpr std::array shifted = {
    Shifted{0x00C0, 0x00D6, 32}, Shifted{0x00D8, 0x00DE, 32}, Shifted{0x0386, 0x0386, 38},
    Shifted{0x0388, 0x038A, 37}, Shifted{0x038C, 0x038C, 64}, Shifted{0x038E, 0x038F, 63},
    Shifted{0x0391, 0x03A1, 32}, Shifted{0x03A3, 0x03AB, 32}, Shifted{0x03C2, 0x03C2, 1},
    Shifted{0x0400, 0x040F, 80}, Shifted{0x0410, 0x042F, 32}, Shifted{0x0531, 0x0556, 48},
    // fullwidth digits, capital and small letters, to ASCII
    Shifted{0xFF10, 0xFF19, -0xFEE0}, Shifted{0xFF21, 0xFF3A, -0xFEE0 + 32},
    Shifted{0xFF41, 0xFF5A, -0xFEE0}};

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
bool one_of(const std::array<char32_t, N>& characters, char32_t character) {
  return std::find(characters.begin(), characters.end(), character) != characters.end();
}

constexpr std::array<char32_t, 7> question_marks = {U'?',   0xFF1F, 0x061F, 0x037E,
                                                    0x055E, 0x2047, 0x2048};
constexpr std::array<char32_t, 6> exclamation_marks = {U'!',   0xFF01, 0x055C,
                                                       0x203C, 0x2049, 0x00A1};
constexpr std::array<char32_t, 14> full_stops = {U'.',   0x2026, 0x3002, 0xFF0E, 0xFF61,
                                                 0x06D4, 0x0964, 0x0965, 0x0589, 0x1362,
                                                 0x104B, 0x17D4, 0x17D5, U'\n'};

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

constexpr NearTable make_near_table() {
  NearTable table{};
  fill_classes(table);
  fill_folds(table);
  return table;
}

}  // namespace

constexpr NearTable near_table = make_near_table();

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

bool asks(char32_t character) {
  return one_of(question_marks, character);
}
bool exclaims(char32_t character) {
  return one_of(exclamation_marks, character);
}

bool ends_sentence(char32_t character) {
  return one_of(full_stops, character) || asks(character) ||
         (exclaims(character) && character != 0x00A1);
}

bool is_space(char32_t character) {
  return character == U' ' || (character >= 0x09 && character <= 0x0D) || character == 0x00A0 ||
         (character >= 0x2000 && character <= 0x200B) || character == 0x2028 ||
         character == 0x2029 || character == 0x3000 || character == 0xFEFF;
}

}  // namespace compass::text
