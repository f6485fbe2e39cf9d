#include "traits/lessons.h"

#include "math/sort.h"

#include <algorithm>
#include <utility>

namespace compass::traits {

Material material_of(const store::InspirationFeed& feed, std::int32_t utc_offset_minutes) {
  Material material;
  material.pool = describe_pool(feed);
  material.bits = extract_traits(feed.videos, feed.text, utc_offset_minutes, &material.spoken);
  material.words = VideoWords::build(feed, material.pool);
  return material;
}

Lessons learn(const store::InspirationFeed& feed, const Material& material,
              store::Objective objective, const LiftOptions& options) {
  Lessons lessons;
  lessons.success = measure_success(feed, material.pool, objective);
  lessons.lifts = learn_lifts(material.bits, material.words, material.pool,
                              outcomes_of(lessons.success), options);
  lessons.words = WordTable::build(material.spoken, material.pool, lessons.success);
  return lessons;
}

std::vector<const Lift*> claimed_lifts(const Lessons& lessons) {
  std::vector<const Lift*> claimed;
  for (const Lift& lift : lessons.lifts.traits) {
    if (lift.verdict.grade != evidence::Grade::not_enough_data) claimed.push_back(&lift);
  }
  math::sort(claimed, [](const Lift* a, const Lift* b) {
    return a->ratio.value != b->ratio.value ? a->ratio.value > b->ratio.value : a->trait < b->trait;
  });
  return claimed;
}

}  // namespace compass::traits
