// Units sold in a product's recent days, as an input that can be changed: what momentum makes of
// them, and conversion where units stand in for orders.
#pragma once

#include "rank/product_models.h"

#include <cstddef>
#include <cstdint>

namespace compass::rank {

struct RecentSales {
  static constexpr std::int64_t most = 1'000'000'000;

  bool stated = false;             // both of momentum's windows have days, and something happened
  bool stands_for_orders = false;  // a recent day lies in the traffic window, and orders are open
  std::int64_t units = 0;          // of the recent days
  std::int64_t least = 0;          // fewer is not known to be possible, or says nothing
  momentum::Windows windows{};
  Counted counted{};  // of conversion

  // further units fall on the last of the recent days that conversion counts too
  static RecentSales of(const ProductModels& products, std::size_t row);

  // the factors with so many units, as micro-logs
  [[nodiscard]] std::int32_t momentum_at(const ProductModels& products, std::int64_t units) const;
  [[nodiscard]] std::int32_t conversion_at(const ProductModels& products, std::size_t row,
                                           std::int64_t units) const;
  // units for a factor's value
  [[nodiscard]] double units_for_momentum(const ProductModels& products, double value) const;
  [[nodiscard]] double units_for_conversion(const ProductModels& products, std::size_t row,
                                            double value) const;
};

}  // namespace compass::rank
