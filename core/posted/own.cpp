#include "posted/own.h"

#include "posted/facts.h"
#include "tier/volume.h"

#include <algorithm>
#include <utility>

namespace compass::posted {

namespace {

// one for each way in which a creator's videos state money
constexpr std::size_t most_priors = 8;

const PeerPriors& priors_for(const store::InspirationFeed& inspiration, const Basis& basis,
                             std::int64_t now, std::vector<PeerPriors>& peers) {
  const auto held = std::find_if(peers.begin(), peers.end(), [&](const PeerPriors& priors) {
    return priors.holds(inspiration, basis, now);
  });
  if (held != peers.end()) return *held;
  PeerPriors made(inspiration, basis, now);
  if (peers.size() == most_priors) peers.erase(peers.begin());
  return peers.emplace_back(std::move(made));
}

}  // namespace

Own Own::of(const store::CreatorFeed& creator, const store::InspirationFeed* inspiration,
            std::int64_t now, const policy::Policy& policy, std::vector<PeerPriors>& peers) {
  const evidence::Ladder ladder = policy.confidence.ladder();
  std::vector<std::uint32_t> rows = tier::e_commerce_rows(creator.videos, now);
  Basis basis = basis_of(creator, rows);
  const PeerPriors* priors =
      inspiration == nullptr ? nullptr : &priors_for(*inspiration, basis, now, peers);
  VideoRates video_rates(creator, rows, std::move(basis), priors, ladder.likely);
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
