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

void ProductRanking::State::set_creator(const store::CreatorFeed* next) {
  const store::ProductsFeed& feed = products->feed;
  creator = next;
  const std::string_view stated = reference_currency(creator, feed);
  if (left_out.empty() || currency != stated) {
    currency = stated;
    price = PriceFactor::fit(feed, products->categories, currency);
    price.fill(price_column);
  }
  told_rows.clear();
  local_day = day_of(products->now, creator != nullptr ? creator->utc_offset_minutes : 0);
  followers = creator != nullptr ? audience::followers_of(*creator) : audience::Population{};
  fill_affinity(products->audience, followers, affinity_column);
  fit = FitFactor::of(creator, feed, products->categories, products->now, rules().fit);
  fit.fill(fit_column);
  has_choices = false;
  learned = {};
  learned_column.clear();
  leave_out(nullptr);
}

void ProductRanking::State::set_choices(const feedback::Choices* choices) {
  if (choices == nullptr && !has_choices) return;
  has_choices = choices != nullptr;
  learned = choices == nullptr ? LearnedFactor()
                               : LearnedFactor::of(*choices, products->categories, products->shops,
                                                   rules().feedback);
  learned_column.resize(learned.empty() ? 0 : products->feed.products.rows());
  learned.fill(learned_column);
  // the other receipts of a row stay as they are
  told_rows.for_each([&](std::size_t row, Told& told) {
    for (std::size_t i = 0; i < product_factors.size(); ++i) {
      if (product_factors[i] != Factor::learned) continue;
      told.receipts[i] = receipt(Factor::learned, row, told.affinity);
    }
  });
  leave_out(choices);
}

void ProductRanking::State::leave_out(const feedback::Choices* choices) {
  lists.clear();
  kept_scores.clear();
  left_out = left_out_of(products->feed, creator, choices, currency);
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
    case Factor::learned:
      return learned_column;
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
      return affinity_receipt(affinity, products->audience.matters(), creator != nullptr, row);
    case Factor::fit:
      return fit.receipt(row, ladder);
    case Factor::learned:
      return learned.empty() ? Receipt{} : learned.receipt(row, ladder);
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
    if (weight == 0 || column(factor).empty()) continue;
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
