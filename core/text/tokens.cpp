#include "text/tokens.h"

#include "text/term_hash.h"

namespace compass::text {
namespace {

constexpr char32_t joiner = 0x200D;

bool is_word_part(CharacterClass kind) {
  return kind == CharacterClass::letter || kind == CharacterClass::mark ||
         kind == CharacterClass::digit;
}

bool is_tag_part(char32_t character, CharacterClass kind) {
  return is_word_part(kind) || kind == CharacterClass::unspaced || character == U'_';
}

std::uint8_t ascii_word_at(std::string_view text, std::uint32_t at) {
  return ascii_words[static_cast<unsigned char>(text[at])];
}

bool is_regional(char32_t character) {
  return character >= 0x1F1E6 && character <= 0x1F1FF;
}

// signs that change how the emoji before them looks, and not what it is
bool is_emoji_style(char32_t character) {
  return character == 0xFE0F || (character >= 0x1F3FB && character <= 0x1F3FF) ||
         (character >= 0xE0020 && character <= 0xE007F) || character == 0x20E3;
}

}  // namespace

CharacterClass TokenReader::class_at(std::uint32_t at) const {
  return class_of(decode(text_, at).character);
}

// # or @ with a letter, digit or _ behind it; an @ behind a word is part of an address
bool TokenReader::begins_tag() const {
  std::uint32_t at = at_;
  const char32_t sign = next_character(text_, at);
  const bool hash = sign == U'#' || sign == 0xFF03;
  const bool mention = (sign == U'@' || sign == 0xFF20) && !after_word_;
  if (!hash && !mention) return false;
  const char32_t behind = next_character(text_, at);
  return is_tag_part(behind, class_of(behind));
}

bool TokenReader::next(Token& token) {
  while (at_ < text_.size()) {
    if (text_[at_] == ' ') {  // most of what is between words
      ++at_;
      after_word_ = inside_run_ = false;
      continue;
    }
    if (ascii_word_at(text_, at_) != 0) {
      inside_run_ = false;
      token.begin = at_;
      read_word(token);
      return true;
    }
    const CharacterClass kind = class_at(at_);
    if (kind != CharacterClass::unspaced) inside_run_ = false;
    token.begin = at_;
    switch (kind) {
      case CharacterClass::letter:
      case CharacterClass::digit:
        read_word(token);
        return true;
      case CharacterClass::emoji:
        read_emoji(token);
        return true;
      case CharacterClass::unspaced: {
        const bool first = !inside_run_;
        read_pair(token);
        // the last character of a run was told by the pair before it
        if (first || inside_run_) return true;
        break;
      }
      case CharacterClass::mark:
        next_character(text_, at_);
        break;
      case CharacterClass::other:
        if (begins_tag()) {
          read_tag(token);
          return true;
        }
        next_character(text_, at_);
        after_word_ = false;
        break;
    }
  }
  return false;
}

void TokenReader::read_word(Token& token) {
  const std::string_view text = text_;
  TermHash hash;
  bool only_digits = true;
  std::uint32_t at = at_;
  std::uint32_t end = at;
  CharacterClass before = CharacterClass::other;
  while (at < text.size()) {
    // most words are of ASCII alone
    std::uint8_t last = 0;
    for (; at < text.size() && ascii_word_at(text, at) != 0; ++at) {
      last = ascii_word_at(text, at);
      hash.add(last);
      only_digits = only_digits && last <= '9';  // a folded letter comes behind it
    }
    if (last != 0) {
      before = last <= '9' ? CharacterClass::digit : CharacterClass::letter;
      end = at;
      if (at == text.size() || text[at] == ' ') break;
    }
    const auto [character, length] = decode(text, at);
    const CharacterClass kind = class_of(character);
    at += length;
    if (is_word_part(kind)) {
      hash.add(fold_case(character));
      only_digits = only_digits && kind == CharacterClass::digit;
      before = kind;
      end = at;
      continue;
    }
    // joined only if the word goes on behind the sign
    const bool joins_letters = character == U'\'' || character == 0x2019;
    const bool joins_digits = character == U'.' || character == U',';
    if (!joins_letters && !joins_digits) break;
    const CharacterClass wanted = joins_digits ? CharacterClass::digit : CharacterClass::letter;
    if (before != wanted || class_at(at) != wanted) break;
    hash.add(fold_case(character));
  }
  at_ = end;
  token.hash = hash.value();
  token.length = end - token.begin;
  token.kind = only_digits ? TokenKind::number : TokenKind::word;
  after_word_ = true;
}

void TokenReader::read_tag(Token& token) {
  const char32_t sign = next_character(text_, at_);
  const bool mention = sign == U'@' || sign == 0xFF20;
  TermHash hash;
  std::uint32_t at = at_;
  while (at < text_.size()) {
    const char32_t character = next_character(text_, at);
    if (!is_tag_part(character, class_of(character))) {
      // handles may hold dots, and end before the one of the sentence
      const CharacterClass behind = class_at(at);
      if (!mention || character != U'.' || !is_word_part(behind)) break;
    }
    hash.add(fold_case(character));
    at_ = at;
  }
  token.hash = hash.value();
  token.length = at_ - token.begin;
  token.kind = mention ? TokenKind::mention : TokenKind::hashtag;
  after_word_ = true;
}

// one character with its marks, and the next one if it is of the same kind; the reader moves behind
// the first only, so that pairs overlap
void TokenReader::read_pair(Token& token) {
  TermHash hash;
  std::uint32_t at = at_;
  int characters = 0;
  std::uint32_t end = at_;
  while (at < text_.size()) {
    const char32_t character = next_character(text_, at);
    const CharacterClass kind = class_of(character);
    if (kind == CharacterClass::unspaced) {
      if (characters == 1) at_ = end;
      if (++characters > 2) break;
    } else if (kind != CharacterClass::mark) {
      break;
    }
    hash.add(fold_case(character));
    end = at;
  }
  inside_run_ = characters >= 2;
  if (characters == 1) at_ = end;
  token.hash = hash.value();
  token.length = end - token.begin;
  token.kind = TokenKind::pair;
  after_word_ = false;
}

void TokenReader::read_emoji(Token& token) {
  TermHash hash;
  char32_t before = next_character(text_, at_);
  hash.add(before);
  bool flag = is_regional(before);
  std::uint32_t at = at_;
  while (at < text_.size()) {
    const char32_t character = next_character(text_, at);
    const bool completes_flag = flag && is_regional(character);
    const bool joined = before == joiner && class_of(character) == CharacterClass::emoji;
    if (!completes_flag && !joined && character != joiner && !is_emoji_style(character)) break;
    if (completes_flag) flag = false;
    if (completes_flag || joined) hash.add(character);
    before = character;
    at_ = at;
  }
  token.hash = hash.value();
  token.length = at_ - token.begin;
  token.kind = TokenKind::emoji;
  after_word_ = false;
}

void append_terms(std::string_view text, std::vector<std::uint64_t>& terms) {
  TokenReader reader(text);
  Token token;
  while (reader.next(token)) {
    if (token.kind == TokenKind::mention) continue;
    terms.push_back(token.hash);
    if (token.kind != TokenKind::hashtag) continue;
    TokenReader inside(text.substr(token.begin + 1, token.length - 1));
    Token part;
    while (inside.next(part)) {
      if (part.kind == TokenKind::pair) terms.push_back(part.hash);
    }
  }
}

std::uint32_t count_words(std::string_view text) {
  TokenReader reader(text);
  Token token;
  std::uint32_t count = 0;
  while (reader.next(token)) {
    count += static_cast<std::uint32_t>(token.kind == TokenKind::word ||
                                        token.kind == TokenKind::number ||
                                        token.kind == TokenKind::pair);
  }
  return count;
}

}  // namespace compass::text
