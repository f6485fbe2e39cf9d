// Price: what one order brings, in major units of the currency.
//
//   one amount   the amount                               a fact
//   a range      its geometric middle sqrt(min max); the interval is the range, both ends stated.
//                From 0 up: half the upper end.
//   not stated   geometric mean of its category's prices, pulled to all categories' (log_normal.h);
//                so is a price of 0 or in another currency than the list's
#pragma once

#include "evidence/ln_posterior.h"
#include "evidence/log_normal.h"
#include "rank/categories.h"
#include "rank/receipt.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace compass::rank {

class PriceFactor {
 public:
  // `currency`: of the list; what it refers to, feed and categories must outlive the factor
  static PriceFactor fit(const store::ProductsFeed& feed, const Categories& categories,
                         std::string_view currency);

  // unweighted
  void fill(std::span<std::int32_t> micro_logs) const;
  // of minor units. A range: an order may bring anything within it, alike on the ln scale
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::size_t row) const;
  // all but its micro_log, which stands in the column
  [[nodiscard]] Receipt receipt(std::size_t row, double level) const;

  [[nodiscard]] double stated(std::size_t row) const;       // minor units; 0: not stated
  [[nodiscard]] std::int32_t micro_of(double minor) const;  // of the major units
  [[nodiscard]] double minor_for(double major) const;

 private:
  void fit_pool();
  [[nodiscard]] bool any_price() const { return pool_.groups > 0; }
  [[nodiscard]] double typical(std::size_t group) const;  // minor units

  const store::ProductsFeed* feed_ = nullptr;
  const Categories* categories_ = nullptr;
  std::string_view currency_;
  int exponent_ = 2;
  std::vector<evidence::LnGroup> groups_;  // ln minor units by top category; empty when not needed
  evidence::MeanPool pool_{};
};

}  // namespace compass::rank
