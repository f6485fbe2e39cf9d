// What to do next. A prompt is given when its tier and objective fit and all its conditions hold;
// it is as sure as the least sure fact among them.
//
//   score = (usefulness + urgency) * weight of the grade / 1000, in whole points
//   urgency = min(points * max(0, fact - above), at_most)
//
// All of these are in the prompt, so that the order can be explained. Equal scores keep the order
// of the policy.
#pragma once

#include "evidence/estimate.h"
#include "policy/policy.h"
#include "tier/facts.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace compass::tier {

struct Prompt {
  const policy::PromptRule* rule = nullptr;  // into the policy
  std::string_view code{};
  std::string_view action{};
  evidence::Grade grade = evidence::Grade::fact;
  std::optional<double> need{};  // of the least sure fact; 0 or none for facts
  struct Number {
    policy::Fact fact{};
    std::int64_t value = 0;
  };
  std::vector<Number> numbers{};  // known facts of its conditions and urgency, each once
  std::int64_t usefulness = 0;    // the terms of the score
  std::int64_t urgency = 0;
  std::int64_t grade_weight = 0;
  std::int64_t score = 0;
};

// all that hold, most useful first; the view shows policy.windows.prompts of them
std::vector<Prompt> prompts(const Facts& facts, const TierState& tier, store::Objective objective,
                            const policy::Policy& policy);

}  // namespace compass::tier
