// A session that was forked answers as one that read the feeds itself; neither shows in the other.
#include "session/documents.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#ifndef __EMSCRIPTEN__
#include <thread>
#endif

using namespace compass;
using namespace compass::test;

namespace {

constexpr std::uint64_t creators = 12;

std::string creator_text(std::uint64_t seed) {
  Json creator = creator_document(seed, static_cast<int>(seed % 5));
  // more offsets than are kept, and two currencies
  creator["creator"]["utc_offset_minutes"] = static_cast<int>(seed) * 60 - 360;
  creator["creator"]["currency"] = seed % 2 == 0 ? "USD" : "MXN";
  return creator.dump();
}

void read_shop(Compass& compass, std::uint64_t seed = 1) {
  REQUIRE(read(compass, Feed::products, products_document(seed, 60).dump()).ok());
  REQUIRE(read(compass, Feed::inspiration, inspiration_document(seed, 80).dump()).ok());
}

std::string view_of(Compass& compass, std::uint64_t seed) {
  REQUIRE(read(compass, Feed::creator, creator_text(seed)).ok());
  return compass.insights({seed % 3 == 0 ? "followers" : "gmv", now});
}

std::vector<std::string> views_of_new_sessions() {
  std::vector<std::string> views;
  for (std::uint64_t seed = 0; seed < creators; ++seed) {
    Compass compass;
    read_shop(compass);
    views.push_back(view_of(compass, seed));
  }
  return views;
}

}  // namespace

TEST_CASE("creator after creator, a fork answers as a session that met nobody before") {
  const std::vector<std::string> expected = views_of_new_sessions();
  Compass shop;
  read_shop(shop);
  Compass cold = shop.fork();  // nothing was made yet
  view_of(shop, 3);            // the creator is not passed on
  Compass warm = shop.fork();
  CHECK(warm.posted({.now = now}).starts_with(R"({"error":{"code":"feed_missing")"));
  for (const int round : {1, 2}) {
    CAPTURE(round);
    for (std::uint64_t seed = 0; seed < creators; ++seed) {
      CAPTURE(seed);
      CHECK(view_of(cold, seed) == expected[static_cast<std::size_t>(seed)]);
      CHECK(view_of(warm, seed) == expected[static_cast<std::size_t>(seed)]);
    }
  }
}

TEST_CASE("a fork keeps its feeds when those of the first session are replaced or gone") {
  const std::string expected = views_of_new_sessions()[4];
  std::vector<Compass> forks;
  {
    Compass shop;
    read_shop(shop);
    view_of(shop, 1);
    forks.push_back(shop.fork());
    read_shop(shop, /*seed=*/9);
    CHECK(view_of(shop, 4) != expected);
  }
  CHECK(view_of(forks[0], 4) == expected);
}

#ifndef __EMSCRIPTEN__
TEST_CASE("forks answer in threads of their own") {
  const std::vector<std::string> expected = views_of_new_sessions();
  Compass shop;
  read_shop(shop);
  view_of(shop, 0);
  std::vector<std::string> views(creators);
  {
    std::vector<std::jthread> threads;
    for (std::size_t nth = 0; nth < 3; ++nth) {
      threads.emplace_back([&views, nth, session = shop.fork()]() mutable {
        for (std::size_t seed = nth; seed < creators; seed += 3) {
          read(session, Feed::creator, creator_text(seed));
          views[seed] = session.insights({seed % 3 == 0 ? "followers" : "gmv", now});
        }
      });
    }
  }
  CHECK(views == expected);
}
#endif
