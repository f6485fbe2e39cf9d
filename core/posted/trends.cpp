#include "posted/trends.h"

#include "math/real.h"
#include "math/sort.h"
#include "posted/settled.h"

#include <algorithm>

namespace compass::posted {

namespace {

// dated rows, oldest first, the latest trend_videos of them
std::vector<std::uint32_t> in_time(const store::CreatorFeed& creator,
                                   std::span<const std::uint32_t> rows) {
  const store::VideoTable& videos = creator.videos;
  std::vector<std::uint32_t> dated;
  for (const std::uint32_t row : rows) {
    if (videos.posted_at.has(row)) dated.push_back(row);
  }
  math::sort(dated, [&](std::uint32_t a, std::uint32_t b) {
    const std::int64_t x = *videos.posted_at.at(a);
    const std::int64_t y = *videos.posted_at.at(b);
    return x != y ? x < y : creator.text.view(videos.id[a]) < creator.text.view(videos.id[b]);
  });
  if (dated.size() > trend_videos) dated.erase(dated.begin(), dated.end() - trend_videos);
  return dated;
}

// the scale on which a step is a factor
double on_log_scale(Measure measure, double value) {
  const double per_thousand = is_rate(measure) ? 1'000 / per(measure) : 1;
  return math::ln1p(std::max(value, 0.0) * per_thousand);
}

MeasureTrend trend_in(std::vector<std::optional<double>> series, std::size_t settled,
                      Measure measure, const evidence::Ladder& ladder) {
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t at = 0; at < settled; ++at) {
    if (!series[at]) continue;
    x.push_back(static_cast<double>(at));
    y.push_back(on_log_scale(measure, *series[at]));
  }
  MeasureTrend found{.measure = measure};
  found.trend = evidence::trend_of(x, y, ladder.likely);
  found.series = std::move(series);
  return found;
}

// How many separate questions the series ask: counts rise and fall together and are one, each rate
// is one of its own.
double questions_in(std::span<const MeasureTrend> trends, const evidence::Ladder& ladder) {
  double questions = 0;
  bool counts = false;
  for (const MeasureTrend& each : trends) {
    if (each.trend.n < ladder.min_trend_n) continue;
    if (is_rate(each.measure)) questions += 1;
    counts = counts || !is_rate(each.measure);
  }
  return questions + (counts ? 1 : 0);
}

// Bonferroni over the questions: that none of what is said is false, not only each by itself
void judge(std::span<MeasureTrend> trends, const evidence::Ladder& ladder) {
  const double questions = std::max(questions_in(trends, ladder), 1.0);
  for (MeasureTrend& each : trends) {
    each.trend.p_always = std::min(1.0, each.trend.p_always * questions);
    each.verdict = evidence::grade_trend(each.trend, ladder);
  }
}

}  // namespace

VideoTrends trends_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                      const Basis& basis, std::int64_t now, const evidence::Ladder& ladder) {
  VideoTrends trends;
  trends.videos = in_time(creator, rows);
  const auto settled_by = [&](std::uint32_t row) {
    return is_settled(*creator.videos.posted_at.at(row), now);
  };
  const auto young = std::ranges::find_if_not(trends.videos, settled_by);
  const auto settled = static_cast<std::size_t>(young - trends.videos.begin());
  trends.unsettled = trends.videos.size() - settled;
  for (std::size_t at = 0; at < measure_count; ++at) {
    const auto measure = static_cast<Measure>(at);
    std::vector<std::optional<double>> series;
    series.reserve(trends.videos.size());
    for (const std::uint32_t row : trends.videos) {
      series.push_back(value_of(creator.videos, creator.text, row, measure, basis));
    }
    const bool stated = std::ranges::any_of(series, [](const auto& v) { return v.has_value(); });
    if (stated) trends.trends.push_back(trend_in(std::move(series), settled, measure, ladder));
  }
  judge(trends.trends, ladder);
  return trends;
}

}  // namespace compass::posted
