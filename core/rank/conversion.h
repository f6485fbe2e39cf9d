// Conversion: orders per view of the market's videos with the product, a share 0..1:
// (orders + alpha) / (views + alpha + beta) with its category's prior (rate_factor.h). Where orders
// are not stated, units sold on the days of the traffic window stand in, and the receipt says so
// (an order can have more than one unit: the rate is then of units).
#pragma once

#include "rank/rate_factor.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

class ConversionFactor {
 public:
  static ConversionFactor fit(const store::ProductsFeed& feed, const Categories& categories,
                              std::int64_t now);

  void fill(std::span<std::int32_t> micro_logs) const;
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::size_t row) const;
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

  [[nodiscard]] Counted counts(std::size_t row) const;
  // the row's column had it these counts; the pool as it is
  [[nodiscard]] std::int32_t micro_of(std::size_t row, const Counted& counted) const;
  [[nodiscard]] double orders_for(std::size_t row, double views, double value) const;
  [[nodiscard]] std::int64_t until() const { return until_; }

 private:
  const store::ProductsFeed* feed_ = nullptr;
  const Categories* categories_ = nullptr;
  std::int64_t until_ = 0;  // end of the traffic window
  RateFactor rate_{};
};

// Orders in views of one row. Days of the window without a value scale the views down: units of 5
// days of 7 are set against 5/7 of the views. A window of unstated length is the whole series.
// `until`: end of the window, epoch seconds: the feed's as_of, else now.
Counted conversion_counts(const store::ProductTable& products, std::size_t row, std::int64_t until);

}  // namespace compass::rank
