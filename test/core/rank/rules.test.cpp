#include "rank/rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace compass;
using policy::Factor;

TEST_CASE("weights of the policy become parts per million of the factors it names") {
  policy::Policy policy;
  auto& gmv = policy.objectives[0];
  gmv.product_factors = {Factor::price, Factor::fit};
  gmv.inspiration_factors = {Factor::success};
  gmv.weights.fill(700);
  policy.diversity.mmr_lambda = 1;
  policy.similarity.size_width = 1;
  const rank::Rules rules = rank::rules_of(policy);
  const rank::Weights& weights = rules.of(store::Objective::gmv).weights;
  CHECK(weights[rank::index_of(Factor::price)] == 700'000);
  CHECK(weights[rank::index_of(Factor::success)] == 700'000);
  CHECK(weights[rank::index_of(Factor::reach)] == 0);
  CHECK(rules.inspiration.likeness_cost == 0);
  CHECK(rules.inspiration.width == 2);
}

TEST_CASE("the shipped policy multiplies the design's factors") {
  const rank::Rules rules = rank::rules_of(policy::default_policy());
  const auto names = [&](store::Objective objective, Factor factor) {
    return std::ranges::count(rules.of(objective).products, factor) == 1;
  };
  CHECK(names(store::Objective::gmv, Factor::price));
  CHECK(names(store::Objective::gmv, Factor::conversion));
  CHECK(names(store::Objective::followers, Factor::reach));
  CHECK(names(store::Objective::followers, Factor::follow_rate));
}
