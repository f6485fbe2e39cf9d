// Whatever is replaced after questions were answered, the next answer is that of an engine which
// never saw the old one: nothing that was made of it is kept.
#include "policy/policy.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

// one seed for each: the feeds, and rules that change what every stage says
struct Seeds {
  std::uint64_t creator = 1;
  std::uint64_t products = 1;
  std::uint64_t inspiration = 1;
  bool other_policy = false;
};

std::string other_policy() {
  Json policy = Json::parse(policy::default_policy_json());
  policy["confidence"]["likely"] = 0.7;
  policy["confidence"]["hint"] = 0.55;
  policy["windows"]["products"] = 7;
  policy["windows"]["posted"] = 4;
  return policy.dump();
}

void replace(Compass& compass, const Seeds& seeds, Feed what) {
  if (what == Feed::policy) {
    REQUIRE(compass.set_policy(seeds.other_policy ? other_policy() : policy::default_policy_json())
                .ok());
  } else if (what == Feed::creator) {
    REQUIRE(read(compass, what, creator_document(seeds.creator, 6).dump()).ok());
  } else if (what == Feed::products) {
    REQUIRE(read(compass, what, products_document(seeds.products, 40).dump()).ok());
  } else {
    // the samples' traits make claims, which the rules of confidence decide
    const std::string sample = file("web/demo/feeds/inspiration.json");
    const std::string other = inspiration_document(seeds.inspiration, 60).dump();
    REQUIRE(read(compass, what, seeds.inspiration == 1 ? sample : other).ok());
  }
}

constexpr Feed all[] = {Feed::policy, Feed::creator, Feed::products, Feed::inspiration};

std::vector<std::string> answers(Compass& compass) {
  std::vector<std::string> documents;
  for (const char* objective : {"gmv", "followers"}) {
    const Query query{objective, now};
    documents.push_back(compass.insights(query));
    const Json view = Json::parse(documents.back());
    const std::string product = view["products"]["items"][0]["id"];
    const std::string video = view["inspiration"]["items"][0]["id"];
    documents.push_back(compass.product(product, query));
    documents.push_back(compass.what_if(product, "", query));
    documents.push_back(compass.insights({"", now, 0.4}));
    documents.push_back(compass.inspiration(video, query));
    documents.push_back(compass.audit(query));
  }
  for (const char* sort : {"recency", "revenue", "views", "items_sold"}) {
    documents.push_back(compass.posted({.sort = sort, .now = now}));
  }
  documents.push_back(compass.ledger(0, 50, now));
  documents.push_back(compass.status());
  return documents;
}

}  // namespace

TEST_CASE("what is replaced leaves nothing behind in any answer") {
  for (const Feed what : all) {
    CAPTURE(name_of(what));
    Seeds seeds;
    Compass kept;
    for (const Feed feed : all)
      replace(kept, seeds, feed);
    const auto before = answers(kept);

    seeds = {what == Feed::creator ? 2u : 1u, what == Feed::products ? 2u : 1u,
             what == Feed::inspiration ? 2u : 1u, what == Feed::policy};
    replace(kept, seeds, what);
    Compass fresh;
    for (const Feed feed : all)
      replace(fresh, seeds, feed);
    const auto after = answers(kept);
    CHECK(after != before);
    CHECK(after == answers(fresh));
  }
}

TEST_CASE("status tells what is loaded, and what is not") {
  Compass compass;
  const std::string products = products_document(3, 12).dump();
  REQUIRE(read(compass, Feed::products, products).ok());
  const Json feeds = Json::parse(compass.status())["feeds"];
  for (const Json& feed : feeds) {
    const bool loaded = feed["feed"] == "products";
    CHECK(feed["loaded"] == loaded);
    CHECK(feed["rows"] == (loaded ? 12 : 0));
    CHECK(feed["bytes"] == (loaded ? products.size() : 0));
    CHECK(feed["hash"].is_string() == loaded);
  }
}
