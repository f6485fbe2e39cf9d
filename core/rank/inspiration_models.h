// What only the videos say of a ranking: made once, then read by the rankings of any number of
// creators, also from several threads.
#pragma once

#include "rank/rules.h"
#include "store/tables.h"
#include "text/similarity.h"
#include "traits/pool.h"
#include "traits/success.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace compass::rank {

using MicroLogs = std::vector<std::int32_t>;

// success of each row, and its factor
struct Measured {
  traits::Success success{};
  MicroLogs column{};
};
using MeasuredBoth = std::array<std::shared_ptr<const Measured>, 2>;  // by objective

struct InspirationModels {
  // the feed must outlive the models and stay as it is
  InspirationModels(const store::InspirationFeed& videos, std::int64_t moment,
                    const Rules& ranking_rules);

  // Videos without a number of their own are told by their traits; the hours among those are of the
  // creator who looks. Shared with other offsets where no row needs that.
  [[nodiscard]] MeasuredBoth measured_for(std::int32_t utc_offset_minutes) const;

  const store::InspirationFeed& feed;
  std::int64_t now;
  Rules rules;
  text::InspirationText text;
  traits::Pool pool;
  std::vector<double> normals;  // of the draws

 private:
  MeasuredBoth measured_;  // without what traits say
};

}  // namespace compass::rank
