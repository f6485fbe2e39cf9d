#include "rank/conversion.h"

#include "math/micro.h"
#include "momentum/daily.h"

#include <algorithm>

namespace compass::rank {

namespace {

struct UnitsSold {
  double units = 0;
  double days = 0;  // with a value
};

UnitsSold units_in_window(const store::ProductTable& products, std::size_t row,
                          std::int64_t until) {
  UnitsSold sold;
  const auto from = products.daily_from.at(row);
  if (!from) return sold;
  const auto kind = products.daily_kind.value_or(row, store::SeriesKind::per_day);
  const auto length = products.traffic_days.at(row);
  for (const auto& [day, events] :
       momentum::days_of(products.daily_units.at(row), kind, *from, until)) {
    const std::int64_t begin = *from + day * store::seconds_per_day;
    if (length && begin < until - *length * store::seconds_per_day) continue;
    sold.units += events;  // whole numbers: no order matters
    sold.days += 1;
  }
  return sold;
}

}  // namespace

Counted conversion_counts(const store::ProductTable& products, std::size_t row,
                          std::int64_t until) {
  const auto views = static_cast<double>(products.views.value_or(row, 0));
  if (views <= 0) return {};
  if (const auto orders = products.orders.at(row)) {
    return {static_cast<double>(*orders), views, Note::none};
  }
  const UnitsSold sold = units_in_window(products, row, until);
  if (sold.days == 0) return {};
  const auto length = static_cast<double>(products.traffic_days.value_or(row, 0));
  const double covered = length > sold.days ? sold.days / length : 1;
  return {sold.units, views * covered, Note::from_units};
}

ConversionFactor ConversionFactor::fit(const store::ProductsFeed& feed,
                                       const Categories& categories, std::int64_t now) {
  ConversionFactor factor;
  factor.feed_ = &feed;
  factor.categories_ = &categories;
  factor.until_ = feed.as_of.value_or(now);
  std::vector<Counted> counts(feed.products.rows());
  for (std::size_t row = 0; row < counts.size(); ++row)
    counts[row] = factor.counts(row);
  factor.rate_ = RateFactor::fit(counts, categories);
  return factor;
}

Counted ConversionFactor::counts(std::size_t row) const {
  return conversion_counts(feed_->products, row, until_);
}

void ConversionFactor::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = micro_of(row, counts(row));
  }
}

std::int32_t ConversionFactor::micro_of(std::size_t row, const Counted& counted) const {
  const double rate = rate_.value(categories_->top.at(row), counted);
  return static_cast<std::int32_t>(math::micro_log(rate));
}

double ConversionFactor::orders_for(std::size_t row, double views, double value) const {
  return rate_.events_for(categories_->top.at(row), views, value);
}

evidence::LnPosterior ConversionFactor::ln_posterior(std::size_t row) const {
  return rate_.ln_posterior(categories_->top.at(row), counts(row));
}

Receipt ConversionFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  const Counted counted = counts(row);
  Receipt receipt = rate_.receipt(categories_->top.at(row), counted, ladder);
  receipt.factor = Factor::conversion;
  receipt.unit = Unit::orders_per_view;
  receipt.pointers = {product_pointer(row, "traffic/views"), product_pointer(row, "traffic/orders"),
                      product_pointer(row, "category")};
  if (counted.note == Note::from_units) {
    receipt.pointers.push_back(product_pointer(row, "traffic/days"));
    receipt.pointers.push_back(product_pointer(row, "daily"));
  }
  receipt.pointers.emplace_back(products_pool);
  return receipt;
}

}  // namespace compass::rank
