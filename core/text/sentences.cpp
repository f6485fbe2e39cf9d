#include "text/sentences.h"

#include "text/unicode.h"

namespace compass::text {
namespace {

// Thai, Lao, Khmer and Myanmar: a space stands where others put a full stop or a comma
bool spaces_part_sentences(char32_t character) {
  return (character >= 0x0E01 && character <= 0x0EFF) ||
         (character >= 0x1000 && character <= 0x109F) ||
         (character >= 0x1780 && character <= 0x17FF);
}

bool closes(char32_t character) {
  return character == U'"' || character == U'\'' || character == U')' || character == U']' ||
         character == 0x00BB || character == 0x2019 || character == 0x201D ||
         (character >= 0x3009 && character <= 0x3011 && character % 2 == 1);
}

bool breaks_line(char32_t character) {
  return character == U'\n' || character == U'\r' || character == 0x2028 || character == 0x2029;
}

// a full stop inside of 3.5 or shop.com ends nothing
bool needs_space_behind(char32_t character) {
  return character == U'.';
}

// more stops, quotes, emoji
bool follows_stop(char32_t character) {
  return ends_sentence(character) || closes(character) ||
         class_of(character) == CharacterClass::emoji || character == 0xFE0F;
}

bool is_word(char32_t character) {
  const CharacterClass kind = class_of(character);
  return kind == CharacterClass::letter || kind == CharacterClass::digit ||
         kind == CharacterClass::unspaced;
}

}  // namespace

// moves at_ behind the piece that begins there, and gives where its text ends
std::uint32_t SentenceReader::read_piece(bool& has_word) {
  std::uint32_t end = at_;
  bool stopped = false;
  char32_t before = no_character;
  while (at_ < text_.size()) {
    std::uint32_t at = at_;
    const char32_t character = next_character(text_, at);
    const bool space = is_space(character);
    // behind the stop comes what belongs to it, and space
    if (stopped && !follows_stop(character) && !(space && !breaks_line(character))) break;
    at_ = at;
    if (breaks_line(character)) break;
    if (space) {
      if (spaces_part_sentences(before)) break;
      continue;
    }
    end = at_;
    before = character;
    has_word = has_word || is_word(character);
    if (!ends_sentence(character)) continue;
    std::uint32_t behind = at_;
    const char32_t next = next_character(text_, behind);
    stopped = !needs_space_behind(character) || behind == at_ || is_space(next) || closes(next) ||
              ends_sentence(next) || class_of(next) == CharacterClass::emoji;
  }
  return end;
}

bool SentenceReader::next(Span& sentence) {
  while (at_ < text_.size()) {
    std::uint32_t begin = at_;
    std::uint32_t at = at_;
    if (is_space(next_character(text_, at))) {
      at_ = at;
      continue;
    }
    bool has_word = false;
    const std::uint32_t end = read_piece(has_word);
    if (!has_word) continue;
    sentence = {begin, end - begin};
    return true;
  }
  return false;
}

}  // namespace compass::text
