#include "view/overview.h"

#include <cmath>

namespace compass::view {
namespace {

// slopes are of ln(1 + x): a factor from one to the next, in micro-logs
Json micro(double ln) {
  if (!std::isfinite(ln)) return nullptr;
  return static_cast<std::int64_t>(std::floor(ln * 1e6 + 0.5));
}

Json count_total(store::Metric metric, const posted::CountTotal& total) {
  return object({
      {"metric", store::name_of(metric)},
      {"value", total.sum},
      {"max", nullptr},
      {"currency", nullptr},
      {"kind", nullptr},
      {"settlement", nullptr},
      {"estimated", false},
      {"videos", total.videos},
  });
}

Json money_total(const posted::MoneyTotal& total) {
  return object({
      {"metric", store::name_of(store::Metric::revenue)},
      {"value", total.min},
      {"max", total.max == total.min ? Json(nullptr) : Json(total.max)},
      {"currency", text(total.currency)},
      {"kind", money_kind(total.kind)},
      {"settlement", settlement(total.settlement)},
      {"estimated", total.estimated > 0},
      {"videos", total.videos},
  });
}

// `change`: the key that names what one step is
Json trend_numbers(const evidence::Trend& trend, const evidence::Verdict& verdict,
                   const char* change) {
  return object({
      {"claim", claim(verdict)},
      {"direction", evidence::name_of(trend.direction)},
      {change, micro(trend.slope)},
      {"interval", Json::array(micro(trend.interval.lo), micro(trend.interval.hi))},
      {"p", decimal(trend.p_always)},
  });
}

Json video_trend(const posted::MeasureTrend& trend) {
  Json json = object({{"metric", posted::name_of(trend.measure)}});
  json.update(trend_numbers(trend.trend, trend.verdict, "change_per_video"));
  Json series = Json::array();
  for (const auto& value : trend.series)
    series.push_back(decimal(value));
  json["series"] = std::move(series);
  return json;
}

Json daily_trend(const posted::DailyTrend& trend) {
  Json json = object({{"metric", store::name_of(trend.metric)}});
  json.update(trend_numbers(trend.trend, trend.verdict, "change_per_day"));
  json["from"] = trend.series.first_day;
  Json values = Json::array();
  for (const auto& value : trend.series.values)
    values.push_back(integer(value));
  json["series"] = std::move(values);
  return json;
}

Json videos_on_axis(const Context& context) {
  const store::CreatorFeed& feed = *context.feeds.creator;
  Json videos = Json::array();
  for (const std::uint32_t row : context.own->trends.videos) {
    videos.push_back(object({{"id", feed.text.view(feed.videos.id[row])},
                             {"posted_at", integer(feed.videos.posted_at.at(row))}}));
  }
  return videos;
}

}  // namespace

Json totals(const Context& context) {
  Json list = Json::array();
  const posted::Totals& totals = context.own->totals;
  for (std::size_t at = 0; at < store::counted_metrics; ++at) {
    const posted::CountTotal& total = totals.counts[at];
    if (total.videos > 0) list.push_back(count_total(static_cast<store::Metric>(at), total));
  }
  for (const posted::MoneyTotal& total : totals.revenue)
    list.push_back(money_total(total));
  return list;
}

Json comparison(const posted::Comparison& comparison) {
  Json quartiles = nullptr;
  if (comparison.quartiles) {
    quartiles = Json::array();
    for (const double quartile : *comparison.quartiles)
      quartiles.push_back(decimal(quartile));
  }
  return object({
      {"metric", posted::name_of(comparison.measure)},
      {"own", decimal(comparison.own)},
      {"percentile", decimal(comparison.percentile.value)},
      {"interval", interval(comparison.percentile.interval)},
      {"direction", evidence::name_of(comparison.verdict.direction)},
      {"claim", claim(comparison.verdict)},
      {"peers", comparison.peers},
      {"quartiles", std::move(quartiles)},
  });
}

Json overview(const Context& context) {
  if (context.own == nullptr || context.own->rows.empty()) return nullptr;
  Json trends = Json::array();
  for (const auto& trend : context.own->trends.trends)
    trends.push_back(video_trend(trend));
  Json daily = Json::array();
  for (const auto& trend : context.own->daily)
    daily.push_back(daily_trend(trend));
  Json benchmark = Json::array();
  for (const auto& one : context.own->comparisons)
    benchmark.push_back(comparison(one));
  return object({
      {"totals", totals(context)},
      {"videos", videos_on_axis(context)},
      {"unsettled", context.own->trends.unsettled},
      {"trends", std::move(trends)},
      {"daily", std::move(daily)},
      {"benchmark", std::move(benchmark)},
  });
}

}  // namespace compass::view
