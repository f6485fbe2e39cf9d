// What a back-test holds out: that a creator of the inspiration feed shows a product of the
// catalogue.
#pragma once

#include "store/tables.h"
#include "traits/pool.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace compass::audit {

// everybody but the creator at hand, and what they posted by `now`
struct Makers {
  // by traits::Pool's number of a creator: rows of their videos, along the pool's order
  std::vector<std::vector<std::uint32_t>> videos{};
};

Makers makers_of(const store::InspirationFeed& feed, const traits::Pool& pool,
                 std::string_view own_id, std::int64_t now);

struct HeldOut {
  std::uint32_t maker = 0;
  std::uint32_t product = 0;  // row of the products feed

  friend bool operator==(const HeldOut&, const HeldOut&) = default;
};

// Each creator with each product that they show and that may be ranked (`may(row)`), once, at most
// `most` of them: those whose ids hash lowest, so that neither the order of the feeds nor the time
// of the call chooses.
template <class May>
std::vector<HeldOut> held_out_of(const store::InspirationFeed& inspiration,
                                 const store::ProductsFeed& products, const Makers& makers,
                                 std::size_t most, May may);

namespace detail {

struct Candidate {
  std::uint64_t key = 0;
  HeldOut pair{};
};

std::vector<Candidate> candidates_of(const store::InspirationFeed& inspiration,
                                     const store::ProductsFeed& products, const Makers& makers);
std::vector<HeldOut> lowest(std::vector<Candidate> candidates, std::size_t most);

}  // namespace detail

template <class May>
std::vector<HeldOut> held_out_of(const store::InspirationFeed& inspiration,
                                 const store::ProductsFeed& products, const Makers& makers,
                                 std::size_t most, May may) {
  std::vector<detail::Candidate> candidates = detail::candidates_of(inspiration, products, makers);
  std::erase_if(candidates, [&](const detail::Candidate& each) { return !may(each.pair.product); });
  return detail::lowest(std::move(candidates), most);
}

}  // namespace compass::audit
