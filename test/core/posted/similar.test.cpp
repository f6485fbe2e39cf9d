#include "posted/similar.h"

#include "posted/categories.h"
#include "posted/inspiration.h"
#include "tier/volume.h"

#include <doctest/doctest.h>

namespace compass::posted {

using store::Axis;

TEST_CASE("similar: categories, by the smaller side") {
  const std::vector<std::string> beauty = {"beauty"};
  const std::vector<std::string> both = {"beauty", "toys"};
  const std::vector<std::string> other = {"food"};
  CHECK(category_closeness(beauty, both) == 1);
  CHECK(category_closeness(both, beauty) == 1);
  CHECK(category_closeness(both, other) == 0);
  CHECK(category_closeness(both, std::vector<std::string>{"food", "toys"}) == 0.5);
  CHECK_FALSE(category_closeness(both, {}));
  CHECK_FALSE(category_closeness({}, both));
}

TEST_CASE("similar: what somebody makes, from niches and the top of each category") {
  store::CreatorFeed feed = test::creator();
  feed.niches = {feed.text.intern("Toys"), feed.text.intern("TOYS")};
  test::add_video(feed, "a").posted(test::noon).product("p", "Beauty > Lipstick").product("q");
  test::add_video(feed, "b").posted(test::noon + 1).product("p", "Food");
  const auto rows = tier::e_commerce_rows(feed.videos, test::noon);
  CHECK(categories_of(feed, rows) == std::vector<std::string>{"beauty", "toys"});
}

TEST_CASE("similar: size, by the ratio of followers") {
  CHECK(size_closeness(1'000, 1'000, 1.15) == 1);
  CHECK(*size_closeness(1'000, 4'000, 1.15) ==
        doctest::Approx(*size_closeness(4'000, 1'000, 1.15)));
  CHECK(*size_closeness(1'000, 4'000, 1.15) == doctest::Approx(0.4836).epsilon(1e-3));
  CHECK(*size_closeness(10, 1'000, 1.15) < *size_closeness(100, 1'000, 1.15));
  CHECK(size_closeness(0, 1, 1.15) == 1);
  CHECK_FALSE(size_closeness(std::nullopt, 1, 1.15));
  CHECK_FALSE(size_closeness(1, std::nullopt, 1.15));
}

TEST_CASE("similar: revenue per 1,000 views, by the gap between ranges") {
  const GpmRange low{100, 200};
  const GpmRange overlapping{150, 900};
  const GpmRange high{2'000, 2'000};
  CHECK(gpm_closeness(low, overlapping, 2.3) == 1);
  CHECK(*gpm_closeness(low, high, 2.3) == doctest::Approx(0.606).epsilon(0.01));  // a decade
  CHECK(*gpm_closeness(high, low, 2.3) == *gpm_closeness(low, high, 2.3));
  CHECK_FALSE(gpm_closeness(low, std::nullopt, 2.3));
}

TEST_CASE("similar: audiences, over the axes that both have, names across feeds") {
  store::CreatorFeed own = test::creator();
  own.audience.shares.append({Axis::gender, 0, 800'000, {}});
  own.audience.shares.append({Axis::gender, 1, 200'000, {}});
  own.audience.shares.append({Axis::region, 0, 500'000, own.text.intern("Texas")});
  store::InspirationFeed feed;
  // another region first, so that the same name lies elsewhere in its pool
  test::add_seen(feed, "a")
      .share(Axis::gender, 0, 800'000)
      .share(Axis::gender, 1, 200'000)
      .region("Ohio", 1'000);
  test::add_seen(feed, "b").share(Axis::gender, 1, 400'000).region("Texas", 200'000);
  test::add_seen(feed, "c").share(Axis::age, 2, 400'000);
  test::add_seen(feed, "d");
  // a name that comes twice is one region
  test::add_seen(feed, "e")
      .region("Texas", 100'000)
      .region("Maine", 50'000)
      .region("Texas", 50'000);
  const auto closeness = [&](std::size_t row) {
    return audience_closeness(own.audience, 0, own.text, feed.creator_audience, row, feed.text);
  };
  CHECK(closeness(0) == doctest::Approx(0.5));  // the same genders, no region in common
  // Texas alone on both sides is the same; genders 80:20 against 0:100
  CHECK(*closeness(1) == doctest::Approx((1 + 0.3900) / 2).epsilon(1e-3));
  CHECK_FALSE(closeness(2));
  CHECK_FALSE(closeness(3));
  // Texas alone against Texas 3 : Maine 1
  CHECK(*closeness(4) == doctest::Approx(0.8620).epsilon(1e-3));
}

}  // namespace compass::posted
