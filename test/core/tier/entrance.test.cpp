#include "tier/entrance.h"

#include "policy/edit.h"
#include "tier/creator.h"

#include <doctest/doctest.h>

namespace compass::tier {

namespace {

Entrance entrance_with(int videos, const policy::Policy& policy, std::string_view market = "US") {
  store::CreatorFeed feed = test::creator();
  for (int at = 0; at < videos; ++at)
    test::add_posted(feed, std::to_string(at), at);
  const PostingVolume volume = posting_volume(feed, test::noon);
  const Facts facts = facts_of({&feed, nullptr, nullptr}, volume, tier_of(volume.lifetime, policy),
                               policy, test::noon);
  return entrance_of(facts, market, policy);
}

}  // namespace

TEST_CASE("entrance: shown for 0 to 3 videos, with the reason; then not yet") {
  const policy::Policy policy = policy::default_policy();
  CHECK(entrance_with(0, policy).visible);
  CHECK(entrance_with(0, policy).reason == "no_videos_yet");
  CHECK(entrance_with(1, policy).visible);
  CHECK(entrance_with(3, policy).reason == "first_videos");
  CHECK_FALSE(entrance_with(4, policy).visible);
  CHECK(entrance_with(4, policy).reason == "tier_not_available");
}

TEST_CASE("entrance: opened for all by an edit of the policy") {
  const auto policy = policy::test::with("/tiers/2/available", true);
  REQUIRE(policy.ok());
  CHECK(entrance_with(4, policy.value()).visible);
  CHECK(entrance_with(4, policy.value()).reason == "open");
}

TEST_CASE("entrance: not without a creator") {
  const policy::Policy policy = policy::default_policy();
  const Facts facts = facts_of({}, {}, {}, policy, test::noon);
  CHECK_FALSE(entrance_of(facts, "", policy).visible);
  CHECK(entrance_of(facts, "", policy).reason == "no_creator");
}

TEST_CASE("entrance: only in open markets, when there is a list") {
  const auto policy = policy::test::with("/entrance/markets", {"US", "VN"});
  REQUIRE(policy.ok());
  CHECK(entrance_with(1, policy.value(), "VN").visible);
  CHECK_FALSE(entrance_with(1, policy.value(), "GB").visible);
  CHECK(entrance_with(1, policy.value(), "GB").reason == market_not_open);
  CHECK_FALSE(entrance_with(1, policy.value(), "").visible);
}

}  // namespace compass::tier
