// How much each product's recent days differ from the ones before, and what is usual in the market;
// learned once from a products feed.
//
// recent: the last `recent_days` up to the last day that any product has; earlier: up to four times
// as many days before them. With whole weeks in both, weekends weigh alike; a day that is missing,
// or a part of a week, is made up for by exposure: a day counts as much as its weekday usually has.
// Ratio of daily rates, over-dispersed counts (evidence/day_noise.h), pulled to the pool's own
// ratio (evidence/ratio.h). The factor is relative to that ratio: a holiday that lifts everybody is
// none.
#pragma once

#include "evidence/normal.h"
#include "evidence/ratio.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace compass::momentum {

inline constexpr int usual_recent_days = 7;  // one whole week

// One series' windows. Exposure is in days, each weighed by its weekday's usual share (1 = an
// average day); missing days have none.
struct Windows {
  evidence::TwoCounts counts{};  // x1, t1 recent; x2, t2 earlier
  int recent_days = 0;           // days with a value
  int earlier_days = 0;
};

// both windows have days, and something happened in them
bool compares(const Windows& windows);

// What is usual; the prior for any one series.
struct MomentumPrior {
  evidence::DayNoise noise{};
  evidence::NormalPool pool{};  // of ln ratios
  std::array<double, 7> weekday{1, 1, 1, 1,
                                1, 1, 1};  // usual level, mean 1; index: days since epoch % 7
  int recent_days = usual_recent_days;
};

// for series that come without a pool (a creator's own first videos)
MomentumPrior default_prior(int recent_days = usual_recent_days);

class MomentumModel {
 public:
  MomentumPrior prior{};
  std::vector<Windows> windows{};  // a row each
  std::int64_t until = 0;          // end of the last day that any row has; epoch seconds
  double market = 1;               // the pool's own ratio, which the factor is relative to

  [[nodiscard]] std::size_t rows() const { return windows.size(); }
};

MomentumModel fit_momentum_model(const store::ProductsFeed& feed, std::int64_t now,
                                 int recent_days = usual_recent_days);

}  // namespace compass::momentum
