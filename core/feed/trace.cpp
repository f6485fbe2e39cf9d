#include "feed/trace.h"

#include <string_view>

namespace compass::feed {
namespace {

constexpr bool is_one_of(unsigned char byte, std::string_view letters) {
  return letters.find(static_cast<char>(byte)) != std::string_view::npos;
}

constexpr int hex_value(unsigned char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  const unsigned char lower = byte | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

void Trace::follow(const char* begin, const char* end, std::uint64_t offset) {
  for (const char* byte = begin; byte != end && fault_ == Code::ok; ++byte) {
    const auto value = static_cast<unsigned char>(*byte);
    const std::uint64_t at = offset + static_cast<std::uint64_t>(byte - begin);
    if (in_string()) {
      inside(value, at);
    } else {
      outside(value, at);
    }
  }
}

void Trace::outside(unsigned char byte, std::uint64_t at) {
  if (is_one_of(byte, " \t\r\n,:")) {
    state_ = State::between;
  } else if (is_one_of(byte, "{}[]\"")) {
    token_ = at;
    state_ = byte == '"' ? State::plain : State::between;
  } else if (state_ == State::between) {
    token_ = at;
    state_ = is_one_of(byte, "-0123456789") ? State::number : State::literal;
    left_ = byte == 'f' ? 4 : 3;  // true and null have four letters
  } else if (left_ != 0) {
    --left_;
  }
}

void Trace::inside(unsigned char byte, std::uint64_t at) {
  switch (state_) {
    case State::escape:
      if (byte == 'u') {
        state_ = State::hex;
        left_ = 4;
        unit_ = 0;
      } else if (is_one_of(byte, "\"\\/bfnrt")) {
        state_ = State::plain;
      } else {
        fail(Code::not_json, at);
      }
      return;
    case State::hex:
      return digit(byte, at);
    case State::low_slash:
      if (byte != '\\') return fail(Code::invalid_utf8, letter_);
      state_ = State::low_u;
      return;
    case State::low_u:
      if (byte != 'u') return fail(Code::invalid_utf8, letter_);
      state_ = State::hex;
      left_ = 4;
      unit_ = 0;
      return;
    case State::tail:
      if (byte < low_ || byte > high_bound_) return fail(Code::invalid_utf8, letter_);
      low_ = 0x80;
      high_bound_ = 0xbf;
      if (--left_ == 0) state_ = State::plain;
      return;
    default:
      return lead(byte, at);
  }
}

// the first byte of a character; well-formed sequences as in table 3-7 of the Unicode Standard 15
void Trace::lead(unsigned char byte, std::uint64_t at) {
  letter_ = at;
  if (byte == '"') {
    state_ = State::between;
  } else if (byte == '\\') {
    state_ = State::escape;
    high_ = false;
  } else if (byte < 0x20) {
    fail(Code::not_json, at);
  } else if (byte >= 0x80) {
    if (byte < 0xc2 || byte > 0xf4) return fail(Code::invalid_utf8, at);
    state_ = State::tail;
    left_ = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    // no overlong forms, no surrogates, nothing above U+10FFFF
    low_ = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    high_bound_ = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
  }
}

void Trace::digit(unsigned char byte, std::uint64_t at) {
  const int value = hex_value(byte);
  if (value < 0) return fail(Code::not_json, at);
  unit_ = static_cast<std::uint16_t>(unit_ << 4 | value);
  if (--left_ == 0) unit();
}

void Trace::unit() {
  const bool is_high = unit_ >= 0xd800 && unit_ <= 0xdbff;
  const bool is_low = unit_ >= 0xdc00 && unit_ <= 0xdfff;
  if (high_ != is_low) return fail(Code::invalid_utf8, letter_);
  state_ = is_high ? State::low_slash : State::plain;
  high_ = is_high;
}

void Trace::fail(Code code, std::uint64_t at) {
  fault_ = code;
  fault_at_ = at;
}

}  // namespace compass::feed
