// All that is made of the creator's own videos, for one moment and policy.
#pragma once

#include "policy/policy.h"
#include "posted/benchmark.h"
#include "posted/daily.h"
#include "posted/totals.h"
#include "posted/trends.h"
#include "posted/video_metrics.h"
#include "store/tables.h"
#include "tier/facts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace compass::posted {

struct Own {
  std::vector<std::uint32_t> rows{};  // e-commerce videos up to now
  Totals totals{};
  VideoRates rates;
  VideoTrends trends{};
  std::vector<DailyTrend> daily{};
  std::optional<Benchmark> benchmark{};   // none without an inspiration feed
  std::vector<Comparison> comparisons{};  // of all own videos together
  tier::Facts facts{};                    // what of all that prompts can ask

  // `inspiration` may be null. The feeds must outlive this and stay as they are. `peers` are
  // what earlier calls left there: one that holds is used, else one is added, and the first of many
  // gives way
  static Own of(const store::CreatorFeed& creator, const store::InspirationFeed* inspiration,
                std::int64_t now, const policy::Policy& policy, std::vector<PeerPriors>& peers);
};

}  // namespace compass::posted
