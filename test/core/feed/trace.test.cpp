// A Trace follows bytes without the parser; that it agrees with the parser is for
// bad_input.test.cpp and mutation.test.cpp.
#include "feed/trace.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::feed;

namespace {

Trace after(const std::string& text, std::uint64_t offset = 0) {
  Trace trace;
  trace.follow(text.data(), text.data() + text.size(), offset);
  return trace;
}

bool is_text(const std::string& bytes) {
  return after("\"" + bytes).fault() == Code::ok;
}

}  // namespace

TEST_CASE("the last token") {
  CHECK(after(R"({"a": 12)").token() == 6);
  CHECK(after(R"({"a": 12 )", 100).token() == 106);
  CHECK(after(R"({"a": "x\"y)").token() == 6);
  CHECK(after(R"({"a": "x\"y)").in_string());
  CHECK(after(R"({"a": "x\\")").token() == 6);
  CHECK_FALSE(after(R"({"a": "x\\")").in_string());
  CHECK(after("[1,[").token() == 3);
  CHECK(after("[tru").in_literal());
  CHECK_FALSE(after("[true").in_literal());
  CHECK(after("[fals").in_literal());
  CHECK_FALSE(after("[false").in_literal());
  CHECK_FALSE(after("[12").in_literal());
}

TEST_CASE("which bytes are UTF-8: all pairs, and the borders of longer sequences") {
  for (int first = 0x80; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; ++second) {
      const std::string pair = {static_cast<char>(first), static_cast<char>(second)};
      const bool tail = second >= 0x80 && second <= 0xbf;
      bool expected = first >= 0xc2 && first <= 0xf4 && tail;
      if (first == 0xe0) expected = expected && second >= 0xa0;
      if (first == 0xed) expected = expected && second <= 0x9f;
      if (first == 0xf0) expected = expected && second >= 0x90;
      if (first == 0xf4) expected = expected && second <= 0x8f;
      CHECK(is_text(pair) == expected);
    }
  }
  CHECK(is_text("\xf4\x8f\xbf\xbf"));
  CHECK_FALSE(is_text("\xe2\x82x"));
  CHECK_FALSE(is_text("\xf0\x90\x80x"));
}

TEST_CASE("a fault is where the character or escape begins") {
  CHECK(after("\"ab\\ud800\\u0041").fault_at() == 3);
  CHECK(after("\"ab\\ud800\\u0041").fault() == Code::invalid_utf8);
  CHECK(after("\"ab\\q").fault_at() == 4);
  CHECK(after("\"ab\\q").fault() == Code::not_json);
  CHECK(after("\"ab\n").fault_at() == 3);
}

TEST_CASE("a restart forgets") {
  Trace trace = after("\"\xff");
  CHECK(trace.fault() == Code::invalid_utf8);
  trace.restart();
  CHECK(trace.fault() == Code::ok);
  CHECK_FALSE(trace.in_string());
}
