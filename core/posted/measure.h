// What one video can be measured by: every counted metric and, made of them, the rates. One list
// for video cards, trends and benchmark alike.
//
//   engagement_rate  (likes + comments + shares + saves) / views
//   click_rate       product_clicks / views
//   order_rate       sales / product_clicks
//   sales_rate       sales / views
//   gpm              revenue, minor units, per 1,000 views
//   follow_rate      new_followers per 1,000 views
//
// A measure is comparable only where it is made of the same: the basis says of what.
#pragma once

#include "store/metric.h"
#include "store/money.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace compass::posted {

enum class Measure : std::uint8_t {
  // as store::Metric, in its order
  views,
  likes,
  comments,
  shares,
  saves,
  product_clicks,
  orders,
  items_sold,
  new_followers,
  watch_seconds,
  revenue,
  // the rates
  engagement_rate,
  click_rate,
  order_rate,
  sales_rate,
  gpm,
  follow_rate,
};
inline constexpr std::size_t measure_count = 17;
inline constexpr std::size_t rate_count = 6;
inline constexpr std::array<Measure, rate_count> rates = {
    Measure::engagement_rate, Measure::click_rate, Measure::order_rate,
    Measure::sales_rate,      Measure::gpm,        Measure::follow_rate};

constexpr std::size_t index_of(Measure measure) {
  return static_cast<std::size_t>(measure);
}
constexpr bool is_rate(Measure measure) {
  return measure >= Measure::engagement_rate;
}
constexpr Measure measure_of(store::Metric metric) {
  return static_cast<Measure>(store::index_of(metric));
}
std::string_view name_of(Measure measure);

// What the creator's own numbers are made of; others are compared on the same.
struct Basis {
  // parts of engagement that all own videos state which state any: likes, comments, shares, saves
  std::array<bool, 4> engagement{};
  store::Metric sales =
      store::Metric::orders;  // orders if an own video states them, else items_sold
  std::string currency{};  // the creator's, else the one of most own videos; "" if none is stated
  store::MoneyKind kind =
      store::MoneyKind::unstated;  // the one of most own videos in that currency

  bool operator==(const Basis&) const = default;
};

// `rows`: the creator's e-commerce videos
Basis basis_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows);

// The revenue of a row, if it can be compared: in the basis' currency (an amount without a currency
// is in the currency of its feed's creator) and not of another stated kind.
std::optional<store::MoneyRange> comparable_revenue(const store::VideoTable& videos,
                                                    const store::TextPool& text, std::size_t row,
                                                    const Basis& basis);

// x of n: what a rate divides, in plain counts (gpm: minor units of views). x_max is above x only
// for a range of revenue. n > 0; none where the video does not state both.
struct Part {
  double x = 0;
  double x_max = 0;
  double n = 0;
};
std::optional<Part> part_of(const store::VideoTable& videos, const store::TextPool& text,
                            std::size_t row, Measure rate, const Basis& basis);

// 1,000 for gpm and follow_rate, else 1: a rate is `per` x / n
constexpr double per(Measure rate) {
  return rate == Measure::gpm || rate == Measure::follow_rate ? 1'000.0 : 1.0;
}

// the number itself: a count, minor units (of a range the lower end), or the rate as counted
std::optional<double> value_of(const store::VideoTable& videos, const store::TextPool& text,
                               std::size_t row, Measure measure, const Basis& basis);

}  // namespace compass::posted
