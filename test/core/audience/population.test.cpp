#include "audience/population.h"

#include "audience/feeds.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::audience;

TEST_CASE("shares are kept as they came: what is missing stays unknown") {
  store::AudienceColumn column;
  column.add_row();
  feeds::add_share(column, store::Axis::gender, 0, 0.60);
  feeds::add_share(column, store::Axis::gender, 1, 0.35);
  const Population people = population_of(column, 0, store::TextPool{});
  CHECK(people.gender[0] == doctest::Approx(0.60));
  CHECK(people.known_gender == doctest::Approx(0.95));
  CHECK(people.known_age == 0);
  CHECK(people.has_people());
  CHECK_FALSE(people.count.has_value());
}

TEST_CASE("more than everybody is scaled back") {
  store::AudienceColumn column;
  column.add_row();
  feeds::add_share(column, store::Axis::age, 1, 0.9);
  feeds::add_share(column, store::Axis::age, 2, 0.9);
  const Population people = population_of(column, 0, store::TextPool{});
  CHECK(people.known_age == 1);
  CHECK(people.age[1] == doctest::Approx(0.5));
}

TEST_CASE("regions come by name, equal names added, whatever the order of the list") {
  store::TextPool text;
  store::AudienceColumn column;
  column.add_row();
  feeds::add_share(column, store::Axis::region, 0, 0.2, text.intern("US"));
  feeds::add_share(column, store::Axis::region, 0, 0.3, text.intern("DE"));
  feeds::add_share(column, store::Axis::region, 0, 0.1, text.intern("US"));
  const Population people = population_of(column, 0, text);
  REQUIRE(people.region.size() == 2);
  CHECK(people.region[0].name == "DE");
  CHECK(people.region[1].share == doctest::Approx(0.3));
  CHECK_FALSE(people.has_people());
}

TEST_CASE("followers: the audience's own count, else the creator's") {
  store::CreatorFeed feed;
  CHECK_FALSE(followers_of(feed).count.has_value());  // no audience at all
  feed.followers = 900;
  CHECK(followers_of(feed).count == 900);
  feeds::add_cells(feed.audience, feeds::usual_base(), 500);
  CHECK(followers_of(feed).count == 500);
}
