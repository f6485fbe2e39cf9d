// What the policy says about ranking, in the shape the ranking needs.
#pragma once

#include "evidence/ladder.h"
#include "policy/policy.h"
#include "rank/certainty.h"
#include "rank/factor.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::rank {

// How a creator's own choices count as evidence of what they make. Parts per million, so that their
// sums are whole and the feed's order changes nothing.
struct FitRules {
  std::int64_t posted = 1'000'000;  // a product in a posted video: they did it
  std::int64_t showcase = 500'000;  // offered, but no video yet
  std::int64_t niche = 500'000;     // said, not done; shared among the categories it names
  double strength = 5;              // M: the catalogue counts as that many products
  double least = 0.25;              // bounds of the factor
  double most = 4;
};

// How a creator's choices count (learned.h).
struct FeedbackRules {
  double opened = 0.25;  // of an addition: how much an opening says
  double strength = 5;   // choices taken for granted in each group
  double most = 2;       // bound of the factor, and its inverse below
};

// The list is read from the top and a product is passed over while its category or shop has had its
// share; if the list stays short, the shares grow by one at a time until it is full.
struct DiversityRules {
  std::size_t per_category = 4;  // products of one top category in a list of `of`
  std::size_t per_shop = 2;
  std::size_t of = 10;      // longer lists in proportion, rounded up
  std::size_t depth = 512;  // only so many of the best are considered
};

struct InspirationRules {
  double similarity_floor = 0.005;  // added to every cosine: no word in common is not impossible
  double audience_floor = 0.1;      // added to every closeness
  double ahead = 0.693147;          // ln of the account size that suits best: twice the creator's
  double width = 2.3;               // ln followers over which the size factor falls by e
  std::size_t candidates = 256;     // marginal relevance chooses among so many of the best
  std::int64_t likeness_cost = 1'500'000;  // micro-log that a copy of a chosen video loses
  std::size_t per_creator = 2;             // videos of one creator in a list of `of`
  std::size_t per_product = 1;             // that link the same product first
  std::size_t of = 10;
};

// one objective: what multiplies, in the order of the receipts
struct ObjectiveRules {
  std::vector<Factor> products{};
  std::vector<Factor> inspiration{};
  Weights weights{};  // of both
};

struct Rules {
  std::array<ObjectiveRules, 2> objectives{};  // by store::Objective
  FitRules fit{};
  FeedbackRules feedback{};
  DiversityRules diversity{};
  InspirationRules inspiration{};
  evidence::Ladder ladder{};
  CertaintyRules certainty{};
  int recent_days = 7;  // of momentum

  [[nodiscard]] const ObjectiveRules& of(store::Objective objective) const {
    return objectives[static_cast<std::size_t>(objective)];
  }
};

// the policy's weights, diversity, similarity and confidence
Rules rules_of(const policy::Policy& policy);

}  // namespace compass::rank
