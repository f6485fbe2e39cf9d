#include "plan/priors.h"

#include "evidence/log_normal.h"
#include "traits/success_metric.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace compass::plan {

namespace {

// Before anything is known an opening or a length may bring half as much again, or as much less: an
// assumption that a few dozen videos outweigh. Variance, ln.
constexpr double of_an_arm = 0.16;
// What holds of all creators holds of one but for a fifth, up or down: an assumption, which real
// feeds do not tell from nothing and half of which finds as quickly (docs/evaluation.md, Plan).
constexpr double of_one_creator = 0.04;

// calls use(row) for the inspiration videos that are measured by the main metric
template <class Use>
void each_measured(const PlanSources& sources, Use use) {
  const traits::Success& success = sources.lessons.success;
  const traits::SuccessMetric metric = success.main_metric();
  if (metric == traits::SuccessMetric::none) return;
  for (const std::uint32_t row : sources.material.pool.order) {
    if (success.metric[row] == metric) use(row);
  }
}

// The sums of what `value_of(row)` gives, by group: the means first, then what lies around them.
template <class GroupOf, class ValueOf>
void sum_up(const PlanSources& sources, GroupOf group_of, ValueOf value_of) {
  each_measured(sources, [&](std::uint32_t row) {
    if (evidence::LnGroup* group = group_of(row)) {
      group->n += 1;
      group->mean += (value_of(row) - group->mean) / group->n;
    }
  });
  each_measured(sources, [&](std::uint32_t row) {
    if (evidence::LnGroup* group = group_of(row)) {
      const double off = value_of(row) - group->mean;
      group->squares += off * off;
    }
  });
}

// what products add to a video, by their ids
class ShownProducts {
 public:
  explicit ShownProducts(const PlanSources& sources) {
    const traits::Success& success = sources.lessons.success;
    sum_up(
        sources, [&](std::uint32_t row) { return group_of(sources, row); },
        // beyond what the creator is expected to reach again: a product has no credit for who
        // shows it
        [&](std::uint32_t row) { return success.residual[row] - success.again[row]; });
    std::vector<evidence::LnGroup> all;
    for (const auto& [id, group] : groups_)
      all.push_back(group);
    pool_ = evidence::fit_mean_pool(all);
  }

  // what this one is thought to add, ln; 0: none shows it
  [[nodiscard]] double added_by(std::string_view id) const {
    const auto found = groups_.find(id);
    if (found == groups_.end()) return 0;
    const evidence::LnGroup& group = found->second;
    const double own = group.n / (group.n + pool_.within / pool_.between);
    return own * (group.mean - pool_.mean);
  }
  [[nodiscard]] double between() const { return pool_.between; }

 private:
  // of the product that it shows first; null: none
  evidence::LnGroup* group_of(const PlanSources& sources, std::uint32_t row) {
    const auto products = sources.inspiration.videos.products.at(row);
    return products.empty() ? nullptr : &groups_[sources.inspiration.text.view(products[0].id)];
  }

  std::map<std::string_view, evidence::LnGroup> groups_;
  evidence::MeanPool pool_;
};

// what the inspiration videos say of the arms, by rank, so that one viral video does not decide
void learn(Belief& belief, const PlanSources& sources, const VideoArms& arms_of) {
  const traits::Pool& pool = sources.material.pool;
  std::vector<std::vector<std::uint32_t>> creators(pool.creators);
  each_measured(sources, [&](std::uint32_t row) { creators[pool.creator[row]].push_back(row); });
  for (const std::vector<std::uint32_t>& rows : creators) {
    for (const std::uint32_t row : rows) {
      const store::InspirationFeed& feed = sources.inspiration;
      belief.see(arms_of(feed.videos, feed.text, row, sources.material.bits[row]),
                 sources.lessons.success.standing[row]);
    }
    if (!rows.empty()) belief.meet_another();
  }
}

// of the inspiration videos, without what their arms are thought to add: what is left is luck
evidence::MeanPool unexplained(const PlanSources& sources, const Belief& belief,
                               const ShownProducts& shown) {
  const store::InspirationFeed& feed = sources.inspiration;
  const auto value_of = [&](std::uint32_t row) {
    const traits::TraitBits& bits = sources.material.bits[row];
    double value = sources.lessons.success.residual[row];
    if (const auto hook = hook_of(bits)) value -= belief.mean(Axis::hook, index_of(*hook));
    if (const auto length = length_of(bits)) value -= belief.mean(Axis::length, index_of(*length));
    const auto products = feed.videos.products.at(row);
    return products.empty() ? value : value - shown.added_by(feed.text.view(products[0].id));
  };
  const traits::Pool& pool = sources.material.pool;
  std::vector<evidence::LnGroup> creators(pool.creators);
  sum_up(sources, [&](std::uint32_t row) { return &creators[pool.creator[row]]; }, value_of);
  return evidence::fit_mean_pool(creators);
}

}  // namespace

Belief belief_before(const PlanSources& sources, const VideoArms& arms_of) {
  const ShownProducts shown(sources);
  const traits::Success& success = sources.lessons.success;
  const evidence::MeanPool& pool =
      success.models[static_cast<std::size_t>(success.main_metric())].pool;
  Priors priors{.level = {pool.mean, pool.between},
                .arms = {},
                .elsewhere = {of_an_arm, shown.between(), of_an_arm},
                .luck = pool.within};
  priors.arms[index_of(Axis::hook)].assign(hook_count, {0, of_an_arm});
  priors.arms[index_of(Axis::product)].assign(arms_of.products(), {0, shown.between()});
  priors.arms[index_of(Axis::length)].assign(length_count, {0, of_an_arm});
  Belief belief(priors);
  learn(belief, sources, arms_of);
  const evidence::MeanPool left = unexplained(sources, belief, shown);
  belief.expect_of_one({left.mean, left.between + left.mean_variance}, left.within, of_one_creator);
  return belief;
}

}  // namespace compass::plan
