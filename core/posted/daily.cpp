#include "posted/daily.h"

#include "math/real.h"
#include "posted/measure.h"
#include "posted/saturating.h"

#include <algorithm>
#include <map>
#include <utility>

namespace compass::posted {

using store::Metric;
using store::seconds_per_day;

namespace {

constexpr std::int64_t half_day = seconds_per_day / 2;
// feeds are written in the last hour of a day: it is as good as over
constexpr std::int64_t last_hour = 3'600;
// no feed is of other times; keeps sums of times inside their type
constexpr std::int64_t farthest_day = 100'000'000;

std::int64_t floor_day(std::int64_t time) {
  const std::int64_t day = time / seconds_per_day;
  return time % seconds_per_day < 0 ? day - 1 : day;
}

// The date that a day's start stands for, though it may be midnight anywhere on earth.
std::int64_t date_of(std::int64_t start) {
  const std::int64_t day = floor_day(start);
  return start - day * seconds_per_day >= half_day ? day + 1 : day;
}

using Days = std::vector<std::optional<std::int64_t>>;

Days differences(std::span<const store::Day> series, Metric metric, bool from_the_start) {
  Days days(series.size());
  for (std::size_t at = 0; at < series.size(); ++at) {
    const bool has_before = at == 0 ? from_the_start : series[at - 1].present;
    if (!series[at].present || !has_before) continue;
    const std::int64_t before = at == 0 ? 0 : series[at - 1].value;
    // totals of opposite ends of the type are no series
    if (before < 0 && series[at].value > INT64_MAX + before) continue;
    if (before > 0 && series[at].value < INT64_MIN + before) continue;
    const std::int64_t change = series[at].value - before;
    if (change >= 0 || store::may_fall(metric)) days[at] = change;
  }
  return days;
}

// A video's part of the sum.
struct Contribution {
  std::int64_t since = 0;  // the date from which on the video was there
  std::int64_t date = 0;   // of days[0]
  std::int64_t start = 0;  // epoch seconds of days[0]
  Days days{};             // days that are over
};

std::optional<Contribution> contribution_of(const store::VideoTable& videos, std::uint32_t row,
                                            Metric metric, std::int64_t now) {
  const std::span<const store::Day> series = videos.series(metric).at(row);
  const auto from = videos.daily_from.at(row);
  if (series.empty() || !from || *from / seconds_per_day > farthest_day ||
      *from / seconds_per_day < -farthest_day) {
    return std::nullopt;
  }
  Contribution found{.since = date_of(*from), .date = date_of(*from), .start = *from};
  bool from_the_start = false;  // the video began on the series' first day
  if (const auto posted_at = videos.posted_at.at(row)) {
    const std::int64_t posted_on = floor_day(*posted_at) - floor_day(*from);
    from_the_start = *posted_at >= *from && *posted_at < *from + seconds_per_day;
    if (posted_on < 0) found.since = found.date + posted_on;
  }
  const std::int64_t latest = farthest_day * seconds_per_day;
  const std::int64_t over = floor_day(std::clamp(now, -latest, latest) + last_hour - *from);
  const auto whole = static_cast<std::size_t>(
      std::clamp<std::int64_t>(over, 0, static_cast<std::int64_t>(series.size())));
  if (videos.daily_kind.value_or(row, store::SeriesKind::per_day) ==
      store::SeriesKind::cumulative) {
    found.days = differences(series.first(whole), metric, from_the_start);
  } else {
    for (const store::Day& day : series.first(whole))
      found.days.push_back(day.get());
  }
  return found;
}

// Days on which each video that was there has a value.
DailySeries sum_of(std::span<const Contribution> parts) {
  struct Sum {
    std::int64_t value = 0;
    std::size_t videos = 0;
    std::int64_t start = INT64_MAX;
  };
  std::map<std::int64_t, Sum> sums;
  for (const Contribution& part : parts) {
    for (std::size_t at = 0; at < part.days.size(); ++at) {
      if (!part.days[at]) continue;
      const auto offset = static_cast<std::int64_t>(at);
      Sum& sum = sums[part.date + offset];
      sum.value = saturating_add(sum.value, *part.days[at]);
      sum.start = std::min(sum.start, part.start + offset * seconds_per_day);
      ++sum.videos;
    }
  }
  std::erase_if(sums, [&](const auto& entry) {
    const auto there = [&](const Contribution& part) { return part.since <= entry.first; };
    return std::ranges::count_if(parts, there) != static_cast<std::ptrdiff_t>(entry.second.videos);
  });
  while (!sums.empty() &&
         sums.rbegin()->first - sums.begin()->first >= static_cast<std::int64_t>(daily_days)) {
    sums.erase(sums.begin());
  }
  DailySeries series;
  if (sums.empty()) return series;
  series.first_day = sums.begin()->second.start;
  series.values.resize(static_cast<std::size_t>(sums.rbegin()->first - sums.begin()->first) + 1);
  for (const auto& [date, sum] : sums) {
    series.values[static_cast<std::size_t>(date - sums.begin()->first)] = sum.value;
  }
  return series;
}

}  // namespace

DailySeries daily_series(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                         Metric metric, std::int64_t now) {
  const bool money = metric == Metric::revenue;
  const Basis basis = money ? basis_of(creator, rows) : Basis{};
  std::vector<Contribution> parts;
  for (const std::uint32_t row : rows) {
    // an amount of another currency or kind is not added; one without a total says neither
    const bool other_money = money && creator.videos.revenue.amount.has(row) &&
                             !comparable_revenue(creator.videos, creator.text, row, basis);
    if (other_money) continue;
    if (auto part = contribution_of(creator.videos, row, metric, now)) {
      parts.push_back(std::move(*part));
    }
  }
  return sum_of(parts);
}

std::vector<DailyTrend> daily_trends(const store::CreatorFeed& creator,
                                     std::span<const std::uint32_t> rows, std::int64_t now,
                                     const evidence::Ladder& ladder) {
  std::vector<DailyTrend> trends;
  for (std::size_t at = 0; at < store::metric_count; ++at) {
    const auto metric = static_cast<Metric>(at);
    DailySeries series = daily_series(creator, rows, metric, now);
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t day = 0; day < series.values.size(); ++day) {
      if (!series.values[day]) continue;
      x.push_back(static_cast<double>(day));
      y.push_back(math::ln1p(static_cast<double>(std::max<std::int64_t>(*series.values[day], 0))));
    }
    if (y.empty()) continue;
    DailyTrend trend{.metric = metric, .trend = evidence::trend_of(x, y, ladder.likely)};
    trend.verdict = evidence::grade_trend(trend.trend, ladder);
    if (trend.verdict.grade == evidence::Grade::likely) {
      // no number of days makes days independent of each other
      trend.verdict = {evidence::Grade::hint, trend.verdict.direction, std::nullopt};
    }
    trend.series = std::move(series);
    trends.push_back(std::move(trend));
  }
  return trends;
}

}  // namespace compass::posted
