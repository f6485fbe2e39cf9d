// A mixture asked for through the verbs: its ends are the objectives' documents byte for byte, and
// a view in between says what it was made for and where each card stands for either.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

using namespace compass;
using namespace compass::test;

namespace {

Query mixture(double followers) {
  return {.now = now, .followers_part = followers};
}

std::int64_t sum_of(const Json& receipts) {
  std::int64_t sum = 0;
  for (const Json& receipt : receipts)
    sum += receipt["micro_log"].get<std::int64_t>();
  return sum;
}

}  // namespace

TEST_CASE("the ends of the mixture are the two objectives, byte for byte, in every verb") {
  for (std::uint64_t seed = 1; seed < 5; ++seed) {
    Compass compass;
    read_all(compass, seed, static_cast<int>(seed) * 2 - 1);
    const Json view = insights(compass);
    const std::string product = view["products"]["items"][2]["id"];
    const std::string video = view["inspiration"]["items"][2]["id"];
    for (const auto& [followers, name] : {std::pair{0.0, "gmv"}, std::pair{1.0, "followers"}}) {
      const Query end = mixture(followers);
      const Query objective{name, now};
      CHECK(compass.insights(end) == compass.insights(objective));
      CHECK(compass.product(product, end) == compass.product(product, objective));
      CHECK(compass.inspiration(video, end) == compass.inspiration(video, objective));
      CHECK(compass.what_if(product, "", end) == compass.what_if(product, "", objective));
    }
    CHECK(compass.insights(mixture(0.0004)) == compass.insights({"gmv", now}));
  }
}

TEST_CASE("a view of a mixture says so, follows the nearer end, and its cards tell both ends") {
  Compass compass;
  read_all(compass, 7, 3);
  CHECK(insights(compass)["mixture"].is_null());
  CHECK(insights(compass)["products"]["items"][0]["ends"].is_null());
  const Json view = Json::parse(compass.insights(mixture(0.3)));
  CHECK(view["objective"] == "gmv");
  CHECK(view["mixture"]["followers"] == 0.3);
  CHECK(Json::parse(compass.insights(mixture(0.7)))["objective"] == "followers");
  for (const char* list : {"products", "inspiration"}) {
    for (const Json& card : view[list]["items"]) {
      CHECK(sum_of(card["receipts"]) == card["score"]);
      CHECK(card["ends"]["gmv"].is_number_integer());
      CHECK(card["ends"]["followers"].is_number_integer());
    }
  }
  for (const Json& card : view["products"]["items"]) {
    const std::string id = card["id"];
    for (const char* end : {"gmv", "followers"}) {
      CHECK(Json::parse(compass.product(id, {end, now}))["rank"] == card["ends"][end]);
    }
    CHECK(Json::parse(compass.product(id, mixture(0.3)))["card"] == card);
  }
}

TEST_CASE("what is no part, or stands beside an objective, is told") {
  Compass compass;
  read_all(compass, 7, 3);
  const std::string before = compass.insights({"gmv", now});
  for (const Query& query :
       {mixture(-0.01), mixture(1.01), mixture(std::nan("")),
        mixture(std::numeric_limits<double>::infinity()), Query{"gmv", now, 0.5}}) {
    const Json error = Json::parse(compass.insights(query))["error"];
    CHECK(error["code"] == "bad_argument");
    CHECK(error["field"] == "followers_part");
  }
  CHECK(compass.insights({"gmv", now}) == before);
}

TEST_CASE("a mixture leaves nothing behind in the answers to come") {
  Compass compass;
  read_all(compass, 8, 4);
  const std::string gmv = compass.insights({"gmv", now});
  const std::string third = compass.insights(mixture(0.333));
  compass.insights(mixture(0.9));
  CHECK(compass.insights({"gmv", now}) == gmv);
  CHECK(compass.insights(mixture(0.333)) == third);
}
