// What only the products say of a ranking: made once, then read by the rankings of any number of
// creators, also from several threads.
#pragma once

#include "audience/audience_model.h"
#include "momentum/momentum_model.h"
#include "rank/categories.h"
#include "rank/conversion.h"
#include "rank/demand.h"
#include "rank/draws.h"
#include "rank/follow_rate.h"
#include "rank/reach.h"
#include "rank/rules.h"
#include "rank/score.h"
#include "store/tables.h"

#include <array>
#include <cstdint>
#include <vector>

namespace compass::rank {

struct ProductModels {
  // the feed must outlive the models and stay as it is
  ProductModels(const store::ProductsFeed& products, std::int64_t moment,
                const Rules& ranking_rules);

  const store::ProductsFeed& feed;
  std::int64_t now;
  Rules rules;
  Categories categories;
  Grouping shops;
  ConversionFactor conversion;
  ReachFactor reach;
  FollowRateFactor follow_rate;
  DemandFactor demand;
  momentum::MomentumModel momentum;
  audience::AudienceModel audience;
  std::vector<double> normals;  // of the draws
  // of the factors above, by Factor; the others are empty
  std::array<std::vector<std::int32_t>, factor_count> columns{};

 private:
  std::vector<std::int32_t>& column(Factor factor);
};

}  // namespace compass::rank
