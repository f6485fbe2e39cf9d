// Does a number rise from video to video? Mann-Kendall, exact, and Theil-Sen on ln(1 + x), rates as
// x per 1,000 (evidence/trend.h). Below five videos a direction is all there is: a perfectly rising
// series of four has p = .083. Creators look after each video, so p holds for that. They look at
// all series at once, too: p is multiplied by how many questions they ask (Bonferroni: Dunn 1961,
// Multiple comparisons among means), the counts one together, since they rise and fall as one, each
// rate one of its own. Without that one creator in fifteen with nothing to tell saw a false claim
// within 90 days (test/eval/looking.mjs).
#pragma once

#include "evidence/ladder.h"
#include "posted/measure.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::posted {

inline constexpr std::size_t trend_videos = 100;  // the latest so many are looked at

struct MeasureTrend {
  Measure measure{};
  evidence::Trend trend{};      // slope: change of ln(1 + x) from one video to the next
  evidence::Verdict verdict{};  // need: further videos
  std::vector<std::optional<double>> series{};  // value_of, for each of VideoTrends::videos
};

struct VideoTrends {
  std::vector<std::uint32_t> videos{};  // oldest first, ties by id; only dated ones
  // the last so many are not settled (settled.h): in the series, not in the trends
  std::size_t unsettled = 0;
  std::vector<MeasureTrend> trends{};  // of measures that some video states, in their order
};

// `rows`: tier::e_commerce_rows
VideoTrends trends_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                      const Basis& basis, std::int64_t now, const evidence::Ladder& ladder);

}  // namespace compass::posted
