#include "momentum/windows.h"

#include <cmath>

namespace compass::momentum {
namespace {

constexpr std::int64_t days_a_week = 7;
constexpr double least_events = 7;  // a week with fewer than one a day has no rhythm to show
constexpr double weeks_without = 20;
constexpr double million = 1e6;

std::int64_t floored(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

std::int64_t end_of(const Series& series, const DayCount& day) {
  return series.from + (day.day + 1) * store::seconds_per_day;
}

std::int64_t age_of(const Series& series, const DayCount& day, std::int64_t until) {
  return floored(until - end_of(series, day), store::seconds_per_day);
}

std::size_t weekday_of(const Series& series, const DayCount& day) {
  const std::int64_t since = floored(series.from, store::seconds_per_day) + day.day;
  return static_cast<std::size_t>(since - floored(since, days_a_week) * days_a_week);
}

Windows windows_of(const Series& series, std::int64_t until, const MomentumPrior& prior) {
  Windows windows;
  auto& counts = windows.counts;
  for (const DayCount& day : series.days) {
    const std::int64_t age = age_of(series, day, until);
    if (age < 0 || age >= static_cast<std::int64_t>(prior.recent_days) * (1 + earlier_times)) {
      continue;
    }
    const bool recent = age < prior.recent_days;
    (recent ? counts.x1 : counts.x2) += day.events;
    (recent ? counts.t1 : counts.t2) += prior.weekday[weekday_of(series, day)];
    ++(recent ? windows.recent_days : windows.earlier_days);
  }
  return windows;
}

void WeekRhythm::add(const Series& series, std::int64_t until) {
  std::size_t first = 0;
  while (first < series.days.size()) {
    // days of one week, counted back from `until`
    const std::int64_t week = age_of(series, series.days[first], until) / days_a_week;
    std::size_t last = first;
    double events = 0;
    while (last < series.days.size() &&
           age_of(series, series.days[last], until) / days_a_week == week) {
      events += series.days[last].events;
      ++last;
    }
    if (last - first == days_a_week && events >= least_events) {
      for (std::size_t k = first; k < last; ++k) {
        const double share = series.days[k].events / events;
        shares_[weekday_of(series, series.days[k])] +=
            static_cast<std::int64_t>(std::floor(share * million + 0.5));
      }
      ++weeks_;
    }
    first = last;
  }
}

std::array<double, 7> WeekRhythm::fit() const {
  std::array<double, 7> levels{};
  const double weeks = static_cast<double>(weeks_) + weeks_without;
  double sum = 0;
  for (std::size_t d = 0; d < levels.size(); ++d) {
    levels[d] = (static_cast<double>(shares_[d]) / million * 7 + weeks_without) / weeks;
    sum += levels[d];
  }
  for (double& level : levels)
    level *= 7 / sum;
  return levels;
}

}  // namespace compass::momentum
