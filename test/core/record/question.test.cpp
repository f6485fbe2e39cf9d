#include "record/question.h"

#include "policy/document.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using record::Question;
using record::Verb;

namespace {

Result<Question> read(const std::string& json) {
  const auto document = policy::parse_document(json);
  REQUIRE(document.ok());
  return record::read_question(document.value());
}

}  // namespace

TEST_CASE("what is not said is as the verbs have it") {
  const auto question = read(R"({"verb":"posted","now":7,"objective":null})");
  REQUIRE(question.ok());
  CHECK(question.value().verb == Verb::posted);
  CHECK(question.value().now == 7);
  CHECK(question.value().sort == "recency");
  CHECK(question.value().count == 50);
  CHECK_FALSE(question.value().followers_part);
}

TEST_CASE("a question is written as it is read, for each verb") {
  for (const std::string_view verb : record::verb_names) {
    const std::string json = R"({"verb":")" + std::string(verb) +
                             R"(","now":-7,"objective":"gmv","followers_part":0.25,"id":"a",)"
                             R"("other":"b","sort":"views","direction":"ascending","first":3,)"
                             R"("count":4})";
    const auto question = read(json);
    REQUIRE(question.ok());
    CHECK(json::to_text(record::to_json(question.value())) == json);
  }
}

TEST_CASE("what is wrong with a question is named") {
  struct Bad {
    const char* json;
    Code code;
    const char* field;
  };
  constexpr Bad all[] = {
      {"[]", Code::wrong_type, ""},
      {R"({"now":1})", Code::bad_argument, "verb"},
      {R"({"verb":"audit"})", Code::bad_argument, "now"},
      {R"({"verb":"guess","now":1})", Code::unknown_value, "verb"},
      {R"({"verb":"audit","now":"1"})", Code::wrong_type, "now"},
      {R"({"verb":"audit","now":1,"followers_part":2})", Code::out_of_range, "followers_part"},
      {R"({"verb":"ledger","now":1,"first":-1})", Code::out_of_range, "first"},
      {R"({"verb":"product","now":1,"id":17})", Code::wrong_type, "id"},
  };
  for (const Bad& bad : all) {
    CAPTURE(bad.json);
    const auto question = read(bad.json);
    REQUIRE_FALSE(question.ok());
    CHECK(name_of(question.problem().code) == name_of(bad.code));
    CHECK(question.problem().field == bad.field);
    CHECK(question.problem().feed == Feed::none);
  }
}
