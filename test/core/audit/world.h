// Feeds in which it is known whether the order of products says something.
#pragma once

#include "audit/back_test.h"
#include "math/random.h"
#include "rank/feeds.h"

#include <vector>

namespace compass::test {

struct World {
  std::vector<Product> products{};
  std::vector<Inspiration> videos{};
};

// 90 products of three categories, sold at random; 40 creators with three videos, one product each:
// of one category of theirs (`taste`), or any
World world_of(math::Random& random, bool taste);

audit::BackTest audited(const World& world, const store::CreatorFeed* creator = nullptr,
                        std::int64_t now = moment);

}  // namespace compass::test
