// How near the videos of the inspiration feed are to the creator: similarity, audience and size.
// Each is a number a row, set against its mean over the ranked rows, so that 1 is the usual.
#pragma once

#include "rank/receipt.h"
#include "rank/rules.h"
#include "store/tables.h"
#include "text/similarity.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::rank {

// One factor: (floor + value) / (floor + mean); rows without a value have 1.
class Closeness {
 public:
  // `ranked`: rows with skip 0 make the mean
  static Closeness of(std::vector<std::optional<double>> values, double floor,
                      std::span<const std::uint8_t> skip);

  [[nodiscard]] double multiplier(std::size_t row) const;
  [[nodiscard]] std::optional<double> value(std::size_t row) const { return values_[row]; }
  [[nodiscard]] double mean() const { return mean_; }
  void fill(std::span<std::int32_t> micro_logs) const;

 private:
  std::vector<std::optional<double>> values_;
  double floor_ = 0;
  double mean_ = 0;
};

using Values = std::vector<std::optional<double>>;

// cosine of each row's text, and of its maker's other videos, with what the creator makes and
// offers (text/similarity.h; products may be null); no values for a creator without any text
Values text_closeness(const text::InspirationText& text, const store::InspirationFeed& feed,
                      const store::CreatorFeed& creator, const store::ProductsFeed* products,
                      std::int64_t now);
// 1 - JSD of the followers, 0..1
Values followers_closeness(const store::InspirationFeed& feed, const store::CreatorFeed& creator);
// exp(-|ln followers - ln own - ahead| / width); 0 followers count as 1
Values size_closeness(const store::InspirationFeed& feed, const store::CreatorFeed& creator,
                      const InspirationRules& rules);

// all but micro_log; factor is similarity, audience or size
Receipt closeness_receipt(Factor factor, const Closeness& closeness, bool has_creator,
                          std::size_t row);

}  // namespace compass::rank
