#include "posted/peers.h"

#include "posted/inspiration.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace compass::posted {

using test::add_posted;
using test::add_seen;

namespace {

Peers peers(const store::CreatorFeed& feed, const store::InspirationFeed& inspiration,
            std::size_t peers_min = 1) {
  policy::Policy policy = policy::default_policy();
  policy.similarity.peers_min = peers_min;
  const auto rows = tier::e_commerce_rows(feed.videos, test::noon);
  return peers_of(feed, rows, inspiration, basis_of(feed, rows), policy);
}

// ids of the first videos, peers by "|"
std::string names(const Peers& peers, const store::InspirationFeed& feed) {
  std::string names;
  for (const Peer& peer : peers.creators) {
    if (!names.empty()) names += " | ";
    for (const std::uint32_t row : peer.first_videos) {
      names += std::string(names.empty() || names.back() == ' ' ? "" : " ");
      names += feed.text.view(feed.videos.id[row]);
    }
  }
  return names;
}

store::CreatorFeed creator_of(std::int64_t followers) {
  store::CreatorFeed feed = test::creator();
  feed.followers = followers;
  feed.niches = {feed.text.intern("Beauty")};
  return feed;
}

}  // namespace

TEST_CASE("peers: first videos by their ordinal, later ones not") {
  store::InspirationFeed feed;
  add_seen(feed, "x3").of("x").nth(3).followers(100);
  add_seen(feed, "x9").of("x").nth(9).followers(100);
  add_seen(feed, "x1").of("x").nth(1).followers(100);
  add_seen(feed, "y4").of("y").nth(4).followers(100);
  const Peers found = peers(creator_of(100), feed);
  CHECK(found.nth_known);
  CHECK(names(found, feed) == "x1 x3");
}

TEST_CASE("peers: what was posted later is not there yet") {
  store::InspirationFeed feed;
  add_seen(feed, "x1").of("x").nth(1).followers(100).video.posted(test::noon - 10);
  add_seen(feed, "y1").of("y").nth(1).followers(100).video.posted(test::noon + 10);
  const store::CreatorFeed creator = creator_of(100);
  const auto rows = tier::e_commerce_rows(creator.videos, test::noon);
  const auto at = [&](std::int64_t now) {
    return names(
        peers_of(creator, rows, feed, basis_of(creator, rows), policy::default_policy(), now),
        feed);
  };
  CHECK(at(test::noon) == "x1");
  CHECK(at(test::noon + 10) == "x1 | y1");
}

TEST_CASE("peers: closest first, ties by creator id, the too different not at all") {
  store::InspirationFeed feed;
  add_seen(feed, "1").of("far").nth(1).followers(3'000'000);
  add_seen(feed, "2").of("near").nth(1).followers(1'100).niche("beauty");
  add_seen(feed, "3").of("same-b").nth(1).followers(1'000).niche("Beauty");
  add_seen(feed, "4").of("same-a").nth(1).followers(1'000).niche("Beauty");
  add_seen(feed, "5").of("other").nth(1).followers(1'000).niche("Toys");
  add_seen(feed, "6").of("silent").nth(1);  // nothing is known: not similar
  add_seen(feed, "7").of("half").nth(1).followers(1'000);
  CHECK(names(peers(creator_of(1'000), feed), feed) == "4 | 3 | 2 | 7");
}

TEST_CASE("peers: ordinals that are not stated are used only for want of others") {
  store::InspirationFeed feed;
  add_seen(feed, "a").of("a").nth(1).followers(100);
  add_seen(feed, "b").of("b").nth(2).followers(100);
  add_seen(feed, "c").of("c").followers(100);
  add_seen(feed, "a2").of("a").followers(100);
  add_seen(feed, "d").of("d").nth(8).followers(100);
  CHECK(names(peers(creator_of(100), feed, 2), feed) == "a | b");
  CHECK(peers(creator_of(100), feed, 2).nth_known);
  CHECK(names(peers(creator_of(100), feed, 3), feed) == "a a2 | b | c");
  CHECK_FALSE(peers(creator_of(100), feed, 3).nth_known);
}

TEST_CASE("peers: nobody is their own peer, and videos without a creator stand alone") {
  store::InspirationFeed feed;
  add_seen(feed, "own").of("creator").nth(1).followers(100);
  add_seen(feed, "m").nth(1).followers(100);
  add_seen(feed, "n").nth(1).followers(100);
  CHECK(names(peers(creator_of(100), feed), feed) == "m | n");
}

TEST_CASE("peers: closeness in revenue per 1,000 views is kept apart") {
  store::CreatorFeed own = creator_of(100);
  add_posted(own, "a", 3).is(store::Metric::views, 1'000).earned(500);
  store::InspirationFeed feed;
  const auto add = [&](const char* id, std::int64_t minor) {
    add_seen(feed, id)
        .of(id)
        .nth(1)
        .followers(100)
        .is(store::Metric::views, 1'000)
        .video.earned(minor);
  };
  add("equal", 500);
  add("richer", 50'000);
  add_seen(feed, "silent").of("silent").nth(1).followers(100);
  const Peers found = peers(own, feed);
  REQUIRE(found.creators.size() == 3);
  CHECK(found.creators[0].closeness == found.creators[1].closeness);
  CHECK(found.creators[0].gpm == 1);
  CHECK(found.creators[1].gpm < 0.2);
  CHECK(found.creators[2].gpm == 0.5);  // the policy's unknown
}

TEST_CASE("peers: the order of the feed changes nothing") {
  store::InspirationFeed forward;
  store::InspirationFeed backward;
  const auto add = [](store::InspirationFeed& feed, int at) {
    add_seen(feed, std::to_string(at))
        .of(std::to_string(at / 3))
        .nth(1 + at % 4)
        .followers(50 + 37 * (at / 3) % 400);
  };
  for (int at = 0; at < 60; ++at) {
    add(forward, at);
    add(backward, 59 - at);
  }
  const Peers a = peers(creator_of(200), forward);
  const Peers b = peers(creator_of(200), backward);
  CHECK(a.creators.size() == 20);
  CHECK(names(a, forward) == names(b, backward));
}

}  // namespace compass::posted
