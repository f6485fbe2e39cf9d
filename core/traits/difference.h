// How far videos with a trait stand from comparable ones without it, before all traits are judged
// together: the formula of lift.h.
#pragma once

#include "evidence/normal.h"
#include "traits/contrast.h"

#include <algorithm>
#include <optional>

namespace compass::traits {

struct Difference {
  std::optional<evidence::Measured>
      ln{};         // of the lift, and its error; none where nothing compares
  double with = 0;  // videos, weighed down, in all strata
  double without = 0;
  double p = 1;  // two-sided, Student's t

  [[nodiscard]] double smaller_side() const { return std::min(with, without); }
};

// variance: of standing within strata
Difference difference(const Contrast& trait, double variance);

}  // namespace compass::traits
