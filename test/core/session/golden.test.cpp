// The documents that were looked at and found right (test/golden), byte for byte, wherever the
// core's tests run: native, under sanitizers, as WebAssembly.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace compass;
using namespace compass::test;

namespace {

Outcome read_sample(Compass& compass, Feed feed, const std::string& name) {
  return read(compass, feed, file("web/demo/feeds/" + name + ".json"));
}

// each verb as test/module/verbs.mjs asks it; the ids are the first of either list
void check_documents(Compass& compass, const std::string& creator, const std::string& objective) {
  const Query query{objective, now};
  const std::string view = compass.insights(query);
  const Json lists = Json::parse(view);
  const std::string product = lists["products"]["items"][0]["id"];
  const std::string video = lists["inspiration"]["items"][0]["id"];
  const auto golden = [&](const char* verb) {
    return file("test/golden/" + creator + "." + objective + "." + verb + ".json");
  };
  CHECK(view + "\n" == golden("insights"));
  const double followers = objective == "gmv" ? 0.3 : 0.7;
  CHECK(compass.insights({"", now, followers}) + "\n" == golden("mixture"));
  CHECK(compass.what_if(product, "", query) + "\n" == golden("what-if"));
  CHECK(compass.product(product, query) + "\n" == golden("product"));
  CHECK(compass.inspiration(video, query) + "\n" == golden("inspiration"));
  CHECK(compass.posted({"revenue", "ascending", 0, 5, now}) + "\n" == golden("posted"));
  CHECK(compass.ledger(0, 50, now) + "\n" == golden("ledger"));
}

}  // namespace

TEST_CASE("the samples' documents are the golden ones") {
  for (const char* creator : {"creator-0", "creator-2", "creator-6"}) {
    CAPTURE(creator);
    Compass compass;
    REQUIRE(read_sample(compass, Feed::creator, creator).ok());
    REQUIRE(read_sample(compass, Feed::products, "products").ok());
    REQUIRE(read_sample(compass, Feed::inspiration, "inspiration").ok());
    for (const char* objective : {"gmv", "followers"}) {
      CAPTURE(objective);
      check_documents(compass, creator, objective);
    }
  }
}
