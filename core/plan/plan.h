// The next three videos, and what the creator's own have shown so far.
//
// Arms (arms.h) have priors of the inspiration videos (priors.h); what the creator posted moves
// them (outcomes.h, belief.h); the next videos are those that teach most (design.h), within what
// may be posted in a week and is in stock. What is said of an arm stands on the claim ladder
// (evidence/ladder.h), by the posterior of its difference to the leader.
#pragma once

#include "evidence/ladder.h"
#include "plan/arms.h"
#include "plan/belief.h"
#include "plan/design.h"
#include "plan/priors.h"
#include "rank/aim.h"
#include "traits/success.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace compass::plan {

inline constexpr std::size_t planned_videos = 3;

// what one arm is thought to bring, against the leader of its axis; the leader against the next
// best
struct Reading {
  std::size_t arm = 0;
  double multiplier = 1;
  evidence::Interval interval{1, 1};  // at the likely level
  evidence::Verdict claim{};          // need in videos
  std::size_t own = 0;                // own videos that have it
};

struct Plan {
  traits::SuccessMetric metric{};                           // none: nothing to learn from
  std::size_t outcomes = 0;                                 // own videos that were read
  std::array<std::vector<Reading>, axis_count> readings{};  // by axis, then arm
  std::array<std::size_t, axis_count> leaders{};
  std::vector<std::uint32_t> products{};  // rows; the arms of that axis
  std::vector<PlannedVideo> videos{};     // to post, in this order
};

// window: of the list that products are taken from
Plan plan_for(const PlanSources& sources, rank::Aim aim, std::int64_t now, std::size_t window,
              const evidence::Ladder& ladder);

}  // namespace compass::plan
