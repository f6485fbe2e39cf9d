#include "plan/outcomes.h"

#include "evidence/log_normal.h"
#include "math/real.h"
#include "tier/volume.h"
#include "traits/success_metric.h"

#include <map>
#include <string_view>

namespace compass::plan {

namespace {

const traits::SuccessModel& model_of(const traits::Success& success, traits::SuccessMetric metric) {
  return success.models[static_cast<std::size_t>(metric)];
}

// where nothing was measured: what the shrinkage of creators begins with
const traits::SuccessModel& main_model(const traits::Success& success) {
  return model_of(success, success.main_metric());
}

// by the id of the first product: residuals of the main metric beyond what their creator is
// expected to reach again, so that a product does not get the credit of who shows it
std::map<std::string_view, evidence::LnGroup> by_product(const store::InspirationFeed& feed,
                                                         const traits::Material& material,
                                                         const traits::Success& success) {
  const traits::SuccessMetric metric = success.main_metric();
  std::map<std::string_view, evidence::LnGroup> groups;
  const auto each = [&](auto use) {
    for (const std::uint32_t row : material.pool.order) {
      const auto products = feed.videos.products.at(row);
      if (success.metric[row] != metric || products.empty()) continue;
      use(groups[feed.text.view(products[0].id)], success.residual[row] - success.again[row]);
    }
  };
  if (metric == traits::SuccessMetric::none) return groups;
  each([](evidence::LnGroup& group, double beyond) {
    group.n += 1;
    group.mean += (beyond - group.mean) / group.n;
  });
  each([](evidence::LnGroup& group, double beyond) {
    group.squares += (beyond - group.mean) * (beyond - group.mean);
  });
  return groups;
}

}  // namespace

std::vector<Outcome> own_outcomes(const store::CreatorFeed& creator,
                                  const store::InspirationFeed& feed,
                                  const traits::Success& success, std::int64_t now) {
  const auto measured = traits::measurements_of(creator, feed, success.objective);
  const bool has_size = traits::size_band(creator.followers) != traits::SizeBand::unknown;
  std::vector<Outcome> outcomes;
  for (const std::uint32_t row : tier::e_commerce_rows(creator.videos, now)) {
    const auto& [metric, ln] = measured[row];
    const traits::SuccessModel& model = model_of(success, metric);
    if (metric == traits::SuccessMetric::none || model.rows == 0) continue;
    const double expected =
        has_size ? model.line.at(math::ln(static_cast<double>(*creator.followers))) : model.usual;
    outcomes.push_back({row, ln - expected});
  }
  return outcomes;
}

Luck luck_of(const traits::Success& success) {
  const evidence::MeanPool& pool = main_model(success).pool;
  return {{pool.mean, pool.between + pool.mean_variance}, pool.within};
}

ProductEffects product_effects(const store::InspirationFeed& feed, const traits::Material& material,
                               const traits::Success& success, const store::ProductsFeed& products,
                               std::span<const std::uint32_t> rows) {
  const auto groups = by_product(feed, material, success);
  std::vector<evidence::LnGroup> all;
  for (const auto& [id, group] : groups)
    all.push_back(group);
  const evidence::MeanPool pool = evidence::fit_mean_pool(all);
  ProductEffects effects;
  effects.elsewhere = pool.between;
  for (const std::uint32_t row : rows) {
    const auto found = groups.find(products.text.view(products.products.id[row]));
    const evidence::LnGroup group = found == groups.end() ? evidence::LnGroup{} : found->second;
    const double own = group.n / (group.n + pool.within / pool.between);
    effects.of.push_back({own * (group.mean - pool.mean), (1 - own) * pool.between});
  }
  return effects;
}

}  // namespace compass::plan
