// Feedback from the boundary: what is told moves what is listed, is kept, given back and forgotten.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

std::string told(const std::vector<Json>& events) {
  return Json{{"contract", "feedback@1"}, {"events", events}}.dump();
}

Json event(const std::string& kind, const std::string& product, std::int64_t at = now - 60) {
  return {{"at", at}, {"kind", kind}, {"product", product}};
}

std::vector<Json> some_events() {
  return {event("added", "p2"), event("added", "p6"), event("opened", "p10"),
          event("dismissed", "p3"), event("posted", "p14")};
}

const Json* learned_receipt(const Json& card) {
  for (const Json& receipt : card["receipts"]) {
    if (receipt["factor"] == "learned") return &receipt;
  }
  return nullptr;
}

Json item(const Json& view, const std::string& id) {
  for (const Json& card : view["products"]["items"]) {
    if (card["id"] == id) return card;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("without choices no card has a receipt of them") {
  Compass compass;
  read_all(compass, 9, 2);
  const Json view = insights(compass);
  for (const Json& card : view["products"]["items"])
    CHECK(learned_receipt(card) == nullptr);
  const Json learned = Json::parse(compass.learned(now));
  CHECK(learned["choices"].empty());
  CHECK(learned["taught"].empty());
  CHECK(learned["creator"] == "me");
}

TEST_CASE("choices move their like within the bound, and the receipts still sum to the score") {
  Compass compass;
  read_all(compass, 9, 2);
  const Json before = Json::parse(compass.product("p18", {"gmv", now}));
  const Json learned = Json::parse(compass.feedback(told(some_events()), now));
  CHECK(learned["choices"].size() == 5);
  CHECK(learned["taught"][0]["multiplier"] != 1);
  const Json view = insights(compass);
  CHECK(item(view, "p2").is_null());
  CHECK(item(view, "p3").is_null());
  CHECK_FALSE(view["products"]["items"].empty());
  for (const Json& card : view["products"]["items"]) {
    std::int64_t sum = 0;
    for (const Json& receipt : card["receipts"])
      sum += receipt["micro_log"].get<std::int64_t>();
    CHECK(sum == card["score"].get<std::int64_t>());
    const Json* own = learned_receipt(card);
    REQUIRE(own != nullptr);
    CHECK(std::fabs((*own)["micro_log"].get<double>()) <= std::round(1e6 * std::log(2.0)));
  }
  // "p18" is of the category of "p2", "p6", "p10" and "p14"
  const Json after = Json::parse(compass.product("p18", {"gmv", now}));
  CHECK(after["card"]["score"] > before["card"]["score"]);
  CHECK((*learned_receipt(after["card"]))["n"] >= 4);
}

TEST_CASE("one state is told in any order, in any pieces, and on any objective") {
  Compass at_once;
  Compass bit_by_bit;
  read_all(at_once, 9, 2);
  read_all(bit_by_bit, 9, 2);
  at_once.feedback(told(some_events()), now);
  std::vector<Json> events = some_events();
  std::reverse(events.begin(), events.end());
  for (const Json& each : events) {
    bit_by_bit.feedback(told({each}), now);
    bit_by_bit.insights({"followers", now});
    bit_by_bit.feedback(told({each}), now);
  }
  CHECK(at_once.learned(now) == bit_by_bit.learned(now));
  for (const char* objective : {"gmv", "followers"})
    CHECK(at_once.insights({objective, now}) == bit_by_bit.insights({objective, now}));
  CHECK(at_once.insights({{}, now, 0.4}) == bit_by_bit.insights({{}, now, 0.4}));
}

TEST_CASE("forgotten: every document is as if nothing had ever been told") {
  Compass untouched;
  Compass compass;
  read_all(untouched, 9, 2);
  read_all(compass, 9, 2);
  const std::string kept = compass.feedback(told(some_events()), now);
  REQUIRE(compass.insights({"gmv", now}) != untouched.insights({"gmv", now}));
  REQUIRE(compass.set_learned("").ok());
  const auto same = [&] {
    for (const char* objective : {"gmv", "followers"}) {
      const Query query{objective, now};
      CHECK(compass.insights(query) == untouched.insights(query));
      CHECK(compass.product("p2", query) == untouched.product("p2", query));
      CHECK(compass.what_if("p5", "", query) == untouched.what_if("p5", "", query));
      CHECK(compass.audit(query) == untouched.audit(query));
    }
    CHECK(compass.learned(now) == untouched.learned(now));
    CHECK(compass.status() == untouched.status());
  };
  same();
  // what was taken back teaches nothing either
  compass.set_learned(kept);
  for (const char* product : {"p2", "p6", "p3"})
    compass.feedback(told({event("taken_back", product, now)}), now);
  CHECK(insights(compass)["products"]["items"] != insights(untouched)["products"]["items"]);
  compass.set_learned("");
  same();
}

TEST_CASE("what was kept is given back to another session, before or after its feeds") {
  Compass first;
  read_all(first, 9, 2);
  const std::string kept = first.feedback(told(some_events()), now);
  const std::string view = first.insights({"gmv", now});
  Compass before;
  REQUIRE(before.set_learned(kept).ok());
  read_all(before, 9, 2);
  CHECK(before.insights({"gmv", now}) == view);
  Compass after;
  read_all(after, 9, 2);
  after.insights({"gmv", now});
  REQUIRE(after.set_learned(kept).ok());
  CHECK(after.insights({"gmv", now}) == view);
  CHECK(after.learned(now) == kept);
  // and outlasts a feed that is read again, and the rules
  REQUIRE(read(after, Feed::products, products_document(9, 40).dump()).ok() ==
          read(first, Feed::products, products_document(9, 40).dump()).ok());
  CHECK(after.insights({"followers", now}) == first.insights({"followers", now}));
}

TEST_CASE("choices are of one creator: another's view does not know them") {
  Compass compass;
  read_all(compass, 9, 2);
  const std::string kept = compass.feedback(told(some_events()), now);
  const std::string own = compass.insights({"gmv", now});
  Json other = creator_document(9, 2);
  other["creator"]["id"] = "somebody else";
  REQUIRE(read(compass, Feed::creator, other.dump()).ok());
  Compass fresh;
  read_all(fresh, 9, 2);
  REQUIRE(read(fresh, Feed::creator, other.dump()).ok());
  CHECK(compass.insights({"gmv", now}) == fresh.insights({"gmv", now}));
  const Outcome refused = compass.set_learned(kept);
  CHECK(refused.code == Code::bad_argument);
  CHECK(refused.field == "creator");
  // back again
  REQUIRE(read(compass, Feed::creator, creator_document(9, 2).dump()).ok());
  CHECK(compass.insights({"gmv", now}) == own);
  // whoever tells something is who is known from then on
  REQUIRE(read(compass, Feed::creator, other.dump()).ok());
  CHECK(Json::parse(compass.feedback(told({event("added", "p4")}), now))["choices"].size() == 1);
}

TEST_CASE("bad events and bad documents are refused, and nothing is lost") {
  Compass compass;
  CHECK(Json::parse(compass.feedback(told({}), now))["error"]["code"] == "feed_missing");
  read_all(compass, 9, 2);
  const std::string kept = compass.feedback(told(some_events()), now);
  const std::string view = compass.insights({"gmv", now});
  const auto refused = [&](const std::string& events, const std::string& code, int row) {
    const Json error = Json::parse(compass.feedback(events, now))["error"];
    CHECK(error["code"] == code);
    CHECK(error["row"] == (row < 0 ? Json(nullptr) : Json(row)));
    CHECK(compass.learned(now) == kept);
  };
  refused(told({event("added", "p4"), event("added", "nobody")}), "unknown_id", 1);
  refused(told({event("added", "p4"), event("added", "p5", now + 86'400)}), "out_of_range", 1);
  refused(told(std::vector<Json>(1'001, event("added", "p4"))), "too_many_rows", 1'000);
  refused(R"({"contract":"feedback@2","events":[]})", "unknown_contract", -1);
  refused("nonsense", "not_json", -1);
  CHECK(Json::parse(compass.feedback(told(some_events()), INT64_MAX))["error"]["field"] == "now");

  Json changed = Json::parse(kept);
  changed["choices"][0]["kind"] = "dismissed";
  for (const std::string& document :
       {changed.dump(), std::string("{"), std::string(R"({"contract":"learned@2"})"),
        Json{{"contract", "learned@1"}, {"choices", Json::array()}}.dump()}) {
    CHECK_FALSE(compass.set_learned(document).ok());
    CHECK(compass.learned(now) == kept);
    CHECK(compass.insights({"gmv", now}) == view);
  }
}

TEST_CASE("a policy says how much choices count, and how many are kept") {
  Json policy = Json::parse(file("core/contract/policy.json"));
  policy["feedback"]["most"] = 1;
  Compass compass;
  read_all(compass, 9, 2);
  compass.feedback(told(some_events()), now);
  REQUIRE(compass.set_policy(policy.dump()).ok());
  const Json view = insights(compass);
  for (const Json& card : view["products"]["items"])
    CHECK((*learned_receipt(card))["micro_log"] == 0);
  policy["feedback"]["kept"] = 2;
  REQUIRE(compass.set_policy(policy.dump()).ok());
  CHECK(Json::parse(compass.feedback(told({event("opened", "p20", now)}), now))["choices"].size() ==
        2);
}
