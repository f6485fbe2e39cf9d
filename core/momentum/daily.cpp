#include "momentum/daily.h"

#include <limits>

namespace compass::momentum {
namespace {

constexpr std::int64_t last_hour = 3'600;  // a feed of 23:59 holds the day that is ending

bool is_over(std::int64_t from, std::int64_t day, std::int64_t now) {
  return from <= now && day + 1 <= (now - from + last_hour) / store::seconds_per_day;
}

}  // namespace

std::vector<DayCount> days_of(std::span<const store::Day> series, store::SeriesKind kind,
                              std::int64_t from, std::int64_t now) {
  std::vector<DayCount> days;
  // what stood at the end of the day before; only then does a cumulative value tell of one day
  std::optional<std::int64_t> before;
  // no feed reaches back so far: keeps the arithmetic on times from overflowing
  constexpr std::int64_t horizon = std::numeric_limits<std::int64_t>::max() / 4;
  if (from < -horizon || from > horizon || now < -horizon || now > horizon) return days;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const auto day = static_cast<std::int64_t>(i);
    if (!is_over(from, day, now)) break;
    std::optional<std::int64_t> events = series[i].get();
    if (kind == store::SeriesKind::cumulative) {
      const std::optional<std::int64_t> total = events;
      if (!before) events.reset();
      if (total && before) events = *total - *before;
      before = total;
    }
    if (events && *events >= 0) days.push_back({day, static_cast<double>(*events)});
  }
  return days;
}

}  // namespace compass::momentum
