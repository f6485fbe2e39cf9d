// What holds one posted video back, as far as it can be told: the measure that stands lowest among
// similar creators' first videos, and the trait that goes with success most and that it lacks.
#pragma once

#include "evidence/estimate.h"
#include "posted/benchmark.h"
#include "store/tables.h"
#include "traits/lift.h"

#include <cstddef>
#include <optional>

namespace compass::traits {

struct Diagnosis {
  // the lowest percentile that is credibly below one half (likely or hint); none if none is
  std::optional<posted::Comparison> weakest{};
  // likely, lift above 1, known to be lacking: the one with the largest shrunk lift; in the lifts
  // that were given. Words are not among them: which to use is the creator's own matter
  const Lift* lacks = nullptr;
  // what adding it should multiply a typical success by: its shrunk lift, interval at the likely
  // level
  std::optional<double> uplift{};
  evidence::Interval uplift_interval{};
};

// `benchmark` may be null; `row` is one of the creator's videos
Diagnosis diagnose(const store::CreatorFeed& creator, std::size_t row,
                   const posted::Benchmark* benchmark, const Lifts& lifts);

}  // namespace compass::traits
