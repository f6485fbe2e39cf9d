// All e-commerce videos together, day by day, and whether that rises. Days of one series hang
// together (a viral day has a tail), which Mann-Kendall does not know: a daily trend is a hint at
// most.
#pragma once

#include "evidence/ladder.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::posted {

inline constexpr std::size_t daily_days = 60;  // the latest so many days are looked at

struct DailySeries {
  std::int64_t first_day = 0;  // epoch seconds of its start, in the creator's local time
  std::vector<std::optional<std::int64_t>> values{};  // one a day, oldest first; whole days only
};

// Cumulative series become days by differences; a difference across a gap is no day's. A day is
// missing when a video has no value inside its own series, so that no sum is too small. The day
// that holds `now` is not over and left out. Revenue: only amounts in the creator's currency.
DailySeries daily_series(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                         store::Metric metric, std::int64_t now);

struct DailyTrend {
  store::Metric metric{};
  evidence::Trend trend{};      // slope: change of ln(1 + x) from one day to the next
  evidence::Verdict verdict{};  // need: further days
  DailySeries series{};
};

// of metrics that have a day, in their order
std::vector<DailyTrend> daily_trends(const store::CreatorFeed& creator,
                                     std::span<const std::uint32_t> rows, std::int64_t now,
                                     const evidence::Ladder& ladder);

}  // namespace compass::posted
