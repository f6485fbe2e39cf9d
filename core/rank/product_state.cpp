#include "rank/product_state.h"

#include "math/micro.h"
#include "rank/currency.h"
#include "rank/matched.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace compass::rank {

namespace {

// days since the epoch, also before it
std::int64_t day_of(std::int64_t now, std::int32_t utc_offset_minutes) {
  const std::int64_t local = now + std::int64_t{60} * utc_offset_minutes;
  const std::int64_t rest = local % store::seconds_per_day;
  return (local - (rest < 0 ? rest + store::seconds_per_day : rest)) / store::seconds_per_day;
}

}  // namespace

ProductRanking::State::State(std::shared_ptr<const ProductModels> models)
    : products(std::move(models)) {
  for (auto* column : {&price_column, &affinity_column, &fit_column}) {
    column->resize(products->feed.products.rows());
  }
}

void ProductRanking::State::set_creator(const store::CreatorFeed* creator) {
  const store::ProductsFeed& feed = products->feed;
  const std::string_view stated = reference_currency(creator, feed);
  if (left_out.empty() || currency != stated) {
    currency = stated;
    price = PriceFactor::fit(feed, products->categories, currency);
    price.fill(price_column);
  }
  told_rows.clear();
  lists.clear();
  has_creator = creator != nullptr;
  local_day = day_of(products->now, has_creator ? creator->utc_offset_minutes : 0);
  followers = has_creator ? audience::followers_of(*creator) : audience::Population{};
  fill_affinity(products->audience, followers, affinity_column);
  fit = FitFactor::of(creator, feed, products->categories, products->now, rules().fit);
  fit.fill(fit_column);
  left_out = left_out_of(feed, creator, currency);
  left_out_rows = {};
  for (const std::uint8_t reason : left_out)
    ++left_out_rows[reason];
}

std::span<const std::int32_t> ProductRanking::State::column(Factor factor) const {
  switch (factor) {
    case Factor::price:
      return price_column;
    case Factor::affinity:
      return affinity_column;
    case Factor::fit:
      return fit_column;
    default:
      return products->columns[index_of(factor)];
  }
}

Columns ProductRanking::State::all_columns() const {
  Columns all;
  for (const Factor factor : product_factors)
    all[index_of(factor)] = column(factor);
  return all;
}

const Told& ProductRanking::State::told(std::size_t row) const {
  return told_rows.at(row, [&](Told& told) {
    told.affinity = audience::explain(products->audience, followers, row, rules().ladder);
    for (std::size_t i = 0; i < product_factors.size(); ++i) {
      told.receipts[i] = receipt(product_factors[i], row, told.affinity);
    }
  });
}

Receipt ProductRanking::State::receipt(Factor factor, std::size_t row,
                                       const audience::Affinity& affinity) const {
  const evidence::Ladder& ladder = rules().ladder;
  switch (factor) {
    case Factor::price:
      return price.receipt(row, ladder.likely);
    case Factor::conversion:
      return products->conversion.receipt(row, ladder);
    case Factor::reach:
      return products->reach.receipt(row, ladder);
    case Factor::follow_rate:
      return products->follow_rate.receipt(row, ladder);
    case Factor::demand:
      return products->demand.receipt(row, ladder);
    case Factor::momentum:
      return momentum_receipt(products->momentum, row, ladder);
    case Factor::affinity:
      return affinity_receipt(affinity, products->audience.matters(), has_creator, row);
    case Factor::fit:
      return fit.receipt(row, ladder);
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
    receipt.micro_log = weighed(column(factor)[row], weight);
    receipt.multiplier = math::from_micro_log(receipt.micro_log);
  }
  return receipts;
}

}  // namespace compass::rank
