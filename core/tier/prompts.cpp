#include "tier/prompts.h"

#include "math/sort.h"

#include <algorithm>

namespace compass::tier {

namespace {

using policy::Comparison;
using policy::PromptRule;

bool applies(const PromptRule& rule, const Facts& facts, const TierState& tier,
             store::Objective objective) {
  const bool in_tier =
      tier.rule != nullptr && std::ranges::find(rule.tiers, tier.index) != rule.tiers.end();
  const bool for_tier = rule.tiers.empty() || in_tier;
  const bool for_objective = !rule.objective || *rule.objective == objective;
  return for_tier && for_objective &&
         std::ranges::all_of(rule.when, [&](const auto& is) { return facts.hold(is); });
}

std::int64_t points_of(const policy::Urgency& urgency, std::int64_t fact) {
  if (fact <= urgency.above || urgency.points == 0) return 0;
  // more units than the most points need not be multiplied: they would overflow
  const std::uint64_t units =
      static_cast<std::uint64_t>(fact) - static_cast<std::uint64_t>(urgency.above);
  const auto enough = static_cast<std::uint64_t>(urgency.at_most / urgency.points);
  if (units > enough) return urgency.at_most;
  return std::min(urgency.points * static_cast<std::int64_t>(units), urgency.at_most);
}

// notes a fact that the prompt rests on; `decides`: that it be so makes the prompt true
void rest_on(Prompt& prompt, const Facts& facts, policy::Fact fact, bool decides) {
  const auto& known = facts.at(fact);
  if (!known) return;
  const bool noted =
      std::ranges::find(prompt.numbers, fact, &Prompt::Number::fact) != prompt.numbers.end();
  if (!noted) prompt.numbers.push_back({fact, known->value});
  // grades are in order: the later, the less sure
  if (decides && known->grade > prompt.grade) {
    prompt.grade = known->grade;
    prompt.need = known->need;
  }
}

std::int64_t weight_of(evidence::Grade grade, const policy::GradeWeights& weights) {
  switch (grade) {
    case evidence::Grade::fact:
      return weights.fact;
    case evidence::Grade::likely:
      return weights.likely;
    case evidence::Grade::hint:
      return weights.hint;
    case evidence::Grade::not_enough_data:
      break;
  }
  return 0;  // such facts are unknown
}

Prompt prompt_of(const PromptRule& rule, const Facts& facts, const policy::Policy& policy) {
  Prompt prompt{.rule = &rule, .code = rule.code, .action = rule.action};
  prompt.need = 0;
  for (const policy::Condition& condition : rule.when) {
    rest_on(prompt, facts, condition.fact, /*decides=*/true);
  }
  prompt.usefulness = rule.usefulness;
  if (rule.urgency) {
    if (const auto fact = facts.value(rule.urgency->fact)) {
      prompt.urgency = points_of(*rule.urgency, *fact);
    }
    rest_on(prompt, facts, rule.urgency->fact, /*decides=*/false);
  }
  prompt.grade_weight = weight_of(prompt.grade, policy.prompt_weights);
  prompt.score = (prompt.usefulness + prompt.urgency) * prompt.grade_weight / 1000;
  return prompt;
}

}  // namespace

std::vector<Prompt> prompts(const Facts& facts, const TierState& tier, store::Objective objective,
                            const policy::Policy& policy) {
  std::vector<Prompt> found;
  for (const PromptRule& rule : policy.prompts) {
    if (applies(rule, facts, tier, objective)) found.push_back(prompt_of(rule, facts, policy));
  }
  math::sort(found, [](const Prompt& a, const Prompt& b) { return a.score > b.score; });
  return found;
}

}  // namespace compass::tier
