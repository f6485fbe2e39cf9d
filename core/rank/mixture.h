// The rules of a mixture: the weights of both objectives, each by its part.
//
//   weight = (1 - p) weight for GMV + p weight for followers
//
// Weights are thousandths and so is p: the sum is whole parts per million, nothing is rounded.
// A score is a sum of terms that are rounded to whole micro-logs one by one, each by one half at
// most. So the difference of two products' scores is a straight line in p but for one micro-log a
// factor (8 in all): a pair whose difference is beyond that swaps at most once on the way from GMV
// to followers. And of the best products at p < q, before the list is made diverse: the one at q
// has at most (p + q) / (q - p) + 1 times those 8 micro-logs more GMV score, and as many with 1 - q
// and 1 - p in place of p and q less followers score, than the one at p.
//
// success of a video is measured otherwise for each objective: a mixture has both, each by its part
// of the weight.
#pragma once

#include "rank/aim.h"
#include "rank/rules.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace compass::rank {

// factors in GMV's order, then those of followers alone
ObjectiveRules mixture_of(const Rules& rules, Aim aim);

// what one objective's own weight of a factor still counts, parts per million
std::int32_t weight_in(const Rules& rules, Aim aim, store::Objective objective, Factor factor);

// The rules of an aim. Those of the mixture asked for last are kept; it never shows.
class AimedRules {
 public:
  // valid until the next call
  const ObjectiveRules& of(const Rules& rules, Aim aim);

 private:
  std::optional<std::pair<Aim, ObjectiveRules>> mixture_{};
};

// places among the ranked rows, from 1, for either objective alone; before lists are made diverse
struct Ends {
  std::size_t gmv = 0;
  std::size_t followers = 0;

  friend bool operator==(const Ends&, const Ends&) = default;
};

// of rows whose places for either objective are these
std::vector<Ends> ends_of(std::span<const std::size_t> gmv, std::span<const std::size_t> followers);

}  // namespace compass::rank
