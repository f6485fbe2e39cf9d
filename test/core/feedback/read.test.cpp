#include "feedback/read.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using feedback::Kind;

namespace {

constexpr std::int64_t latest = 1'776'038'400;

std::string told(const std::string& events) {
  return R"({"contract":"feedback@1","events":[)" + events + "]}";
}

std::string event(const std::string& at, const std::string& kind, const std::string& product) {
  return R"({"at":)" + at + R"(,"kind":)" + kind + R"(,"product":)" + product + "}";
}

struct Bad {
  std::string json;
  Code code;
  std::int64_t row = -1;
  std::string field{};
};

}  // namespace

TEST_CASE("events are read, moments as in feeds") {
  const auto events =
      feedback::read_events(told(event("1776038400", R"("added")", R"("a")") + "," +
                                 event(R"("2026-04-12T23:59:59Z")", R"("taken_back")", R"("b")")),
                            latest);
  REQUIRE(events.ok());
  REQUIRE(events.value().size() == 2);
  CHECK(events.value()[0] == feedback::Event{latest, Kind::added, "a"});
  CHECK(events.value()[1] == feedback::Event{latest - 1, Kind::taken_back, "b"});
  CHECK(feedback::read_events(told(""), latest).value().empty());
}

TEST_CASE("what is wrong with events is named, with the event and its field") {
  const std::string good = event("1", R"("opened")", R"("a")");
  const Bad all[] = {
      {"", Code::truncated},
      {"{", Code::truncated},
      {"[]", Code::wrong_type},
      {"{}", Code::missing_contract, -1, "contract"},
      {R"({"contract":"feedback@2","events":[]})", Code::unknown_contract, -1, "contract"},
      {R"({"contract":"feedback@1"})", Code::wrong_type, -1, "events"},
      {R"({"contract":"feedback@1","events":{}})", Code::wrong_type, -1, "events"},
      {told(good + ",3"), Code::wrong_type, 1},
      {told(good + "," + event("1", R"("bought")", R"("a")")), Code::unknown_value, 1, "kind"},
      {told(event("1", "7", R"("a")")), Code::wrong_type, 0, "kind"},
      {told(event("1", R"("added")", R"("")")), Code::missing_id, 0, "product"},
      {told(event("1", R"("added")", "null")), Code::missing_id, 0, "product"},
      {told(event("1", R"("added")", "17")), Code::wrong_type, 0, "product"},
      {told(event("null", R"("added")", R"("a")")), Code::wrong_type, 0, "at"},
      {told(event("1.5", R"("added")", R"("a")")), Code::wrong_type, 0, "at"},
      {told(event(R"("noon")", R"("added")", R"("a")")), Code::bad_time, 0, "at"},
      {told(event("1776038400000", R"("added")", R"("a")")), Code::bad_time, 0, "at"},
      {told(event("18446744073709551615", R"("added")", R"("a")")), Code::bad_time, 0, "at"},
      {told(good + "," + event("1776038401", R"("added")", R"("a")")), Code::out_of_range, 1, "at"},
  };
  for (const Bad& bad : all) {
    CAPTURE(bad.json);
    const auto events = feedback::read_events(bad.json, latest);
    REQUIRE_FALSE(events.ok());
    CHECK(name_of(events.problem().code) == name_of(bad.code));
    CHECK(events.problem().feed == Feed::none);
    CHECK(events.problem().row == bad.row);
    CHECK(events.problem().field == bad.field);
  }
}

TEST_CASE("a flood of events is refused at the first that is too much") {
  std::string events = event("1", R"("opened")", R"("a")");
  for (std::size_t i = 1; i < feedback::most_events; ++i)
    events += "," + event("1", R"("opened")", R"("a")");
  CHECK(feedback::read_events(told(events), latest).ok());
  const auto flood =
      feedback::read_events(told(events + "," + event("1", R"("opened")", R"("a")")), latest);
  REQUIRE_FALSE(flood.ok());
  CHECK(flood.problem().code == Code::too_many_rows);
  CHECK(flood.problem().row == static_cast<std::int64_t>(feedback::most_events));
}

TEST_CASE("what was kept is read as it was written, and not when it was changed") {
  feedback::Choices choices("me");
  choices.add({{5, Kind::added, "a"}, "Beauty > Lips", ""});
  choices.add({{6, Kind::opened, "b"}, "", "shop"});
  const auto document = [](const feedback::Choices& of, const std::string& hash) {
    std::string rows;
    for (const feedback::Choice& each : of.all()) {
      const auto quoted = [](const std::string& text) {
        return text.empty() ? std::string("null") : '"' + text + '"';
      };
      rows += (rows.empty() ? "" : ",");
      rows += R"({"at":)" + std::to_string(each.event.at) + R"(,"kind":")" +
              std::string(feedback::name_of(each.event.kind)) + R"(","product":")" +
              each.event.product + R"(","category":)" + quoted(each.category) + R"(,"shop":)" +
              quoted(each.shop) + "}";
    }
    return R"({"contract":"learned@1","creator":")" + of.creator() + R"(","choices":[)" + rows +
           R"(],"hash":")" + hash + R"("})";
  };
  const auto read = feedback::read_choices(document(choices, choices.hash()));
  REQUIRE(read.ok());
  CHECK(read.value() == choices);

  feedback::Choices other("me");
  other.add({{5, Kind::dismissed, "a"}, "Beauty > Lips", ""});
  const auto changed = feedback::read_choices(document(other, choices.hash()));
  REQUIRE_FALSE(changed.ok());
  CHECK(changed.problem().code == Code::bad_argument);
  CHECK(changed.problem().field == "hash");
  const auto without = feedback::read_choices(R"({"contract":"learned@1","choices":[]})");
  CHECK(without.problem().field == "hash");
  CHECK(feedback::read_choices(R"({"contract":"learned@2","choices":[]})").problem().code ==
        Code::unknown_contract);
}
