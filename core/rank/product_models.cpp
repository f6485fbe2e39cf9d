#include "rank/product_models.h"

#include "rank/matched.h"

namespace compass::rank {

ProductModels::ProductModels(const store::ProductsFeed& products, std::int64_t moment,
                             const Rules& ranking_rules)
    : feed(products),
      now(moment),
      rules(ranking_rules),
      categories(Categories::of(products)),
      shops(Grouping::of(products.products.shop, products.text)),
      conversion(ConversionFactor::fit(products, categories, moment)),
      reach(ReachFactor::fit(products, categories)),
      follow_rate(FollowRateFactor::fit(products, categories)),
      demand(DemandFactor::fit(products)),
      momentum(momentum::fit_momentum_model(products, moment, rules.recent_days)),
      audience(audience::fit_audience_model(products)),
      normals(stratified_normals(ranking_rules.certainty.draws)) {
  conversion.fill(column(Factor::conversion));
  reach.fill(column(Factor::reach));
  follow_rate.fill(column(Factor::follow_rate));
  demand.fill(column(Factor::demand));
  fill_momentum(momentum, column(Factor::momentum));
}

std::vector<std::int32_t>& ProductModels::column(Factor factor) {
  std::vector<std::int32_t>& own = columns[index_of(factor)];
  own.resize(feed.products.rows());
  return own;
}

}  // namespace compass::rank
