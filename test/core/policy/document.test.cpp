#include "policy/document.h"

#include <doctest/doctest.h>

#include <string>

namespace compass::policy {

namespace {

void check(const std::string& text, Code code, std::int64_t byte) {
  CAPTURE(text);
  const auto document = parse_document(text);
  CHECK(name_of(document.problem().code) == name_of(code));
  CHECK(document.problem().byte == byte);
  CHECK(document.problem().feed == Feed::policy);
}

}  // namespace

TEST_CASE("document: what is no JSON is refused at its byte") {
  check("{\"a\": nul}", Code::not_json, 9);
  check("{\"a\": 1,}", Code::not_json, 8);
  check("{\"a\": 01}", Code::not_json, 7);
  check("{} {}", Code::not_json, 3);
  check("{\"a\": \"\x01\"}", Code::not_json, 7);
}

TEST_CASE("document: what ends too early is truncated, wherever that is") {
  const std::string whole = "{\"a\": [1, \"b\", {\"c\": null}], \"d\": true}";
  REQUIRE(parse_document(whole).ok());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto document = parse_document(whole.substr(0, length));
    CAPTURE(length);
    CHECK_FALSE(document.ok());
    // half a literal is read as a misspelt one
    const bool half_literal = document.problem().code == Code::not_json;
    CHECK((document.problem().code == Code::truncated || half_literal));
    CHECK(document.problem().byte <= static_cast<std::int64_t>(length));
  }
}

TEST_CASE("document: text that is no UTF-8, and half a surrogate pair") {
  check("{\"a\": \"\xC3\x28\"}", Code::invalid_utf8, 8);
  check("{\"a\": \"\xED\xA0\x80\"}", Code::invalid_utf8, 8);
  check("{\"a\": \"\\ud83d\"}", Code::invalid_utf8, 13);
  check("{\"a\": \"\\ude00\"}", Code::invalid_utf8, 12);
  CHECK(parse_document("{\"a\": \"\\ud83d\\ude00\"}").ok());
}

TEST_CASE("document: a NUL byte does not hide what follows") {
  check(std::string("{}\0 x", 5), Code::not_json, 2);
  check(std::string("{\"a\": 1}\0", 9), Code::not_json, 8);
}

TEST_CASE("document: nesting has a limit, brackets in text do not count") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(parse_document(nested(policy_depth)).ok());
  check(nested(policy_depth + 1), Code::too_deep, policy_depth);
  check(std::string(1'000'000, '['), Code::too_deep, policy_depth);
  CHECK(parse_document("\"" + std::string(1'000, '[') + "\"").ok());
  CHECK(parse_document("\"\\\"" + std::string(1'000, '{') + "\"").ok());
}

TEST_CASE("document: length has a limit") {
  check(std::string(policy_bytes + 1, ' '), Code::too_many_bytes, policy_bytes);
}

TEST_CASE("document: a key twice in one object, but not in two") {
  check("{\"a\": 1, \"b\": {\"c\": 1, \"d\": 2, \"c\": 3}}", Code::duplicate_field, -1);
  CHECK(parse_document("{\"a\": 1, \"a\": 2}").problem().field == "a");
  CHECK(parse_document("{\"a\": {\"b\": 1}, \"b\": {\"a\": [{\"b\": 1}, {\"b\": 2}]}}").ok());
  // the same key, written otherwise
  check("{\"a\": 1, \"\\u0061\": 2}", Code::duplicate_field, -1);
}

TEST_CASE("document: a number that no double holds") {
  check("{\"a\": 1e400}", Code::out_of_range, -1);
}

}  // namespace compass::policy
