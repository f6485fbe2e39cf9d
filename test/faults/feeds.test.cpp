// Verbs that act: the policy, and each step of reading a feed.
#include "faults/every_allocation.h"
#include "policy/policy.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::faults;

namespace {

struct Given {
  Feed feed;
  std::string name;
  std::string text;
};

std::vector<Given> feeds() {
  return {{Feed::creator, "creator", test::creator_document(11, 4).dump()},
          {Feed::products, "products", test::products_document(12, 10).dump()},
          {Feed::inspiration, "inspiration", test::inspiration_document(13, 15).dump()}};
}

Code write(Compass& compass, const Given& given, std::size_t chunk) {
  Code code = Code::ok;
  for (std::size_t at = 0; at < given.text.size() && code == Code::ok; at += chunk) {
    code = compass.write(given.feed, std::string_view(given.text).substr(at, chunk)).code;
  }
  return code;
}

}  // namespace

TEST_CASE("a policy") {
  const std::string policy = std::string(policy::default_policy_json());
  every_allocation(
      {.name = "policy", .act = [&](Compass& compass) { return compass.set_policy(policy).code; }});
}

TEST_CASE("a feed is begun") {
  for (const Given& given : feeds()) {
    every_allocation({.name = "begin " + given.name,
                      .undo = [&](Compass& compass) { compass.abandon(given.feed); },
                      .act = [&](Compass& compass) { return compass.begin(given.feed).code; }});
  }
}

TEST_CASE("a feed is written, whole and in chunks") {
  for (const Given& given : feeds()) {
    for (const std::size_t chunk : {given.text.size(), std::size_t{61}}) {
      every_allocation({.name = "write " + given.name,
                        .prepare = [&](Compass& compass) { compass.begin(given.feed); },
                        .undo = [&](Compass& compass) { compass.abandon(given.feed); },
                        .act = [&](Compass& compass) { return write(compass, given, chunk); }});
    }
  }
}

TEST_CASE("a feed is finished") {
  for (const Given& given : feeds()) {
    every_allocation({.name = "finish " + given.name,
                      .prepare =
                          [&](Compass& compass) {
                            compass.begin(given.feed);
                            write(compass, given, given.text.size());
                          },
                      .undo = [&](Compass& compass) { compass.abandon(given.feed); },
                      .act = [&](Compass& compass) { return compass.finish(given.feed).code; }});
  }
}
