#include "record/record.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass;
using record::Record;

namespace {

Record some_record() {
  Record made;
  made.version = "0.1.0";
  made.question = {.verb = record::Verb::product, .now = 99, .objective = "gmv", .id = "p1"};
  made.seed = 20'556;
  made.policy = "0123456789abcdef";
  made.feeds = {record::hashed("creator"), record::hashed("products"), {}};
  feedback::Choices choices("me");
  choices.add({{5, feedback::Kind::added, "p2"}, "Beauty", "shop"});
  made.choices = choices;
  made.answer = record::hashed("{}");
  return made;
}

std::string text_of(const Record& record) {
  return json::to_text(record::to_json(record));
}

}  // namespace

TEST_CASE("a record is read as it was written") {
  for (const bool learned : {true, false}) {
    Record made = some_record();
    if (!learned) made.choices = feedback::Choices();
    const auto read = record::read_record(text_of(made));
    REQUIRE(read.ok());
    CHECK(text_of(read.value()) == text_of(made));
    CHECK(read.value().choices == made.choices);
    CHECK(record::differences(read.value(), made).empty());
  }
}

TEST_CASE("each part that differs is named") {
  using Names = std::vector<std::string>;
  const Record made = some_record();
  const auto differs = [&](auto change) {
    Record other = some_record();
    change(other);
    return record::differences(made, other);
  };
  CHECK(differs([](Record& of) { of.version = "0.2.0"; }) == Names{"version"});
  CHECK(differs([](Record& of) { of.seed += 1; }) == Names{"seed"});
  CHECK(differs([](Record& of) { of.policy = "other"; }) == Names{"policy"});
  CHECK(differs([](Record& of) { of.feeds[0] = {}; }) == Names{"creator"});
  CHECK(differs([](Record& of) { of.feeds[1].bytes = 1; }) == Names{"products"});
  CHECK(differs([](Record& of) { of.feeds[2] = record::hashed(""); }) == Names{"inspiration"});
  CHECK(differs([](Record& of) { of.answer = {}; }).empty());
}

TEST_CASE("a replay says whether the answer has the same bytes") {
  const Record made = some_record();
  Record other = some_record();
  CHECK(json::to_text(record::replayed(made, other)).find(R"("same":true)") != std::string::npos);
  other.answer = record::hashed("{ }");
  const std::string text = json::to_text(record::replayed(made, other));
  CHECK(text.find(R"("same":false,"differs":[])") != std::string::npos);
}

TEST_CASE("what is no record is refused, with what is wrong") {
  const std::string good = text_of(some_record());
  const auto without = [&](const std::string& part, const std::string& in_its_place) {
    std::string changed = good;
    changed.replace(changed.find(part), part.size(), in_its_place);
    return record::read_record(changed).problem();
  };
  CHECK(record::read_record("").problem().code == Code::truncated);
  CHECK(record::read_record("{}").problem().code == Code::missing_contract);
  CHECK(without("record@1", "record@2").code == Code::unknown_contract);
  CHECK(without(R"("verb":"product")", R"("verb":null)").field == "question.verb");
  CHECK(without(R"("question":)", R"("questions":)").field == "question");
  CHECK(without(R"("kind":"added")", R"("kind":"opened")").field == "hash");
  CHECK(without(R"("seed":20556)", R"("seed":"20556")").code == Code::wrong_type);
}
