// Daily series as increments: what happened on which day, days without a value left out.
#pragma once

#include "store/series.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::momentum {

struct DayCount {
  std::int64_t day = 0;  // whole days since the series' first day
  double events = 0;     // >= 0
};

// Days that are over at `now` (or in their last hour: feeds are written at the day's end).
// Cumulative values become differences between neighbouring days; a difference over a gap belongs
// to no single day and is left out, a fall too (the ledger reports it). Negative days are left out.
std::vector<DayCount> days_of(std::span<const store::Day> series, store::SeriesKind kind,
                              std::int64_t from, std::int64_t now);

}  // namespace compass::momentum
