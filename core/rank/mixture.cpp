#include "rank/mixture.h"

#include <algorithm>

namespace compass::rank {

namespace {

void add_others(std::vector<Factor>& factors, const std::vector<Factor>& more) {
  for (const Factor factor : more) {
    if (std::ranges::find(factors, factor) == factors.end()) factors.push_back(factor);
  }
}

}  // namespace

ObjectiveRules mixture_of(const Rules& rules, Aim aim) {
  const ObjectiveRules& gmv = rules.of(store::Objective::gmv);
  const ObjectiveRules& followers = rules.of(store::Objective::followers);
  ObjectiveRules mixture = gmv;
  add_others(mixture.products, followers.products);
  add_others(mixture.inspiration, followers.inspiration);
  mixture.weights = mixed(gmv.weights, followers.weights, aim.part_of(store::Objective::followers));
  return mixture;
}

std::int32_t weight_in(const Rules& rules, Aim aim, store::Objective objective, Factor factor) {
  const std::int32_t own = rules.of(objective).weights[index_of(factor)];
  return static_cast<std::int32_t>(weighed(own, aim.part_of(objective)));
}

const ObjectiveRules& AimedRules::of(const Rules& rules, Aim aim) {
  if (!aim.is_mixture()) return rules.of(aim.nearer());
  if (!mixture_ || mixture_->first != aim) mixture_.emplace(aim, mixture_of(rules, aim));
  return mixture_->second;
}

std::vector<Ends> ends_of(std::span<const std::size_t> gmv,
                          std::span<const std::size_t> followers) {
  std::vector<Ends> ends;
  ends.reserve(gmv.size());
  for (std::size_t i = 0; i < gmv.size(); ++i)
    ends.push_back({gmv[i], followers[i]});
  return ends;
}

}  // namespace compass::rank
