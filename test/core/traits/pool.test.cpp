#include "traits/pool.h"

#include "feed.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace compass;
using namespace compass::traits;

namespace {

TEST_CASE("pool: sizes by decade") {
  CHECK(size_band(std::nullopt) == SizeBand::unknown);
  CHECK(size_band(0) == SizeBand::unknown);
  CHECK(size_band(1) == SizeBand::below_1k);
  CHECK(size_band(999) == SizeBand::below_1k);
  CHECK(size_band(1'000) == SizeBand::below_10k);
  CHECK(size_band(9'999) == SizeBand::below_10k);
  CHECK(size_band(10'000) == SizeBand::below_100k);
  CHECK(size_band(99'999) == SizeBand::below_100k);
  CHECK(size_band(999'999) == SizeBand::below_1m);
  CHECK(size_band(1'000'000) == SizeBand::from_1m);
}

TEST_CASE("pool: creators and strata") {
  const store::InspirationFeed feed = test::feed_of({
      {.id = "1", .creator = "a", .followers = 500, .category = "Home > Pans"},
      {.id = "2", .creator = "a", .followers = 500, .category = "Home > Pots"},
      {.id = "3", .creator = "b", .followers = 5'000, .category = "Home"},
      {.id = "4", .followers = 500, .category = "Beauty"},
      {.id = "5", .followers = 500},
  });
  const Pool pool = describe_pool(feed);
  CHECK(pool.creators == 4);
  CHECK(pool.creator[0] == pool.creator[1]);
  CHECK(pool.creator[3] != pool.creator[4]);
  CHECK(pool.strata == 4);
  CHECK(pool.stratum[0] == pool.stratum[1]);
  CHECK(pool.stratum[2] != pool.stratum[0]);
}

TEST_CASE("pool: the order of the feed does not matter") {
  const auto videos = test::planted(40, 3, 0, 5);
  const auto other = test::shuffled(videos, 6);
  const store::InspirationFeed feed_a = test::feed_of(videos);
  const store::InspirationFeed feed_b = test::feed_of(other);
  const Pool a = describe_pool(feed_a);
  const Pool b = describe_pool(feed_b);
  for (std::size_t i = 0; i < videos.size(); ++i) {
    CHECK(feed_a.text.view(feed_a.videos.id[a.order[i]]) ==
          feed_b.text.view(feed_b.videos.id[b.order[i]]));
    CHECK(a.creator[a.order[i]] == b.creator[b.order[i]]);
    CHECK(a.stratum[a.order[i]] == b.stratum[b.order[i]]);
  }
}

TEST_CASE("pool: an empty feed") {
  const Pool pool = describe_pool(store::InspirationFeed{});
  CHECK(pool.rows() == 0);
  CHECK(pool.strata == 0);
}

}  // namespace
