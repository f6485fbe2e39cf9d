#include "feed/writer.h"

namespace compass::feed {

// splitmix64 (Steele, Lea, Flood 2014)
std::uint64_t Writer::next() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

std::string Writer::space() {
  static constexpr std::array<std::string_view, 6> spaces = {"", "", "", " ", "\n\t", "\r\n  "};
  return std::string(any_of(spaces));
}

std::string Writer::quoted(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    const bool ascii = static_cast<unsigned char>(letter) < 0x80;
    if (letter == '"' || letter == '\\') {
      out += '\\';
      out += letter;
    } else if (ascii && chance(12)) {
      static constexpr std::string_view digits = "0123456789abcdef";
      out += "\\u00";
      out += digits[static_cast<std::size_t>(letter) >> 4];
      out += digits[static_cast<std::size_t>(letter) & 15];
    } else {
      out += letter;
    }
  }
  return out + '"';
}

std::string Writer::text() {
  static constexpr std::array<std::string_view, 8> words = {"mug",  "ligne été",  "口红", "😍",
                                                            "a\\b", "say \"hi\"", "",     "#fyp"};
  std::string text;
  const std::size_t length = below(6);
  for (std::size_t i = 0; i < length; ++i)
    text.append(any_of(words)).append(i % 2 ? " " : "");
  return chance(40) ? "null" : quoted(text);
}

std::string Writer::count() {
  if (chance(20)) return "null";
  const std::uint64_t value = next() >> (20 + below(44));
  if (chance(10) && value < 1'000'000) return std::to_string(value) + ".0";
  if (chance(10) && value < 1'000'000) return std::to_string(value) + "E1";
  return std::to_string(value);
}

std::string Writer::integer() {
  return std::string(chance(3) ? "-1" : "").append(std::to_string(below(90'000)));
}

std::string Writer::share() {
  if (chance(20)) return "null";
  if (chance(20)) return chance(2) ? "1" : "0";
  std::string digits = "0.";
  const std::size_t length = 1 + below(chance(4) ? 24 : 6);
  for (std::size_t i = 0; i < length; ++i)
    digits += static_cast<char>('0' + below(10));
  return chance(10) ? digits + "e-1" : digits;
}

std::string Writer::seconds() {
  return std::to_string(below(200)) + (chance(2) ? ".125" : "");
}

std::string Writer::time() {
  if (chance(3)) return std::to_string(1'700'000'000 + below(100'000'000));
  static constexpr std::array<std::string_view, 6> times = {
      "\"2026-04-12T08:09:10Z\"",      "\"1969-07-20T20:17:40.5+00:00\"",
      "\"2026-02-28t23:59:59-11:30\"", "\"2000-02-29 00:00:00z\"",
      "\"0001-01-02T00:00:00+14:00\"", "\"9999-12-31T00:00:00.000001-01:00\""};
  return std::string(any_of(times));
}

std::string Writer::list(std::size_t most, const std::function<std::string()>& element) {
  if (chance(20)) return "null";
  std::string out = "[";
  out += space();
  const std::size_t length = below(most + 1);
  for (std::size_t i = 0; i < length; ++i)
    out.append(i == 0 ? "" : ",").append(space()).append(element());
  return out + space() + "]";
}

std::string Writer::object(std::vector<Entry> entries) {
  for (std::size_t i = entries.size(); i > 1; --i) {
    if (chance(2)) std::swap(entries[i - 1], entries[below(i)]);
  }
  std::string out = "{";
  out += space();
  bool first = true;
  for (const Entry& entry : entries) {
    if (!entry.always && chance(4)) continue;
    if (chance(12)) {
      out.append(first ? "" : ",").append(quoted("x_unknown")).append(":").append(unknown(3));
      first = false;
    }
    out.append(first ? "" : ",").append(space()).append(quoted(entry.key)).append(space());
    out.append(":").append(space()).append(entry.value()).append(space());
    first = false;
  }
  return out + "}";
}

std::string Writer::unknown(std::size_t depth) {
  if (depth == 0 || chance(3)) {
    static constexpr std::array<std::string_view, 7> scalars = {
        "true", "false", "null", "-0.0e-0", "\"\\ud83d\\udc84 id\"", "1e300", "[]"};
    return std::string(any_of(scalars));
  }
  if (chance(2)) return list(3, [&] { return unknown(depth - 1); });
  return object(
      {{"id", [&] { return unknown(depth - 1); }}, {"videos", [&] { return unknown(depth - 1); }}});
}

}  // namespace compass::feed
