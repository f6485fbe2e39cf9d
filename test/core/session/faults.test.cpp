// Whatever is wrong with a feed, the view is the one from before.
#include "session/documents.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::test;

namespace {

struct Fault {
  Feed feed;
  const char* text;
  Code code;
};

constexpr Fault faults[] = {
    {Feed::products, "", Code::truncated},
    {Feed::products, "{", Code::truncated},
    {Feed::products, "[]", Code::wrong_type},
    {Feed::products, R"({"products":[]})", Code::missing_contract},
    {Feed::products, R"({"contract":"products@9"})", Code::unknown_contract},
    {Feed::products, R"({"contract":"products@1","products":[{"id":"a"},{"id":"a"}]})",
     Code::duplicate_id},
    {Feed::creator, R"({"contract":"creator@1","creator":{"id":"a","followers":-1}})",
     Code::negative_count},
    {Feed::inspiration, "{\"contract\":\"inspiration@1\",\"videos\":[{\"id\":\"\xff\"}]}",
     Code::invalid_utf8},
};

}  // namespace

TEST_CASE("a feed that is refused leaves the earlier one, and the view, as they were") {
  Compass compass;
  read_all(compass, 9, 2);
  const std::string before = compass.insights({"gmv", now});
  const std::string status = compass.status();
  for (const Fault& fault : faults) {
    const Outcome outcome = read(compass, fault.feed, fault.text);
    CAPTURE(fault.text);
    CHECK(name_of(outcome.code) == name_of(fault.code));
    CHECK(outcome.feed == fault.feed);
    compass.abandon(fault.feed);
    CHECK(compass.insights({"gmv", now}) == before);
    CHECK(compass.status() == status);
  }
}

TEST_CASE("a feed that was not begun takes nothing") {
  Compass compass;
  CHECK(compass.write(Feed::products, std::string_view("{}")).code == Code::feed_not_begun);
  CHECK(compass.finish(Feed::products).code == Code::feed_not_begun);
  CHECK(compass.begin(Feed::policy).code == Code::bad_argument);
  REQUIRE(compass.begin(Feed::products).ok());
  compass.abandon(Feed::products);
  CHECK(compass.finish(Feed::products).code == Code::feed_not_begun);
}

TEST_CASE("while a feed is read the earlier one answers") {
  Compass compass;
  read_all(compass, 9, 2);
  const std::string before = compass.insights({"gmv", now});
  const std::string next = products_document(77, 30).dump();
  REQUIRE(compass.begin(Feed::products).ok());
  for (std::size_t at = 0; at < next.size(); at += 997) {
    REQUIRE(compass.write(Feed::products, std::string_view(next).substr(at, 997)).ok());
  }
  CHECK(compass.insights({"gmv", now}) == before);
  REQUIRE(compass.finish(Feed::products).ok());
  CHECK(compass.insights({"gmv", now}) != before);
}

TEST_CASE("every now gives a document: a view, or an error beyond the years 1 to 9999") {
  Compass compass;
  read_all(compass, 9, 3);
  constexpr std::int64_t day = 86'400;
  for (const std::int64_t at :
       {std::int64_t{0}, std::int64_t{-1}, now - 400 * day, now + 4'000 * day,
        std::int64_t{-62'135'596'800}, std::int64_t{253'402'300'799}}) {
    CHECK(insights(compass, "gmv", at)["contract"] == "view@1");
  }
  for (const std::int64_t at : {INT64_MAX, INT64_MIN}) {
    CHECK(insights(compass, "gmv", at)["error"]["code"] == "bad_argument");
  }
}
