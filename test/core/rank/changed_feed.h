// Products whose feed can be changed after the pool was learned from it: the brute force that the
// closed forms of what-if are held to. The factors read the changed row, their pool stays.
#pragma once

#include "math/micro.h"
#include "momentum/daily.h"
#include "momentum/momentum.h"
#include "momentum/windows.h"
#include "rank/lever.h"
#include "rank/matched.h"
#include "rank/ranked_products.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace compass::test {

struct ChangedFeed {
  ChangedFeed(const std::vector<Product>& listed, const Creator& owner, const rank::Rules& rules)
      : products(listed),
        maker(owner),
        ranked(listed, &owner, rules),
        other(listed, &owner, rules),
        changed(feed_of(listed)),
        models(changed, moment, rules),
        price(rank::PriceFactor::fit(changed, models.categories, ranked.ranking.currency())) {}

  // the row's score with one input at some value, all else and the pool as they are
  [[nodiscard]] std::int64_t score(std::uint32_t row, rank::Input input, std::int64_t value,
                                   const rank::Weights& weights) {
    rank::Columns columns;
    std::vector<std::vector<std::int32_t>> own(rank::factor_count);
    for (const rank::Factor factor : rank::product_factors) {
      const auto column = ranked.ranking.column(factor);
      own[rank::index_of(factor)].assign(column.begin(), column.end());
    }
    const auto at = [&](rank::Factor factor) -> std::vector<std::int32_t>& {
      return own[rank::index_of(factor)];
    };
    store::ProductTable& table = changed.products;
    const store::ProductTable kept = table;
    switch (input) {
      case rank::Input::orders:
        table.orders.set(row, value);
        models.conversion.fill(at(rank::Factor::conversion));
        break;
      case rank::Input::creators:
        table.creators.set(row, value);
        models.demand.fill(at(rank::Factor::demand));
        break;
      case rank::Input::price:
        table.price.amount.set(row, {value, value});
        price.fill(at(rank::Factor::price));
        break;
      case rank::Input::new_followers:
        table.new_followers.set(row, value);
        models.follow_rate.fill(at(rank::Factor::follow_rate));
        break;
      case rank::Input::sales:
        table.daily_units = sold(row, value);
        at(rank::Factor::momentum)[row] = momentum_now(row);
        models.conversion.fill(at(rank::Factor::conversion));
        break;
      default:
        break;
    }
    for (const rank::Factor factor : rank::product_factors)
      columns[rank::index_of(factor)] = own[rank::index_of(factor)];
    const std::int64_t score = rank::score_of(columns, weights, row);
    table = kept;
    return score;
  }

  std::vector<Product> products;
  Creator maker;
  RankedProducts ranked;
  RankedProducts other;  // for other creators
  store::ProductsFeed changed;
  rank::ProductModels models;
  rank::PriceFactor price;

 private:
  // the series of all products, one with so many units in its last seven days: further ones on the
  // last of them, fewer off one after the other
  [[nodiscard]] decltype(store::ProductTable::daily_units) sold(std::uint32_t row,
                                                                std::int64_t units) const {
    auto changed_products = products;
    std::vector<std::int64_t>& series = changed_products[row].units;
    const std::size_t first = series.size() > 7 ? series.size() - 7 : 0;
    std::int64_t more = units;
    for (std::size_t day = first; day < series.size(); ++day)
      more -= std::max<std::int64_t>(series[day], 0);
    for (std::size_t day = series.size(); day > first && more != 0; --day) {
      std::int64_t& own = series[day - 1];
      if (own < 0) continue;
      const std::int64_t taken = more > 0 ? more : std::max(more, -own);
      own += taken;
      more -= taken;
    }
    return feed_of(changed_products).products.daily_units;
  }

  [[nodiscard]] std::int32_t momentum_now(std::uint32_t row) const {
    const store::ProductTable& table = changed.products;
    const std::int64_t from = *table.daily_from.at(row);
    const momentum::Series series{
        from,
        momentum::days_of(table.daily_units.at(row), store::SeriesKind::per_day, from, moment)};
    const auto windows = momentum::windows_of(series, models.momentum.until, models.momentum.prior);
    return static_cast<std::int32_t>(
        math::micro_log(momentum::multiplier(models.momentum, windows)));
  }
};

}  // namespace compass::test
