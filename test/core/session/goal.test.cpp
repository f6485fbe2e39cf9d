// What an opened video reached, against the goal that the creator set for a week.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::test;

namespace {

const std::string videos = R"({"contract":"inspiration@1","as_of":1776038400,"videos":[
  {"id":"dollars","revenue":{"minor":30000,"currency":"USD"},"new_followers":30},
  {"id":"euros","revenue":{"minor":30000,"currency":"EUR"}},
  {"id":"range","revenue":{"min_minor":100,"max_minor":900,"currency":"USD"}},
  {"id":"silent"}]})";

std::string creator(const std::string& goals) {
  return R"({"contract":"creator@1","as_of":1776038400,"creator":{"id":"me","currency":"USD")" +
         goals + "}}";
}

Json goal_of(const std::string& goals, const char* id, const char* objective) {
  Compass compass;
  REQUIRE(read(compass, Feed::inspiration, videos).ok());
  REQUIRE(read(compass, Feed::creator, creator(goals)).ok());
  const Json detail = Json::parse(compass.inspiration(id, {objective, now}));
  REQUIRE(detail.contains("goal"));
  return detail["goal"];
}

}  // namespace

TEST_CASE("goal: revenue of the creator's own currency, followers, each against its own goal") {
  const std::string goals = R"(,"goals":{"gmv_minor":60000,"new_followers":150})";
  const Json gmv = goal_of(goals, "dollars", "gmv");
  CHECK(gmv["metric"] == "revenue");
  CHECK(gmv["value"] == 30'000);
  CHECK(gmv["goal"] == 60'000);
  CHECK(gmv["ratio"] == 0.5);
  const Json followers = goal_of(goals, "dollars", "followers");
  CHECK(followers["metric"] == "new_followers");
  CHECK(followers["value"] == 30);
  CHECK(followers["ratio"] == 0.2);
}

TEST_CASE("goal: another currency, a range, nothing stated, a goal of nothing give no ratio") {
  const std::string goals = R"(,"goals":{"gmv_minor":60000,"new_followers":0})";
  for (const char* id : {"euros", "range", "silent"}) {
    CAPTURE(id);
    const Json goal = goal_of(goals, id, "gmv");
    CHECK(goal["value"].is_null());
    CHECK(goal["ratio"].is_null());
    CHECK(goal["goal"] == 60'000);
  }
  CHECK(goal_of(goals, "dollars", "followers")["value"] == 30);
  CHECK(goal_of(goals, "dollars", "followers")["ratio"].is_null());
}

TEST_CASE("goal: none was set, or there is no creator") {
  CHECK(goal_of("", "dollars", "gmv").is_null());
  CHECK(goal_of(R"(,"goals":{"gmv_minor":60000})", "dollars", "followers").is_null());
  Compass compass;
  REQUIRE(read(compass, Feed::inspiration, videos).ok());
  CHECK(Json::parse(compass.inspiration("dollars", {"gmv", now}))["goal"].is_null());
}
