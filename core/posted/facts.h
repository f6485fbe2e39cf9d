// What came of the videos, as facts that prompts can ask (policy/fact.h).
#pragma once

#include "posted/benchmark.h"
#include "posted/daily.h"
#include "posted/totals.h"
#include "posted/trends.h"
#include "posted/video_metrics.h"
#include "tier/facts.h"

#include <span>
#include <vector>

namespace compass::posted {

// `comparisons`: Benchmark::overview, or empty. Totals are counted. Trends and percentiles carry
// the grade of their verdict and stay unknown without one. A rate is known when its always-valid
// interval spans less than ten times its lower end, and then likely.
void add_facts(tier::Facts& facts, const store::CreatorFeed& creator,
               std::span<const std::uint32_t> rows, const Totals& totals, const VideoRates& rates,
               const VideoTrends& trends, std::span<const DailyTrend> daily,
               std::span<const Comparison> comparisons);

}  // namespace compass::posted
