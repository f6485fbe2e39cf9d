// What is counted about a video. One enum orders columns, daily series, totals and trends alike.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace compass::store {

enum class Metric : std::uint8_t {
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
  revenue,  // minor units; as a total it is a MoneyColumn, as a daily series plain minor units
};

inline constexpr std::size_t metric_count = 11;
inline constexpr std::size_t counted_metrics = 10;  // all but revenue

inline constexpr std::array<std::string_view, metric_count> metric_names = {
    "views",  "likes",      "comments",      "shares",        "saves",  "product_clicks",
    "orders", "items_sold", "new_followers", "watch_seconds", "revenue"};

constexpr std::size_t index_of(Metric metric) {
  return static_cast<std::size_t>(metric);
}
constexpr std::string_view name_of(Metric metric) {
  return metric_names[index_of(metric)];
}

// A platform may refund orders, hide comments and lose followers: these go below zero in one day.
constexpr bool may_fall(Metric metric) {
  return metric == Metric::comments || metric == Metric::new_followers || metric == Metric::revenue;
}

}  // namespace compass::store
