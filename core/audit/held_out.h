// What a back-test holds out: that a creator of the inspiration feed shows a product of the
// catalogue.
#pragma once

#include "store/tables.h"
#include "traits/pool.h"

#include <cstddef>
#include <cstdint>
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

// Each creator with each product that they show, once. In the order of a hash of their ids, so that
// neither the order of the feeds nor the time of the call chooses the first of them.
std::vector<HeldOut> shown_by(const store::InspirationFeed& inspiration,
                              const store::ProductsFeed& products, const Makers& makers);

}  // namespace compass::audit
