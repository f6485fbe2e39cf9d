// Which videos teach most: one after the other the one that adds most to what the best arm of each
// axis is expected to bring, given those before it.
//
//   value(video) = sum over axes of max over arms a of  s phi(z) + d Phi(z),   z = d / s
//
// d: mean of a less the leader, s^2: variance of how far four such videos move it (belief.h). It is
// the knowledge gradient of a against the leader (Frazier, Powell & Dayanik 2009, The
// knowledge-gradient policy for correlated normal beliefs): an arm that is far behind, or that
// nothing is open about, is not worth a video.
#pragma once

#include "plan/belief.h"

#include <array>
#include <cstddef>
#include <vector>

namespace compass::plan {

// the expected gain from one look at a normal difference that the look moves by sd `moved`
double knowledge_gradient(double difference, double moved);

struct PlannedVideo {
  Arms arms{};
  std::array<double, axis_count> teaches{};  // what it adds to the best arm of each axis, ln

  // whether a tenth or more of all that it teaches is of this axis
  [[nodiscard]] bool is_about(Axis axis) const;
};

// `count` videos; every axis that has arms has one in each. Of equal ones the one that is expected
// to do best, then the first arms.
std::vector<PlannedVideo> design(Belief belief, std::size_t count);

}  // namespace compass::plan
