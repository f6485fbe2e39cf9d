#include "traits/lessons.h"

#include "feed.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::traits;

namespace {

TEST_CASE("lessons: what is said, largest lift first") {
  const store::InspirationFeed feed = test::feed_of(test::planted(400, 2, 0.8, 81));
  const Material material = material_of(feed, 0);
  const Lessons lessons = learn(feed, material, store::Objective::followers, {});
  const auto claimed = claimed_lifts(lessons);
  REQUIRE(!claimed.empty());
  CHECK(claimed.front()->trait == TraitId::caption_question);
  for (std::size_t i = 0; i < claimed.size(); ++i) {
    CHECK(claimed[i]->verdict.grade != evidence::Grade::not_enough_data);
    if (i > 0) CHECK(claimed[i - 1]->ratio.value >= claimed[i]->ratio.value);
  }
}

TEST_CASE("lessons: of an empty feed there are none") {
  const store::InspirationFeed feed;
  const Material material = material_of(feed, 0);
  const Lessons lessons = learn(feed, material, store::Objective::gmv, {});
  CHECK(claimed_lifts(lessons).empty());
  CHECK(lessons.lifts.tested == 0);
}

}  // namespace
