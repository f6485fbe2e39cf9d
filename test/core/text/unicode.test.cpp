#include "text/unicode.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass::text;

namespace {

char32_t first_of(std::string_view text) {
  return decode(text, 0).character;
}

TEST_CASE("unicode: characters of one to four bytes") {
  const std::string_view text = "aế漢😍";
  std::uint32_t at = 0;
  CHECK(next_character(text, at) == U'a');
  CHECK(next_character(text, at) == 0x1EBF);
  CHECK(next_character(text, at) == 0x6F22);
  CHECK(next_character(text, at) == 0x1F60D);
  CHECK(at == text.size());
  CHECK(next_character(text, at) == no_character);
  CHECK(at == text.size());
}

TEST_CASE("unicode: bytes that are no UTF-8 are passed one by one") {
  for (const std::string_view text : {"\xE1\xBA", "\xFF", "\x80", "\xC3", "\xF0\x9F\x98"}) {
    CHECK(decode(text, 0).character == no_character);
    CHECK(decode(text, 0).length == 1);
  }
}

// buffers of the exact size: a sanitizer sees each byte too many
TEST_CASE("unicode: any bytes are read to their end and no further") {
  compass::math::Random random(3);
  for (int run = 0; run < 2'000; ++run) {
    std::vector<char> bytes(random.index(12));
    for (char& byte : bytes)
      byte = static_cast<char>(random.below(256));
    const std::string_view text(bytes.data(), bytes.size());
    std::uint32_t at = 0;
    std::size_t steps = 0;
    while (at < text.size()) {
      next_character(text, at);
      ++steps;
    }
    CHECK(at == text.size());
    CHECK(steps <= text.size());
  }
}

TEST_CASE("unicode: signs of sentences, looked up or searched") {
  for (const char32_t sign : {U'?', char32_t{0x061F}, char32_t{0xFF1F}, char32_t{0x2047}}) {
    CHECK((asks(sign) && ends_sentence(sign) && !exclaims(sign)));
  }
  for (const char32_t sign : {U'!', char32_t{0x055C}, char32_t{0xFF01}}) {
    CHECK((exclaims(sign) && ends_sentence(sign) && !asks(sign)));
  }
  CHECK((exclaims(0x00A1) && !ends_sentence(0x00A1)));  // opens one in Spanish
  for (const char32_t sign : {U'.', U'\n', char32_t{0x0964}, char32_t{0x3002}}) {
    CHECK((ends_sentence(sign) && !asks(sign) && !exclaims(sign)));
  }
  for (const char32_t blank : {U' ', U'\t', char32_t{0x00A0}, char32_t{0x2009}, char32_t{0x3000}}) {
    CHECK(is_space(blank));
  }
  for (const char32_t other : {U'a', U',', char32_t{0x1EBF}, char32_t{0x6F22}, no_character}) {
    CHECK(signs_of(other) == 0);
  }
}

TEST_CASE("unicode: blanks at the borders of their ranges, and what lies beside them") {
  for (const char32_t blank :
       {U'\x09', U'\x0D', U'\x2000', U'\x200B', U'\x2028', U'\x2029', U'\xFEFF'}) {
    CHECK(is_space(blank));
  }
  for (const char32_t other :
       {U'\x08', U'\x0E', U'\x1FFF', U'\x200C', U'\x2027', U'\x202A', U'\x3001', U'\xFEFE'}) {
    CHECK_FALSE(is_space(other));
  }
}

TEST_CASE("unicode: case is folded in the alphabets that have it") {
  const std::vector<std::pair<std::string_view, std::string_view>> pairs = {
      {"A", "a"}, {"Z", "z"}, {"É", "é"},  {"Đ", "đ"},  {"Ơ", "ơ"},  {"Ư", "ư"},
      {"Ă", "ă"}, {"Ế", "ế"}, {"Ỹ", "ỹ"},  {"Ł", "ł"},  {"Ž", "ž"},  {"Ÿ", "ÿ"},
      {"Σ", "σ"}, {"ς", "σ"}, {"Ά", "ά"},  {"Ω", "ω"},  {"Я", "я"},  {"Ё", "ё"},
      {"Ґ", "ґ"}, {"Ա", "ա"}, {"Ａ", "a"}, {"ｚ", "z"}, {"９", "9"}, {"’", "'"}};
  for (const auto& [upper, lower] : pairs) {
    const std::string_view letter = upper;  // clang before 16 captures no binding
    CAPTURE(letter);
    CHECK(fold_case(first_of(upper)) == first_of(lower));
  }
  for (const std::string_view same : {"a", "ß", "×", "÷", "漢", "あ", "ก", "한", "1", "[", "@"}) {
    CAPTURE(same);
    CHECK(fold_case(first_of(same)) == first_of(same));
  }
}

// upper and lower stand side by side; the first pair of each run of them and its last
TEST_CASE("unicode: case is folded where it alternates, at both ends of each run") {
  const char32_t uppers[] = {0x0100, 0x012E, 0x0132, 0x0136, 0x0139, 0x0147, 0x014A, 0x0176, 0x0179,
                             0x017D, 0x01A0, 0x01A4, 0x01AF, 0x01CD, 0x01DB, 0x01DE, 0x01EE, 0x01F8,
                             0x021E, 0x0222, 0x0232, 0x03D8, 0x03EE, 0x0460, 0x0480, 0x048A, 0x04BE,
                             0x04C1, 0x04CD, 0x04D0, 0x052E, 0x1E00, 0x1E94, 0x1EA0, 0x1EFE};
  for (const char32_t upper : uppers) {
    CAPTURE(static_cast<std::uint32_t>(upper));
    CHECK(fold_case(upper) == upper + 1);
    CHECK(fold_case(upper + 1) == upper + 1);
  }
}

TEST_CASE("unicode: folding twice is folding once") {
  for (char32_t character = 0; character < 0x20000; ++character) {
    const char32_t folded = fold_case(character);
    if (fold_case(folded) != folded) FAIL("character " << static_cast<std::uint32_t>(character));
  }
}

TEST_CASE("unicode: classes") {
  const auto kind = [](std::string_view text) { return class_of(first_of(text)); };
  for (const std::string_view letter : {"a", "ế", "ж", "λ", "ب", "ह", "한", "ა", "ʻ"}) {
    CAPTURE(letter);
    CHECK(kind(letter) == CharacterClass::letter);
  }
  for (const std::string_view digit : {"7", "٣", "३", "๓", "５"}) {
    CAPTURE(digit);
    CHECK(kind(digit) == CharacterClass::digit);
  }
  for (const std::string_view unspaced : {"漢", "あ", "ア", "ー", "ก", "ກ", "ក", "မ", "々"}) {
    CAPTURE(unspaced);
    CHECK(kind(unspaced) == CharacterClass::unspaced);
  }
  for (const std::string_view other :
       {" ", ".", "#", "·", "¿", "“", "…", "。", "、", "，", "؟", "।", "฿", "€", "→", "・", "「"}) {
    CAPTURE(other);
    CHECK(kind(other) == CharacterClass::other);
  }
  for (const std::string_view emoji : {"😍", "❤", "⭐", "🇻", "⌚"}) {
    CAPTURE(emoji);
    CHECK(kind(emoji) == CharacterClass::emoji);
  }
  CHECK(kind("\xCC\x81") == CharacterClass::mark);  // combining acute
  CHECK(kind("่") == CharacterClass::mark);          // a Thai tone
  CHECK(class_of(no_character) == CharacterClass::other);
}

TEST_CASE("unicode: what may begin a sign does") {
  for (const std::string_view sign :
       {"?", "!", "$", "%", "？", "！", "؟", "‼", "¡", "€", "¥", "฿", "₫", "￥", "％", "՞", "՜"}) {
    CAPTURE(sign);
    CHECK(may_begin_sign(sign[0]));
  }
  CHECK(!may_begin_sign('a'));
  CHECK(!may_begin_sign(' '));
}

}  // namespace
