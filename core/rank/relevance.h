// Maximal marginal relevance (Carbonell & Goldstein 1998), on scores that are logarithms:
//
//   next = argmax  score_i - cost * max over chosen j of likeness(i, j)
//
// under shares for groups, which grow by one at a time when nothing else is left (diversity.h).
#pragma once

#include "math/micro.h"
#include "rank/diversity.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

// scores: micro-logs of the candidates, best first; likeness(i, j): 0..1 of two candidates; cost:
// micro-log of a likeness of 1. Indices into the candidates, rising. Equal values: the first wins.
template <class Likeness>
std::vector<std::size_t> pick_relevant(std::span<const std::int64_t> scores, std::size_t k,
                                       std::int64_t cost, std::span<const Quota> quotas,
                                       Likeness likeness) {
  std::vector<QuotaUse> used(quotas.begin(), quotas.end());
  std::vector<std::int64_t> value(scores.begin(), scores.end());
  std::vector<std::uint8_t> taken(scores.size(), 0);
  std::vector<std::size_t> picks;
  std::size_t extra = 0;
  while (picks.size() < std::min(k, scores.size())) {
    std::size_t next = scores.size();
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (taken[i] != 0 || (next < scores.size() && value[i] <= value[next])) continue;
      if (has_room(used, i, extra)) next = i;
    }
    if (next == scores.size()) {
      ++extra;
      continue;
    }
    taken[next] = 1;
    picks.push_back(next);
    for (QuotaUse& use : used)
      use.take(next);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (taken[i] != 0) continue;
      const double lost = static_cast<double>(cost) * likeness(i, next);
      const auto left = scores[i] - static_cast<std::int64_t>(math::round_to(lost, 0));
      value[i] = std::min(value[i], left);
    }
  }
  std::sort(picks.begin(), picks.end());
  return picks;
}

}  // namespace compass::rank
