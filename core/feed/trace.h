// Where in the document we are, for errors: the parser says how far it came, not where the value
// it could not use begins, and its own position depends on how the document was cut.
//
// A Trace follows the bytes token by token, independently of the parser. It is slow, so it only
// sees what it must: from the last key to the end of each chunk, and to an error.
#pragma once

#include "outcome.h"

#include <cstdint>

namespace compass::feed {

class Trace {
 public:
  // the next bytes stand between two tokens
  void restart() {
    state_ = State::between;
    fault_ = Code::ok;
  }

  // follows bytes, the first of which is the document's `offset`-th; stops where a string goes
  // wrong
  void follow(const char* begin, const char* end, std::uint64_t offset);

  [[nodiscard]] bool in_string() const { return state_ >= State::plain; }

  // in a literal of which letters are missing yet
  [[nodiscard]] bool in_literal() const { return state_ == State::literal && left_ != 0; }

  // where the last token began: a string, number, literal or bracket
  [[nodiscard]] std::uint64_t token() const { return token_; }

  // not ok: the string cannot be JSON (not_json) or text (invalid_utf8) from `fault_at` on
  [[nodiscard]] Code fault() const { return fault_; }
  [[nodiscard]] std::uint64_t fault_at() const { return fault_at_; }

 private:
  enum class State : std::uint8_t {
    between,
    number,
    literal,
    plain,      // in a string, before a character
    escape,     // after the backslash
    hex,        // after \u
    low_slash,  // after the first half of a surrogate pair: a backslash must follow,
    low_u,      // and a u, and four hex digits
    tail,       // in a character of several bytes
  };

  void outside(unsigned char byte, std::uint64_t at);
  void inside(unsigned char byte, std::uint64_t at);
  void lead(unsigned char byte, std::uint64_t at);
  void digit(unsigned char byte, std::uint64_t at);
  void unit();
  void fail(Code code, std::uint64_t at);

  State state_ = State::between;
  bool high_ = false;        // the first half of a surrogate pair was read
  std::uint8_t left_ = 0;    // hex digits or tail bytes to come
  std::uint8_t low_ = 0x80;  // the next tail byte is in low_..high_bound_
  std::uint8_t high_bound_ = 0xbf;
  std::uint16_t unit_ = 0;  // UTF-16 code unit of the escape
  std::uint64_t token_ = 0;
  std::uint64_t letter_ = 0;  // where the escape or character of several bytes began
  Code fault_ = Code::ok;
  std::uint64_t fault_at_ = 0;
};

}  // namespace compass::feed
