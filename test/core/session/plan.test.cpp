// A plan from the boundary: its videos, the week, stock, and what the creator's own videos move.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

Json planned(Compass& compass, const char* objective = "gmv") {
  return Json::parse(compass.plan({objective, now}));
}

const Json* reading(const Json& readings, const std::string& code) {
  for (const Json& each : readings) {
    if (each["code"] == code) return &each;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a plan needs the inspiration feed, and no other") {
  Compass compass;
  CHECK(planned(compass)["error"]["code"] == "feed_missing");
  REQUIRE(read(compass, Feed::inspiration, inspiration_document(11, 60).dump()).ok());
  const Json alone = planned(compass);
  CHECK(alone["videos"].size() == 3);
  CHECK(alone["videos"][0]["product"] == nullptr);
  CHECK(alone["videos"][0]["in_showcase"] == nullptr);
  CHECK(alone["outcomes"] == 0);
  CHECK(alone["readings"]["product"].empty());
}

TEST_CASE("three videos of arms that the readings have, one leader each, claims on the ladder") {
  Compass compass;
  read_all(compass, 9, 3);
  for (const char* objective : {"gmv", "followers"}) {
    const Json document = planned(compass, objective);
    REQUIRE(document["videos"].size() == 3);
    CHECK(document["outcomes"] == 3);
    for (const char* axis : {"hook", "product", "length"}) {
      const Json& readings = document["readings"][axis];
      CHECK(std::ranges::count_if(readings,
                                  [](const Json& each) { return each["leads"].get<bool>(); }) == 1);
      for (const Json& video : document["videos"]) {
        REQUIRE(reading(readings, video[axis]) != nullptr);
        CHECK(std::ranges::count(video["tries"], Json(axis)) <= 1);
      }
      // something can be found out of every part
      CHECK(std::ranges::any_of(document["videos"], [&](const Json& video) {
        return std::ranges::count(video["tries"], Json(axis)) == 1;
      }));
      for (const Json& each : readings) {
        CHECK(each["interval"][0] <= each["multiplier"]);
        CHECK(each["interval"][1] >= each["multiplier"]);
        if (!each["leads"].get<bool>()) CHECK(each["multiplier"] <= 1);
      }
    }
  }
  CHECK(compass.plan({"gmv", now}) == compass.plan({"gmv", now}));
}

TEST_CASE("the week's limit spreads the videos, and none are planned where none may be posted") {
  const auto weeks = [](std::int64_t limit) {
    Compass compass;
    read_all(compass, 9, 2);
    Json creator = creator_document(9, 2);
    creator["creator"]["weekly_video_limit"] = limit;
    for (Json& video : creator["creator"]["videos"])
      video["posted_at"] = now - 86'400;
    REQUIRE(read(compass, Feed::creator, creator.dump()).ok());
    std::vector<int> found;
    const Json document = planned(compass);
    for (const Json& video : document["videos"])
      found.push_back(video["week"]);
    return found;
  };
  CHECK(weeks(10) == std::vector{0, 0, 0});
  CHECK(weeks(4) == std::vector{0, 0, 1});
  CHECK(weeks(3) == std::vector{0, 1, 1});
  CHECK(weeks(2) == std::vector{1, 1, 2});
  CHECK(weeks(0).empty());
}

TEST_CASE("products are of the showcase and the list, in stock, and none that was turned down") {
  Compass compass;
  read_all(compass, 9, 2);
  Json products = products_document(9, 40);
  products["products"][1]["stock"] = 0;  // "p1" is in the showcase
  REQUIRE(read(compass, Feed::products, products.dump()).ok());
  CHECK(reading(planned(compass)["readings"]["product"], "p1") == nullptr);
  REQUIRE(read(compass, Feed::products, products_document(9, 40).dump()).ok());
  const Json before = planned(compass);
  CHECK(reading(before["readings"]["product"], "p1") != nullptr);
  const std::string other = before["readings"]["product"][1]["code"];
  const Json event = {{"at", now}, {"kind", "dismissed"}, {"product", other}};
  compass.feedback(Json{{"contract", "feedback@1"}, {"events", Json::array({event})}}.dump(), now);
  CHECK(reading(planned(compass)["readings"]["product"], other) == nullptr);
}

TEST_CASE("own videos that did well with a product put it ahead, and more of them say so surer") {
  const auto after = [](int videos) {
    Compass compass;
    read_all(compass, 9, 0);
    Json creator = creator_document(9, 2 * videos);
    int nth = 0;
    for (Json& video : creator["creator"]["videos"]) {
      const bool is_good = nth++ % 2 == 0;
      video["products"] = Json::array({{{"id", is_good ? "p1" : "p2"}}});
      const int sold = is_good ? 4'000 : 4;
      video["items_sold"] = sold;
      video["revenue"]["minor"] = 100 * sold;
      video["posted_at"] = now - 86'400 * nth;
    }
    creator["creator"]["showcase"] = {"p1", "p2"};
    REQUIRE(read(compass, Feed::creator, creator.dump()).ok());
    const Json document = planned(compass);
    const Json* good = reading(document["readings"]["product"], "p1");
    const Json* poor = reading(document["readings"]["product"], "p2");
    REQUIRE((good != nullptr && poor != nullptr));
    CHECK((*good)["leads"] == true);
    CHECK((*good)["videos"] == videos);
    return std::pair((*poor)["multiplier"].get<double>(), (*poor)["interval"][1].get<double>());
  };
  const auto few = after(1);
  const auto many = after(6);
  CHECK(few.first < 1);
  CHECK(many.first < few.first);
  CHECK(many.second < few.second);
  CHECK(many.second < 1);
}
