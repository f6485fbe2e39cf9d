// Rates of own videos, and an inspiration feed for them to lean on.
#pragma once

#include "posted/inspiration.h"
#include "posted/video_metrics.h"
#include "tier/volume.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace compass::test {

inline posted::VideoRates rates_of(const store::CreatorFeed& feed,
                                   const std::vector<std::uint32_t>& rows,
                                   const store::InspirationFeed* inspiration, double level) {
  posted::Basis basis = posted::basis_of(feed, rows);
  std::optional<posted::PeerPriors> peers;
  if (inspiration != nullptr) peers.emplace(*inspiration, basis, noon);
  return {feed, rows, std::move(basis), peers ? &*peers : nullptr, level};
}

inline posted::VideoRates rates_of(const store::CreatorFeed& feed,
                                   const store::InspirationFeed* inspiration = nullptr) {
  return rates_of(feed, tier::e_commerce_rows(feed.videos, noon), inspiration, 0.95);
}

// views 1,000 each, clicks around `clicks_of_1000`
inline store::InspirationFeed pool_with_clicks(int videos, std::int64_t clicks_of_1000) {
  store::InspirationFeed feed;
  for (int at = 0; at < videos; ++at) {
    const std::int64_t more = at % 2 == 0 ? 1 : -1;
    add_seen(feed, std::to_string(at))
        .is(store::Metric::views, 1'000)
        .is(store::Metric::product_clicks, clicks_of_1000 + more);
  }
  return feed;
}

}  // namespace compass::test
