#include "rank/inspiration_models.h"

#include "rank/draws.h"
#include "rank/expected.h"
#include "rank/success_receipt.h"
#include "traits/lessons.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace compass::rank {
namespace {

std::shared_ptr<const Measured> with_column(traits::Success success) {
  Measured measured{.success = std::move(success)};
  measured.column.resize(measured.success.metric.size());
  fill_success(measured.success, measured.column);
  return std::make_shared<const Measured>(std::move(measured));
}

}  // namespace

InspirationModels::InspirationModels(const store::InspirationFeed& videos, std::int64_t moment,
                                     const Rules& ranking_rules)
    : feed(videos),
      now(moment),
      rules(ranking_rules),
      text(text::InspirationText::build(videos)),
      pool(traits::describe_pool(videos)),
      normals(stratified_normals(ranking_rules.certainty.draws)),
      measured_{with_column(measure_success(videos, pool, store::Objective::gmv)),
                with_column(measure_success(videos, pool, store::Objective::followers))} {}

MeasuredBoth InspirationModels::measured_for(std::int32_t utc_offset_minutes) const {
  MeasuredBoth both = measured_;
  std::optional<traits::Material> material;
  for (std::shared_ptr<const Measured>& measured : both) {
    if (measured->success.left_out == 0) continue;
    if (!material) material = traits::material_of(feed, utc_offset_minutes);
    traits::Success told = measured->success;
    expect_by_traits(feed, *material, rules.ladder, told);
    measured = with_column(std::move(told));
  }
  return both;
}

}  // namespace compass::rank
