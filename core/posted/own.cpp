#include "posted/own.h"

#include "posted/facts.h"
#include "tier/volume.h"

#include <utility>

namespace compass::posted {

Own Own::of(const store::CreatorFeed& creator, const store::InspirationFeed* inspiration,
            std::int64_t now, const policy::Policy& policy, std::optional<PeerPriors>& peers) {
  const evidence::Ladder ladder = policy.confidence.ladder();
  std::vector<std::uint32_t> rows = tier::e_commerce_rows(creator.videos, now);
  Basis basis = basis_of(creator, rows);
  if (inspiration == nullptr) {
    peers.reset();
  } else if (!peers || !peers->holds(*inspiration, basis, now)) {
    peers.emplace(*inspiration, basis, now);
  }
  VideoRates video_rates(creator, rows, std::move(basis), peers ? &*peers : nullptr, ladder.likely);
  Own own{.rows = std::move(rows), .rates = std::move(video_rates)};
  own.totals = totals_of(creator, own.rows);
  own.trends = trends_of(creator, own.rows, own.rates.basis(), now, ladder);
  own.daily = daily_trends(creator, own.rows, now, ladder);
  // a creator without videos has nothing to compare
  if (inspiration != nullptr && !own.rows.empty()) {
    own.benchmark.emplace(creator, own.rows, *inspiration, own.rates, policy, now);
    own.comparisons = own.benchmark->overview();
  }
  add_facts(own.facts, creator, own.rows, own.totals, own.rates, own.trends, own.daily,
            own.comparisons);
  return own;
}

}  // namespace compass::posted
