// Records and their replay: an answer is asked again with what was learned then, and nothing of it
// stays. The documents themselves are test/core/record's.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::test;

namespace {

std::string question(const char* verb) {
  return Json{{"verb", verb}, {"now", now}, {"objective", "gmv"}}.dump();
}

std::string told(const char* kind, const char* product) {
  return Json{{"contract", "feedback@1"},
              {"events", {{{"at", now - 60}, {"kind", kind}, {"product", product}}}}}
      .dump();
}

}  // namespace

TEST_CASE("a record is replayed to the byte, with what was learned then and with what is now") {
  Compass compass;
  read_all(compass, 9, 2);
  const std::string plain = compass.record(question("insights"));
  const std::string before = compass.insights({"gmv", now});
  compass.feedback(told("added", "p2"), now);
  const std::string after = compass.insights({"gmv", now});
  REQUIRE(before != after);
  const std::string learned = compass.record(question("insights"));
  CHECK(Json::parse(compass.replay(plain))["same"] == true);
  CHECK(compass.insights({"gmv", now}) == after);
  CHECK(Json::parse(compass.replay(learned))["same"] == true);

  REQUIRE(compass.set_learned("").ok());
  CHECK(compass.insights({"gmv", now}) == before);
  CHECK(Json::parse(compass.replay(learned))["same"] == true);
  CHECK(compass.insights({"gmv", now}) == before);
  CHECK(Json::parse(compass.replay(plain))["differs"].empty());
}

TEST_CASE("a replay over other feeds or rules says what differs") {
  Compass compass;
  read_all(compass, 9, 2);
  const std::string record = compass.record(question("insights"));
  read_all(compass, 10, 2);
  const Json other = Json::parse(compass.replay(record));
  CHECK(other["same"] == false);
  CHECK_FALSE(other["differs"].empty());
}

TEST_CASE("what cannot be asked has no record, and what is no record is not replayed") {
  Compass compass;
  CHECK(Json::parse(compass.record(question("nothing"))).contains("error"));
  CHECK(Json::parse(compass.record(question("plan"))).contains("error"));  // no feed is loaded
  CHECK(Json::parse(compass.replay("{}")).contains("error"));
  CHECK(Json::parse(compass.replay("")).contains("error"));
}
