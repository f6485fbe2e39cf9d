#include "posted/facts.h"

#include "posted/saturating.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace compass::posted {

using policy::Fact;
using store::Metric;
using tier::Facts;

namespace {

void count_totals(Facts& facts, const Totals& totals) {
  const auto count = [&](Fact fact, Metric metric) {
    const CountTotal& total = totals.count(metric);
    if (total.videos > 0) facts.count(fact, total.sum);
  };
  count(Fact::views_total, Metric::views);
  count(Fact::product_clicks_total, Metric::product_clicks);
  count(Fact::orders_total, Metric::orders);
  count(Fact::items_sold_total, Metric::items_sold);
  count(Fact::new_followers_total, Metric::new_followers);
  count(Fact::sales_total, Metric::orders);
  count(Fact::sales_total, Metric::items_sold);  // where both are stated, these
}

void count_last_video(Facts& facts, const VideoTrends& trends, const store::CreatorFeed& creator) {
  if (trends.videos.empty()) return;
  const auto views = creator.videos.total(Metric::views).at(trends.videos.back());
  if (views) facts.count(Fact::last_video_views, *views);
}

// the product that sold most items; of equal ones the first by id
void count_best_product(Facts& facts, const store::CreatorFeed& creator,
                        std::span<const std::uint32_t> rows) {
  struct Sold {
    std::int64_t items = 0;
    std::int64_t videos = 0;
  };
  std::map<std::string_view, Sold> products;
  for (const std::uint32_t row : rows) {
    const auto items = creator.videos.total(Metric::items_sold).at(row);
    // whose items a video with several products sold is not known
    const auto shown = creator.videos.products.at(row);
    if (!items || shown.size() != 1) continue;
    Sold& sold = products[creator.text.view(shown.front().id)];
    sold.items = saturating_add(sold.items, *items);
    ++sold.videos;
  }
  const auto best = std::ranges::max_element(
      products, {}, [](const auto& product) { return product.second.items; });
  if (best == products.end()) return;
  facts.count(Fact::best_product_items_sold, best->second.items);
  facts.count(Fact::best_product_videos, best->second.videos);
}

// Rates are worth a fact when their own interval is of one order of magnitude; they are inferred,
// so likely at best.
void set_rate(Facts& facts, Fact fact, Measure rate, const VideoRates& video_rates) {
  const RateValue value = video_rates.pooled(rate);
  const evidence::Interval& interval = value.estimate.interval;
  const bool told = value.estimate.raw && interval.lo > 0 && interval.hi <= 10 * interval.lo;
  if (!told) return;
  const double per_million = value.estimate.value / per(rate) * 1e6;
  const auto whole = static_cast<std::int64_t>(std::floor(std::min(per_million, 1e15) + 0.5));
  facts.set(fact, whole, {evidence::Grade::likely, {}, 0});
}

std::int64_t sign_of(evidence::Direction direction) {
  switch (direction) {
    case evidence::Direction::up:
      return 1;
    case evidence::Direction::down:
      return -1;
    case evidence::Direction::none:
      break;
  }
  return 0;
}

void set_trends(Facts& facts, const VideoTrends& trends, Metric sales) {
  const std::map<Measure, Fact> facts_of = {{Measure::views, Fact::views_trend},
                                            {Measure::product_clicks, Fact::product_clicks_trend},
                                            {measure_of(sales), Fact::sales_trend},
                                            {Measure::new_followers, Fact::new_followers_trend},
                                            {Measure::revenue, Fact::revenue_trend}};
  for (const MeasureTrend& trend : trends.trends) {
    const auto fact = facts_of.find(trend.measure);
    if (fact == facts_of.end()) continue;
    facts.set(fact->second, sign_of(trend.verdict.direction), trend.verdict);
  }
}

void set_daily(Facts& facts, std::span<const DailyTrend> daily, Metric sales) {
  for (const DailyTrend& trend : daily) {
    const std::int64_t sign = sign_of(trend.verdict.direction);
    if (trend.metric == Metric::views) facts.set(Fact::daily_views_trend, sign, trend.verdict);
    if (trend.metric == sales) facts.set(Fact::daily_sales_trend, sign, trend.verdict);
    if (trend.metric == Metric::new_followers) {
      facts.set(Fact::daily_new_followers_trend, sign, trend.verdict);
    }
  }
}

void set_percentiles(Facts& facts, std::span<const Comparison> comparisons) {
  const std::map<Measure, Fact> facts_of = {{Measure::views, Fact::views_percentile},
                                            {Measure::click_rate, Fact::click_rate_percentile},
                                            {Measure::order_rate, Fact::order_rate_percentile},
                                            {Measure::follow_rate, Fact::follow_rate_percentile},
                                            {Measure::revenue, Fact::revenue_percentile}};
  for (const Comparison& comparison : comparisons) {
    const auto fact = facts_of.find(comparison.measure);
    if (fact == facts_of.end()) continue;
    const auto whole =
        static_cast<std::int64_t>(std::floor(100 * comparison.percentile.value + 0.5));
    facts.set(fact->second, whole, comparison.verdict);
  }
}

}  // namespace

void add_facts(Facts& facts, const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
               const Totals& totals, const VideoRates& video_rates, const VideoTrends& trends,
               std::span<const DailyTrend> daily, std::span<const Comparison> comparisons) {
  count_totals(facts, totals);
  count_last_video(facts, trends, creator);
  count_best_product(facts, creator, rows);
  set_rate(facts, Fact::clicks_per_million_views, Measure::click_rate, video_rates);
  set_rate(facts, Fact::sales_per_million_clicks, Measure::order_rate, video_rates);
  set_rate(facts, Fact::followers_per_million_views, Measure::follow_rate, video_rates);
  const Metric sales = video_rates.basis().sales;
  set_trends(facts, trends, sales);
  set_daily(facts, daily, sales);
  set_percentiles(facts, comparisons);
}

}  // namespace compass::posted
