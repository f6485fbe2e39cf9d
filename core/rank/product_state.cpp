#include "rank/product_state.h"

#include "math/micro.h"
#include "rank/currency.h"
#include "rank/matched.h"

#include <algorithm>
#include <string_view>

namespace compass::rank {

ProductRanking::State::State(const store::ProductsFeed& products, std::int64_t moment,
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
      audience(audience::fit_audience_model(products)) {
  for (const Factor factor : product_factors) {
    columns[index_of(factor)].resize(feed.products.rows());
  }
  conversion.fill(column(Factor::conversion));
  reach.fill(column(Factor::reach));
  follow_rate.fill(column(Factor::follow_rate));
  demand.fill(column(Factor::demand));
  fill_momentum(momentum, column(Factor::momentum));
}

void ProductRanking::State::set_creator(const store::CreatorFeed* creator) {
  const std::string_view stated = reference_currency(creator, feed);
  if (left_out.empty() || currency != stated) {
    currency = stated;
    price = PriceFactor::fit(feed, categories, currency);
    price.fill(column(Factor::price));
  }
  told_rows.clear();
  has_creator = creator != nullptr;
  followers = has_creator ? audience::followers_of(*creator) : audience::Population{};
  fill_affinity(audience, followers, column(Factor::affinity));
  fit = FitFactor::of(creator, feed, categories, now, rules.fit);
  fit.fill(column(Factor::fit));
  left_out = left_out_of(feed, creator, currency);
  left_out_rows = {};
  for (const std::uint8_t reason : left_out)
    ++left_out_rows[reason];
}

Columns ProductRanking::State::all_columns() const {
  Columns all;
  for (std::size_t i = 0; i < factor_count; ++i)
    all[i] = columns[i];
  return all;
}

const Told& ProductRanking::State::told(std::size_t row) const {
  return told_rows.at(row, [&](Told& told) {
    told.affinity = audience::explain(audience, followers, row, rules.ladder);
    for (std::size_t i = 0; i < product_factors.size(); ++i) {
      told.receipts[i] = receipt(product_factors[i], row, told.affinity);
    }
  });
}

Receipt ProductRanking::State::receipt(Factor factor, std::size_t row,
                                       const audience::Affinity& affinity) const {
  switch (factor) {
    case Factor::price:
      return price.receipt(row, rules.ladder.likely);
    case Factor::conversion:
      return conversion.receipt(row, rules.ladder);
    case Factor::reach:
      return reach.receipt(row, rules.ladder);
    case Factor::follow_rate:
      return follow_rate.receipt(row, rules.ladder);
    case Factor::demand:
      return demand.receipt(row, rules.ladder);
    case Factor::momentum:
      return momentum_receipt(momentum, row, rules.ladder);
    case Factor::affinity:
      return affinity_receipt(affinity, audience.matters(), has_creator, row);
    case Factor::fit:
      return fit.receipt(row, rules.ladder);
    default:
      return {};  // of no product
  }
}

std::vector<Receipt> ProductRanking::State::receipts(std::size_t row,
                                                     std::span<const Factor> factors,
                                                     const Weights& weights) const {
  const Told& known = told(row);
  std::vector<Receipt> receipts;
  for (const Factor factor : factors) {
    const std::int32_t weight = weights[index_of(factor)];
    if (weight == 0) continue;
    const auto place = std::find(product_factors.begin(), product_factors.end(), factor);
    if (place == product_factors.end()) continue;
    Receipt& receipt = receipts.emplace_back(
        known.receipts[static_cast<std::size_t>(place - product_factors.begin())]);
    receipt.weight = weight;
    receipt.micro_log = weighed(columns[index_of(factor)][row], weight);
    receipt.multiplier = math::from_micro_log(receipt.micro_log);
  }
  return receipts;
}

}  // namespace compass::rank
