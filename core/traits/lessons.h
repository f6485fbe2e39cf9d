// All that the inspiration videos teach: what does not depend on the objective is learned once, the
// rest for each.
#pragma once

#include "store/tables.h"
#include "traits/lift.h"
#include "traits/pool.h"
#include "traits/success.h"
#include "traits/traits.h"
#include "traits/video_words.h"
#include "traits/words.h"

#include <cstdint>
#include <vector>

namespace compass::traits {

struct Material {
  Pool pool{};
  std::vector<TraitBits> bits{};  // by row
  VideoWords words{};             // of captions and product titles
  SpokenWords spoken{};
};

// utc_offset_minutes: of the creator who looks
Material material_of(const store::InspirationFeed& feed, std::int32_t utc_offset_minutes);

struct Lessons {
  Success success{};
  Lifts lifts{};
  WordTable words{};
};

Lessons learn(const store::InspirationFeed& feed, const Material& material,
              store::Objective objective, const LiftOptions& options);

// the claimed ones (likely, then hints with them), largest lift first
std::vector<const Lift*> claimed_lifts(const Lessons& lessons);

}  // namespace compass::traits
