// What a creator makes, in the categories of the products feed.
//
//   a product in a posted video   its row in the products feed, else the category the video states
//   a product of the showcase     its row in the products feed
//   a niche                       the categories whose names hold most of its words, at least half;
//                                 its weight is shared among them evenly
#pragma once

#include "rank/categories.h"
#include "rank/rules.h"
#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace compass::rank {

// Parts per million of a product: whole, so that the order of the feed changes nothing.
struct CreatorMix {
  std::vector<std::int64_t> top;       // by top category
  std::vector<std::int64_t> path;      // by whole path
  std::vector<std::int64_t> path_sum;  // by top category: of `path`; less than top where only the
                                       // top is known
  std::int64_t sum = 0;                // of `top`

  // one row of the creator feed that was counted
  struct Source {
    std::uint32_t path = 0;  // none(): only the top is known
    std::uint32_t top = 0;
    std::string pointer{};
  };
  std::vector<Source> sources{};  // in the order of the feed, at most max_sources
  static constexpr std::size_t max_sources = 256;

  [[nodiscard]] bool empty() const { return sum == 0; }

  static CreatorMix of(const store::CreatorFeed& creator, const store::ProductsFeed& feed,
                       const Categories& categories, std::int64_t now, const FitRules& rules);
};

}  // namespace compass::rank
