// The verb: which cards a product is compared with, and why one is not in the list. That the
// changes are the smallest is test/core/rank/what_if.test.cpp's.
#include "policy/policy.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

const Query gmv{"gmv", now};

Json asked(Compass& compass, const std::string& id, const std::string& other = "") {
  return Json::parse(compass.what_if(id, other, gmv));
}

std::vector<std::string> roles(const Json& answer) {
  std::vector<std::string> found;
  for (const Json& comparison : answer["comparisons"])
    found.push_back(comparison["with"]);
  return found;
}

}  // namespace

TEST_CASE("a card is compared with those around it, the leader and the edge of the list") {
  Compass compass;
  read_all(compass, 11, 3);
  const Json items = insights(compass)["products"]["items"];
  const auto id = [&](std::size_t at) { return items[at]["id"].get<std::string>(); };
  const Json first = asked(compass, id(0));
  CHECK(first["shown"] == 1);
  CHECK(first["rank"] == 1);
  CHECK(first["not_shown"].is_null());
  CHECK(roles(first) == std::vector<std::string>{"below", "edge"});
  CHECK(first["comparisons"][0]["id"] == id(1));
  CHECK(first["comparisons"][0]["stands_before"] == true);
  const Json third = asked(compass, id(2));
  CHECK(roles(third) == std::vector<std::string>{"above", "leader", "edge"});
  CHECK(third["comparisons"][0]["id"] == id(1));
  CHECK(third["comparisons"][1]["id"] == id(0));
  CHECK(third["comparisons"][2]["stands_before"] == true);
  for (const Json& comparison : third["comparisons"]) {
    CHECK(comparison["changes"].size() + comparison["unmoved"].size() == 7);
    for (const Json& change : comparison["changes"]) {
      const auto from = change["from"].get<std::int64_t>();
      CHECK(change["change"] == change["to"].get<std::int64_t>() - from);
    }
  }
}

TEST_CASE("one that is not in the list says why, and what it has to stand before") {
  Compass compass;
  read_all(compass, 12, 3);
  const Json items = insights(compass)["products"]["items"];
  std::vector<std::string> seen;
  for (int at = 0; at < 40; ++at) {
    const Json answer = asked(compass, "p" + std::to_string(at));
    if (!answer["shown"].is_null()) continue;
    const Json& why = answer["not_shown"];
    seen.push_back(why["why"]);
    if (why["why"] == "left_out") {
      CHECK(answer["comparisons"].empty());
      CHECK(why["left_out"] == "in_showcase");
      continue;
    }
    CHECK(answer["comparisons"][0]["with"] == "edge");
    CHECK(answer["comparisons"][0]["stands_before"] == false);
    CHECK(why["held_by"].empty() == why["quota"].is_null());
    CHECK((why["why"] == "passed_over") == why["quota"].is_string());
    for (const Json& holder : why["held_by"]) {
      bool is_shown = false;
      for (const Json& card : items)
        is_shown = is_shown || card["id"] == holder["id"];
      CHECK(is_shown);
    }
  }
  for (const char* each : {"left_out", "below", "passed_over"})
    CHECK(std::ranges::find(seen, each) != seen.end());
}

TEST_CASE("in a short list the leader is told apart from the edge, which it may be itself") {
  for (const std::size_t window : {1U, 2U}) {
    Compass compass;
    Json policy = Json::parse(policy::default_policy_json());
    policy["windows"]["products"] = window;
    REQUIRE(compass.set_policy(policy.dump()).ok());
    read_all(compass, 12, 3);
    const std::string leader = insights(compass)["products"]["items"][0]["id"];
    int below = 0;
    for (int at = 0; at < 40; ++at) {
      const Json answer = asked(compass, "p" + std::to_string(at));
      if (!answer["shown"].is_null() || answer["not_shown"]["why"] != "below") continue;
      ++below;
      CHECK(roles(answer) == (window == 1 ? std::vector<std::string>{"edge"}
                                          : std::vector<std::string>{"edge", "leader"}));
      CHECK(answer["comparisons"].back()["id"] == leader);
    }
    CHECK(below > 5);
  }
}

TEST_CASE("against one that is named, either way round") {
  Compass compass;
  read_all(compass, 13, 3);
  const Json there = asked(compass, "p4", "p9");
  const Json back = asked(compass, "p9", "p4");
  CHECK(roles(there) == std::vector<std::string>{"other"});
  const Json& one = there["comparisons"][0];
  const Json& other = back["comparisons"][0];
  CHECK(one["ahead"] == -other["ahead"].get<std::int64_t>());
  CHECK(one["stands_before"] != other["stands_before"]);
  CHECK(one["followers"] == other["followers"]);
  CHECK(one["rank"] == back["rank"]);
}

TEST_CASE("ids that are none, and one against itself") {
  Compass compass;
  read_all(compass, 13, 3);
  const auto error = [](const Json& answer) { return answer["error"]; };
  CHECK(error(asked(compass, "nobody"))["code"] == "unknown_id");
  CHECK(error(asked(compass, "p4", "nobody"))["code"] == "unknown_id");
  CHECK(error(asked(compass, "p4", "nobody"))["field"] == "other");
  CHECK(error(asked(compass, "p4", "p4"))["code"] == "bad_argument");
}

TEST_CASE("the next tier is told with the videos that are lacking") {
  Compass compass;
  read_all(compass, 14, 0);
  const Json tier = asked(compass, "p4")["tier"];
  CHECK(tier["videos"] == 1);
  CHECK(tier["code"] == insights(compass)["tier"]["next"]["code"]);
  CHECK(tier["available"] == true);
}
