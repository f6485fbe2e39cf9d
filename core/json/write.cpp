#include "json/value.h"

#include <nlohmann/detail/conversions/to_chars.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace compass::json {
namespace {

constexpr std::string_view no_letter = "\xef\xbf\xbd";  // U+FFFD
constexpr unsigned char first_of_several = 0x80;

bool is_within(std::string_view text, std::size_t at, unsigned char low, unsigned char high) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= low && byte <= high;
}

// A letter of several bytes, as table 3-7 of the Unicode Standard 15 has them, or as much of one as
// there is.
struct Letter {
  std::size_t bytes = 1;
  bool whole = false;
};

Letter letter_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xc2 || lead > 0xf4) return {};
  const std::size_t length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  // no overlong forms, no surrogates, nothing above U+10FFFF
  const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  std::size_t bytes = 1;
  if (is_within(text, at + bytes, low, high)) ++bytes;
  while (bytes > 1 && bytes < length && is_within(text, at + bytes, 0x80, 0xbf))
    ++bytes;
  return {bytes, bytes == length};
}

void escape(std::string& out, char letter) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t";
  constexpr std::string_view names = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  out += '\\';
  if (const std::size_t at = named.find(letter); at != named.npos) {
    out += names[at];
  } else {
    out += "u00";
    out += digits[static_cast<unsigned char>(letter) >> 4];
    out += digits[static_cast<unsigned char>(letter) & 0xf];
  }
}

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // from here to `at` as it is
  const auto take_plain = [&](std::size_t at) { out += text.substr(plain, at - plain); };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    Letter letter{.whole = byte < first_of_several};
    if (!letter.whole) letter = letter_at(text, at);
    const bool escaped = byte < 0x20 || byte == '"' || byte == '\\';
    if (!letter.whole || escaped) {
      take_plain(at);
      if (escaped) {
        escape(out, text[at]);
      } else {
        out += no_letter;
      }
      plain = at + letter.bytes;
    }
    at += letter.bytes;
  }
  take_plain(text.size());
  out += '"';
}

template <class Integer>
void write_integer(std::string& out, Integer number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

// the fewest digits that read as the same double, the same on every standard library
void write_real(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  std::array<char, 64> digits{};
  char* const end =
      nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

void write(std::string& out, const Value& value);

void write_list(std::string& out, const Array& list) {
  out += '[';
  for (const Value& element : list) {
    if (&element != list.data()) out += ',';
    write(out, element);
  }
  out += ']';
}

void write_object(std::string& out, const Object& object) {
  out += '{';
  for (const Member& member : object) {
    if (&member != object.data()) out += ',';
    write_text(out, member.key);
    out += ':';
    write(out, member.value);
  }
  out += '}';
}

void write(std::string& out, const Value& value) {
  if (const auto* text = value.as<std::string>()) {
    write_text(out, *text);
  } else if (const auto* integer = value.as<std::int64_t>()) {
    write_integer(out, *integer);
  } else if (const auto* number = value.as<double>()) {
    write_real(out, *number);
  } else if (const auto* object = value.as<Object>()) {
    write_object(out, *object);
  } else if (const auto* list = value.as<Array>()) {
    write_list(out, *list);
  } else if (const auto* count = value.as<std::uint64_t>()) {
    write_integer(out, *count);
  } else if (const auto* flag = value.as<bool>()) {
    out += *flag ? "true" : "false";
  } else {
    out += "null";
  }
}

}  // namespace

std::string to_text(const Value& value) {
  std::string text;
  write(text, value);
  return text;
}

}  // namespace compass::json
