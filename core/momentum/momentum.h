// Recent against earlier days of one series, as a factor with its evidence: a ratio without unit.
//
//   factor = shrunk_ratio (evidence/ratio.h, with formula and sources) / market (momentum_model.h)
#pragma once

#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "evidence/ln_posterior.h"
#include "momentum/momentum_model.h"
#include "store/series.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace compass::momentum {

struct Momentum {
  evidence::Estimate ratio{};   // relative to the market; value: the factor; prior 1; n: events
  std::int64_t micro_log = 0;   // math::micro_log of the very double fill_multipliers writes
  evidence::Verdict verdict{};  // whether it differs from 1; need in events
  double recent = 0;            // events and days with a value behind it
  double earlier = 0;
  int recent_days = 0;
  int earlier_days = 0;
};

// out[row] for all rows of the model (out.size() == model.rows()). Exactly 1 where a window is
// empty.
void fill_multipliers(const MomentumModel& model, std::span<double> out);

// the factor of a row that had these windows, with the model as it is
double multiplier(const MomentumModel& model, const Windows& windows);
// the recent events for which it is that; infinite where no number of them is
double recent_for(const MomentumModel& model, const Windows& windows, double multiplier);
// ln of the factor. The market's own error is that of every row and tells none apart: it is not in
// it. Of a row whose windows do not compare what the market's products are like; of a feed without
// days nothing: known, 1
evidence::LnPosterior ln_momentum(const MomentumModel& model, std::size_t row);

Momentum explain(const MomentumModel& model, std::size_t row, const evidence::Ladder& ladder);

}  // namespace compass::momentum
