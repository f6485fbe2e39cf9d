// Fit: how much of what the creator makes lies in a product's category, against the catalogue.
//
//   fit     = lift(top) lift(path | top), within the policy's bounds
//   lift    = of a category's share (share_lift.h)
//
// N counts the creator's products (creator_mix.h), the catalogue counts as M more. A creator of
// whom nothing is known, or a product without a category: 1, and the receipt says so.
#pragma once

#include "evidence/ladder.h"
#include "evidence/ln_posterior.h"
#include "rank/categories.h"
#include "rank/creator_mix.h"
#include "rank/receipt.h"
#include "rank/rules.h"
#include "rank/share_lift.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

class FitFactor {
 public:
  // creator may be null; feeds and categories must outlive the factor
  static FitFactor of(const store::CreatorFeed* creator, const store::ProductsFeed& feed,
                      const Categories& categories, std::int64_t now, const FitRules& rules);

  // unweighted
  void fill(std::span<std::int32_t> micro_logs) const;
  // of a path category: the same for all of its rows; within the policy's bounds. For comparing
  // categories: what moves all of them alike is left out
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::uint32_t path) const;
  // all but its micro_log, which stands in the column
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

  // A row's column had the creator posted so many more videos with the product of another row (or
  // of this one), each with no other; exact, since the catalogue is the prior.
  [[nodiscard]] std::int32_t micro_with(std::size_t row, std::size_t shown,
                                        std::int64_t videos) const;
  // whether videos with the row's product count: it has a category, and there is a creator
  [[nodiscard]] bool counts_videos(std::size_t row) const;

 private:
  // what the creator makes of one category, in parts per million of a product
  struct Made {
    std::int64_t top = 0;
    std::int64_t sum = 0;
    std::int64_t path = 0;
    std::int64_t path_sum = 0;
  };
  [[nodiscard]] Made made(std::uint32_t path) const;
  [[nodiscard]] evidence::Estimate lift(std::uint32_t path, const Made& made, double level) const;
  [[nodiscard]] evidence::Estimate lift(std::uint32_t path, double level) const {
    return lift(path, made(path), level);
  }
  [[nodiscard]] SharePart top_part(std::uint32_t top, const Made& made) const;
  [[nodiscard]] SharePart path_part(std::uint32_t path, const Made& made) const;  // within its top
  [[nodiscard]] bool speaks_of(std::uint32_t path, const Made& made) const;

  const Categories* categories_ = nullptr;
  FitRules rules_{};
  CreatorMix mix_{};
  bool no_creator_ = true;
  std::vector<double> by_path_;  // the factor, by path category
};

}  // namespace compass::rank
