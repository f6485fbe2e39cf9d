#include "rank/rules.h"

#include "math/micro.h"

#include <algorithm>

namespace compass::rank {

namespace {

// Relevance is a product of factors here, not a share of 1. A range of e^3.5, about 33 times,
// between the best candidate and the last that still competes stands for the formula's 1.
constexpr double relevance_range = 3.5;

// lambda relevance - (1 - lambda) likeness, divided by lambda and in micro-logs
std::int64_t likeness_cost_of(double lambda) {
  const double bounded = std::clamp(lambda, 0.01, 1.0);
  return static_cast<std::int64_t>(
      math::round_to((1 - bounded) / bounded * relevance_range * 1e6, 0));
}

ObjectiveRules objective_of(const policy::ObjectiveRule& rule) {
  ObjectiveRules objective{rule.product_factors, rule.inspiration_factors, {}};
  const auto weigh = [&](const std::vector<Factor>& factors) {
    for (const Factor factor : factors) {
      const std::size_t at = index_of(factor);
      objective.weights[at] = static_cast<std::int32_t>(rule.weights[at] * (full_weight / 1000));
    }
  };
  weigh(rule.product_factors);
  weigh(rule.inspiration_factors);
  return objective;
}

}  // namespace

Rules rules_of(const policy::Policy& policy) {
  Rules rules;
  for (std::size_t i = 0; i < rules.objectives.size(); ++i) {
    rules.objectives[i] = objective_of(policy.objectives[i]);
  }
  rules.recent_days = static_cast<int>(policy.momentum.recent_days);
  rules.ladder = policy.confidence.ladder();
  rules.certainty = {.draws = policy.certainty.draws,
                     .contenders = policy.certainty.contenders,
                     .told = policy.confidence.hint,
                     .try_from = policy.certainty.try_from};
  rules.feedback = {.opened = policy.feedback.opened,
                    .strength = policy.feedback.strength,
                    .most = policy.feedback.most};
  rules.diversity.per_category = policy.diversity.per_category;
  rules.diversity.per_shop = policy.diversity.per_shop;
  rules.diversity.of = std::max<std::size_t>(policy.windows.products, 1);
  rules.inspiration.of = std::max<std::size_t>(policy.windows.inspiration, 1);
  rules.inspiration.likeness_cost = likeness_cost_of(policy.diversity.mmr_lambda);
  // the policy names the sd of a bell on ln followers; exp(-|x| / 2 sd) is half as high at the same
  // distance and forgives far accounts more
  rules.inspiration.width = 2 * policy.similarity.size_width;
  return rules;
}

}  // namespace compass::rank
