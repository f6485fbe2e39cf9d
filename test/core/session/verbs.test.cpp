// What each verb says when it cannot answer: an error with its code, and nothing else changes.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

using namespace compass;
using namespace compass::test;

namespace {

std::string code_of(const std::string& document) {
  return Json::parse(document)["error"]["code"];
}

// a moment that no feed can state
constexpr std::int64_t never = INT64_MAX;

}  // namespace

TEST_CASE("a question about a feed that is not there") {
  Compass compass;
  CHECK(code_of(compass.posted({.now = now})) == "feed_missing");
  CHECK(code_of(compass.product("p1", {"gmv", now})) == "feed_missing");
  CHECK(code_of(compass.what_if("p1", "", {"gmv", now})) == "feed_missing");
  CHECK(code_of(compass.inspiration("v1", {"gmv", now})) == "feed_missing");
  CHECK(code_of(compass.audit({"gmv", now})) == "feed_missing");
  const Json ledger = Json::parse(compass.ledger(0, 10, now));
  CHECK(ledger["total"] == 0);
  CHECK(ledger["entries"].empty());
}

TEST_CASE("words that are none of the list, and a moment that is none, are named") {
  Compass compass;
  read_all(compass, 9, 3);
  const Json listed = insights(compass);
  const std::string product = listed["products"]["items"][0]["id"];
  const std::string video = listed["inspiration"]["items"][0]["id"];
  const std::string before = compass.insights({"gmv", now});
  for (const std::string& document :
       {compass.posted({.sort = "luck", .now = now}),
        compass.posted({.direction = "sideways", .now = now}), compass.posted({.now = never}),
        compass.product(product, {"fame", now}), compass.product(product, {"gmv", never}),
        compass.what_if(product, "", {"fame", now}),
        compass.what_if(product, product, {"gmv", now}), compass.inspiration(video, {"fame", now}),
        compass.inspiration(video, {"gmv", never}), compass.audit({"fame", now}),
        compass.audit({"gmv", never}), compass.ledger(0, 10, never),
        compass.insights({"fame", now})}) {
    CHECK(code_of(document) == "bad_argument");
  }
  CHECK(Json::parse(compass.posted({.sort = "luck", .now = now}))["error"]["field"] == "sort");
  CHECK(compass.insights({"gmv", now}) == before);
}

TEST_CASE("an outcome that is fine has no error document") {
  CHECK(error_document({}) == "{}");
  CHECK(code_of(error_document({.code = Code::out_of_memory})) == "out_of_memory");
}

TEST_CASE("an engine that was moved answers as before") {
  Compass first;
  read_all(first, 9, 3);
  const std::string before = first.insights({"gmv", now});
  Compass second = std::move(first);
  CHECK(second.insights({"gmv", now}) == before);
  Compass third;
  third = std::move(second);
  CHECK(third.insights({"gmv", now}) == before);
}

TEST_CASE("pages of the posted list and of the ledger go on where the last one ended") {
  Compass compass;
  read_all(compass, 9, 7);
  const Json whole = Json::parse(compass.posted({.count = 50, .now = now}));
  Json pages = Json::array();
  for (std::size_t first = 0; first < 9; first += 3) {
    const Json page = Json::parse(compass.posted({.first = first, .count = 3, .now = now}));
    CHECK(page["total"] == 7);
    for (const Json& item : page["items"])
      pages.push_back(item);
  }
  CHECK(pages == whole["items"]);
  CHECK(Json::parse(compass.ledger(1'000, 10, now))["entries"].empty());
}
