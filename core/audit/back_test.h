// Does the order of the products hold on the feeds at hand? Each creator of the inspiration feed is
// ranked for as if they were the creator at hand, by what is known of them without one product that
// they show; that product should stand higher in the list than by sales alone.
//
//   place(list)  share of all showings, by anybody, whose product stands behind it, ties as a half:
//                0..1, one half by chance
//   gain         place(this order) - place(most sold)
//
// Each product is among the others as often as somebody shows it. An order that is the same for
// everybody has its mean place at one half then, however often the best sellers are shown: what is
// found is that the order is this creator's. That matters because a product's numbers (demand,
// orders) have the showing in them that is to be found. The mean gain over all pairs of a creator
// and a product has an interval that counts neither a creator nor a product as often as it occurs
// (evidence/clustered_mean.h).
#pragma once

#include "evidence/clustered_mean.h"
#include "evidence/ladder.h"
#include "policy/policy.h"
#include "rank/product_ranking.h"
#include "store/tables.h"
#include "traits/pool.h"

#include <cstddef>
#include <cstdint>

namespace compass::audit {

// what is looked at, at most: a pair costs a pass over the products
inline constexpr std::size_t most_pairs = 200;
// below so many creators, or products, nothing is said
inline constexpr std::size_t least_groups = 10;

struct Feeds {
  const store::ProductsFeed& products;
  const store::InspirationFeed& inspiration;
  const store::CreatorFeed* creator = nullptr;  // whose own videos are left out; may be null
};

struct BackTest {
  std::size_t creators = 0;
  std::size_t products = 0;  // different ones
  double place = 0;          // means over the pairs
  double place_most_sold = 0;
  evidence::ClusteredMean gain{};
  evidence::Interval interval{};  // of the gain, at Ladder::likely
  evidence::Verdict verdict{};    // whether the gain differs from 0
};

// `ranking`: of these products; only forks of it are changed. `pool`: of the inspiration feed.
BackTest back_test(const Feeds& feeds, const rank::ProductRanking& ranking,
                   const traits::Pool& pool, const policy::Policy& policy, rank::Aim aim,
                   std::int64_t now);

}  // namespace compass::audit
