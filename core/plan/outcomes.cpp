#include "plan/outcomes.h"

#include "math/real.h"
#include "tier/volume.h"
#include "traits/success_metric.h"

namespace compass::plan {

std::vector<Outcome> own_outcomes(const store::CreatorFeed& creator,
                                  const store::InspirationFeed& feed,
                                  const traits::Success& success, std::int64_t now) {
  const auto measured = traits::measurements_of(creator, feed, success.objective);
  const bool has_size = traits::size_band(creator.followers) != traits::SizeBand::unknown;
  std::vector<Outcome> outcomes;
  for (const std::uint32_t row : tier::e_commerce_rows(creator.videos, now)) {
    const auto& [metric, ln] = measured[row];
    const traits::SuccessModel& model = success.models[static_cast<std::size_t>(metric)];
    if (metric == traits::SuccessMetric::none || model.rows == 0) continue;
    const double expected =
        has_size ? model.line.at(math::ln(static_cast<double>(*creator.followers))) : model.usual;
    outcomes.push_back({row, ln - expected});
  }
  return outcomes;
}

}  // namespace compass::plan
