#include "rank/recent_sales.h"

#include "math/micro.h"
#include "momentum/daily.h"
#include "momentum/momentum.h"
#include "momentum/windows.h"

#include <algorithm>

namespace compass::rank {

namespace {

// units of the recent days that conversion counts too; none: no such day
struct Shared {
  double units = 0;
  bool any = false;
};

Shared shared_of(const ProductModels& products, std::size_t row) {
  const store::ProductTable& table = products.feed.products;
  const std::int64_t from = *table.daily_from.at(row);
  const auto kind = table.daily_kind.value_or(row, store::SeriesKind::per_day);
  const auto length = table.traffic_days.at(row);
  const std::int64_t window_end = products.conversion.until();
  const auto days_until = [&](std::int64_t until) {
    return momentum::days_of(table.daily_units.at(row), kind, from, until);
  };
  const momentum::Series recent{from, days_until(products.now)};
  const std::vector<momentum::DayCount> counted = days_until(window_end);
  Shared shared;
  for (const momentum::DayCount& day : recent.days) {
    const std::int64_t age = momentum::age_of(recent, day, products.momentum.until);
    const std::int64_t begin = from + day.day * store::seconds_per_day;
    const bool in_window = !length || begin >= window_end - *length * store::seconds_per_day;
    const bool counts =
        std::ranges::find(counted, day.day, &momentum::DayCount::day) != counted.end();
    if (age < 0 || age >= products.momentum.prior.recent_days || !in_window || !counts) continue;
    shared.units += day.events;
    shared.any = true;
  }
  return shared;
}

}  // namespace

RecentSales RecentSales::of(const ProductModels& products, std::size_t row) {
  RecentSales sales;
  sales.windows = products.momentum.windows[row];
  sales.stated = momentum::compares(sales.windows);
  sales.counted = products.conversion.counts(row);
  if (!sales.stated) return sales;
  sales.units = static_cast<std::int64_t>(sales.windows.counts.x1);
  // without any event nothing can be compared
  sales.least = sales.windows.counts.x2 > 0 ? 0 : 1;
  if (sales.counted.note != Note::from_units) return sales;
  const Shared shared = shared_of(products, row);
  sales.stands_for_orders = shared.any;
  // units of other days stay
  if (shared.any) {
    sales.least = std::max(sales.least, sales.units - static_cast<std::int64_t>(shared.units));
  }
  return sales;
}

std::int32_t RecentSales::momentum_at(const ProductModels& products, std::int64_t with) const {
  momentum::Windows other = windows;
  other.counts.x1 = static_cast<double>(with);
  return static_cast<std::int32_t>(math::micro_log(momentum::multiplier(products.momentum, other)));
}

std::int32_t RecentSales::conversion_at(const ProductModels& products, std::size_t row,
                                        std::int64_t with) const {
  Counted other = counted;
  other.x += static_cast<double>(with - units);
  return products.conversion.micro_of(row, other);
}

double RecentSales::units_for_momentum(const ProductModels& products, double value) const {
  return momentum::recent_for(products.momentum, windows, value);
}

double RecentSales::units_for_conversion(const ProductModels& products, std::size_t row,
                                         double value) const {
  const double all = products.conversion.orders_for(row, counted.n, value);
  return all - counted.x + static_cast<double>(units);
}

}  // namespace compass::rank
