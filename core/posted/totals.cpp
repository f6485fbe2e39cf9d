#include "posted/totals.h"

#include "posted/saturating.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace compass::posted {

namespace {

// another currency than the creator's, then what sorts the rest
using GroupKey = std::tuple<bool, std::string_view, store::MoneyKind, store::Settlement>;

GroupKey group_of(const store::CreatorFeed& creator, std::size_t row) {
  const store::MoneyColumn& revenue = creator.videos.revenue;
  const std::string_view own = creator.text.view(creator.currency);
  const auto stated = revenue.currency.at(row);
  const std::string_view currency = stated && stated->length > 0 ? creator.text.view(*stated) : own;
  return {currency != own, currency, revenue.kind.value_or(row, store::MoneyKind::unstated),
          revenue.settlement.value_or(row, store::Settlement::unstated)};
}

std::vector<MoneyTotal> add_revenue(const store::CreatorFeed& creator,
                                    std::span<const std::uint32_t> rows) {
  const store::MoneyColumn& revenue = creator.videos.revenue;
  std::map<GroupKey, MoneyTotal> groups;
  for (const std::uint32_t row : rows) {
    const auto amount = revenue.amount.at(row);
    if (!amount) continue;
    const GroupKey key = group_of(creator, row);
    MoneyTotal& total = groups[key];
    std::tie(std::ignore, total.currency, total.kind, total.settlement) = key;
    total.min = saturating_add(total.min, amount->min);
    total.max = saturating_add(total.max, amount->max);
    ++total.videos;
    if (revenue.estimated.value_or(row, false)) ++total.estimated;
  }
  std::vector<MoneyTotal> totals;
  totals.reserve(groups.size());
  for (const auto& [key, total] : groups)
    totals.push_back(total);
  return totals;
}

}  // namespace

Totals totals_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows) {
  Totals totals;
  totals.videos = rows.size();
  for (std::size_t metric = 0; metric < store::counted_metrics; ++metric) {
    const store::Column<std::int64_t>& column = creator.videos.totals[metric];
    for (const std::uint32_t row : rows) {
      const auto count = column.at(row);
      if (!count) continue;
      totals.counts[metric].sum = saturating_add(totals.counts[metric].sum, *count);
      ++totals.counts[metric].videos;
    }
  }
  totals.revenue = add_revenue(creator, rows);
  return totals;
}

}  // namespace compass::posted
