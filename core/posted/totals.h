// Sums over the creator's e-commerce videos.
#pragma once

#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace compass::posted {

struct CountTotal {
  std::int64_t sum = 0;    // stops at the largest or smallest number instead of overflowing
  std::size_t videos = 0;  // that state the metric
};

// Amounts of one currency, kind and settlement: only these are added. A range adds end by end.
struct MoneyTotal {
  std::string_view currency{};  // into the feed; an amount without one is in the creator's
  store::MoneyKind kind{};
  store::Settlement settlement{};
  std::int64_t min = 0;  // minor units
  std::int64_t max = 0;
  std::size_t videos = 0;
  std::size_t estimated = 0;  // of these, estimates
};

struct Totals {
  std::size_t videos = 0;
  std::array<CountTotal, store::counted_metrics> counts{};  // by store::Metric
  std::vector<MoneyTotal>
      revenue{};  // the creator's currency first, then by currency, kind, settlement

  [[nodiscard]] const CountTotal& count(store::Metric metric) const {
    return counts[store::index_of(metric)];
  }
};

// `rows`: tier::e_commerce_rows
Totals totals_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows);

}  // namespace compass::posted
