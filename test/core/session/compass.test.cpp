// The verbs, through the only header that bindings and CLI include.
#include "compass.h"

#include "session/documents.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::test;

TEST_CASE("without any feed there is a view that says what is missing") {
  Compass compass;
  const Json view = insights(compass);
  CHECK(view["contract"] == "view@1");
  CHECK(view["creator"].is_null());
  CHECK(view["products"].is_null());
  for (const Json& feed : view["freshness"])
    CHECK(feed["missing"] == true);
  CHECK(view["prompts"].is_array());
}

TEST_CASE("tiers follow the number of e-commerce videos") {
  const std::pair<int, const char*> cases[] = {
      {0, "starter"}, {1, "early"}, {3, "early"}, {4, "growing"}, {6, "growing"}};
  for (const auto& [videos, tier] : cases) {
    Compass compass;
    read_all(compass, /*seed=*/7, videos);
    const Json view = insights(compass);
    CHECK(view["tier"]["code"] == tier);
    CHECK(view["tier"]["ec_videos"] == videos);
    CHECK(view["tier"]["available"] == (videos < 4));
    CHECK(view["overview"].is_null() == (videos == 0));
  }
}

TEST_CASE("a policy edit opens every tier; a bad one changes nothing") {
  Compass compass;
  read_all(compass, 7, 6);
  const std::string before = compass.insights({"gmv", now});
  const Outcome refused = compass.set_policy(R"({"contract":"policy@1","tiers":[]})");
  CHECK_FALSE(refused.ok());
  CHECK(refused.feed == Feed::policy);
  CHECK(compass.insights({"gmv", now}) == before);
}

TEST_CASE("every score is the sum of its receipts") {
  Compass compass;
  read_all(compass, 11, 2);
  for (const char* objective : {"gmv", "followers"}) {
    const Json view = insights(compass, objective);
    for (const char* list : {"products", "inspiration"}) {
      REQUIRE(view[list]["items"].size() > 3);
      for (const Json& card : view[list]["items"]) {
        std::int64_t sum = 0;
        for (const Json& receipt : card["receipts"])
          sum += receipt["micro_log"].get<std::int64_t>();
        CHECK(sum == card["score"]);
      }
    }
  }
}

TEST_CASE("the objective is the one asked for, else the creator's, else gmv") {
  Compass compass;
  CHECK(insights(compass, "")["objective"] == "gmv");
  Json creator = creator_document(3, 1);
  creator["creator"]["objective"] = "followers";
  REQUIRE(read(compass, Feed::creator, creator.dump()).ok());
  CHECK(insights(compass, "")["objective"] == "followers");
  CHECK(insights(compass, "gmv")["objective"] == "gmv");
  CHECK(insights(compass, "fame")["error"]["code"] == "bad_argument");
}

TEST_CASE("asking changes nothing: any order of questions gives the same documents") {
  Compass first;
  Compass second;
  read_all(first, 5, 3);
  read_all(second, 5, 3);
  const std::string gmv = first.insights({"gmv", now});
  const std::string followers = first.insights({"followers", now});
  second.posted({.sort = "views", .now = now});
  second.insights({"gmv", now + 90'000});
  CHECK(second.insights({"followers", now}) == followers);
  CHECK(second.insights({"gmv", now}) == gmv);
  CHECK(first.insights({"gmv", now}) == gmv);
}

TEST_CASE("another creator's feed: what is kept of the others shows in nothing") {
  for (const char* objective : {"gmv", "followers"}) {
    Compass kept;
    read_all(kept, 5, 3);
    kept.insights({objective, now});
    Json creator = creator_document(9, 1);
    creator["creator"]["currency"] = "EUR";
    creator["creator"]["utc_offset_minutes"] = -480;
    REQUIRE(read(kept, Feed::creator, creator.dump()).ok());
    Compass fresh;
    read_all(fresh, 5, 3);
    REQUIRE(read(fresh, Feed::creator, creator.dump()).ok());
    CHECK(kept.insights({objective, now}) == fresh.insights({objective, now}));
  }
}

TEST_CASE("details open for what is listed, and for what was left out") {
  Compass compass;
  read_all(compass, 5, 1);
  const Json view = insights(compass);
  const std::string product = view["products"]["items"][0]["id"];
  CHECK(Json::parse(compass.product(product, {"gmv", now}))["rank"].is_number());
  const Json left = Json::parse(compass.product("p1", {"gmv", now}));
  CHECK(left["left_out"] == "in_showcase");
  CHECK(left["rank"].is_null());
  CHECK(Json::parse(compass.product("nobody", {"gmv", now}))["error"]["code"] == "unknown_id");
  CHECK(Json::parse(compass.inspiration("nobody", {"gmv", now}))["error"]["code"] == "unknown_id");
}
