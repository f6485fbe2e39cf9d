#include "plan/plan.h"

#include "math/real.h"
#include "plan/outcomes.h"
#include "plan/priors.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace compass::plan {

namespace {

// own videos with an arm or with what it is held against: of fewer nothing is claimed
constexpr double told_from = 3;

class Reader {
 public:
  Reader(const Belief& belief, const evidence::Ladder& ladder,
         const std::array<std::vector<std::size_t>, axis_count>& own)
      : belief_(belief), ladder_(ladder), own_(own) {}

  [[nodiscard]] std::vector<Reading> of(Axis axis) const {
    std::vector<Reading> readings;
    if (belief_.arms(axis) == 0) return readings;
    const std::size_t leader = belief_.leader(axis);
    const std::size_t next = runner_up(axis, leader);
    for (std::size_t arm = 0; arm < belief_.arms(axis); ++arm)
      readings.push_back(reading(axis, arm, arm == leader ? next : leader));
    return readings;
  }

 private:
  [[nodiscard]] std::size_t runner_up(Axis axis, std::size_t leader) const {
    std::size_t best = leader;
    for (std::size_t arm = 0; arm < belief_.arms(axis); ++arm) {
      if (arm == leader) continue;
      if (best == leader || belief_.difference(axis, arm, best).mean > 0) best = arm;
    }
    return best;
  }

  [[nodiscard]] Reading reading(Axis axis, std::size_t arm, std::size_t other) const {
    const Normal ahead = belief_.difference(axis, arm, other);
    const auto at = [&](double level) {
      const double reach = std::sqrt(ahead.variance) * math::normal_quantile(0.5 * (1 + level));
      return evidence::Interval{ahead.mean - reach, ahead.mean + reach};
    };
    const std::vector<std::size_t>& own = own_[index_of(axis)];
    const auto seen = static_cast<double>(own[arm] + (other == arm ? 0 : own[other]));
    const evidence::Interval likely = at(ladder_.likely);
    return {.arm = arm,
            .multiplier = math::exp(ahead.mean),
            .interval = {math::exp(likely.lo), math::exp(likely.hi)},
            .claim = evidence::grade({.null_value = 0,
                                      .value = ahead.mean,
                                      .at_likely = likely,
                                      .at_hint = at(ladder_.hint),
                                      .n = seen,
                                      .prior_weight = 1,
                                      .at_least = told_from}),
            .own = own[arm]};
  }

  const Belief& belief_;
  const evidence::Ladder& ladder_;
  const std::array<std::vector<std::size_t>, axis_count>& own_;
};

}  // namespace

Plan plan_for(const PlanSources& sources, rank::Aim aim, std::int64_t now, std::size_t window,
              const evidence::Ladder& ladder) {
  Plan plan;
  plan.metric = sources.lessons.success.main_metric();
  if (sources.products != nullptr) {
    plan.products = products_to_show(*sources.products, *sources.ranking, aim, window);
  }
  const VideoArms arms_of(sources.products, plan.products);
  Belief belief = belief_before(sources, arms_of);
  std::array<std::vector<std::size_t>, axis_count> own{};
  for (const Axis axis : axes)
    own[index_of(axis)].resize(belief.arms(axis));
  if (sources.creator != nullptr) {
    const auto outcomes =
        own_outcomes(*sources.creator, sources.inspiration, sources.lessons.success, now);
    const store::CreatorFeed& creator = *sources.creator;
    for (const Outcome& outcome : outcomes) {
      const Arms arms = arms_of(
          creator.videos, creator.text, outcome.row,
          traits::traits_of(creator.videos, creator.text, outcome.row, creator.utc_offset_minutes));
      belief.see(arms, outcome.ln);
      for (const Axis axis : axes) {
        if (const auto& arm = arms[index_of(axis)]) ++own[index_of(axis)][*arm];
      }
    }
    plan.outcomes = outcomes.size();
  }
  const Reader reader(belief, ladder, own);
  for (const Axis axis : axes) {
    plan.readings[index_of(axis)] = reader.of(axis);
    if (belief.arms(axis) > 0) plan.leaders[index_of(axis)] = belief.leader(axis);
  }
  plan.videos = design(belief, planned_videos);
  return plan;
}

}  // namespace compass::plan
