// What a products ranking is made of: the factors, their columns, and who is left out.
#pragma once

#include "audience/affinity.h"
#include "momentum/momentum_model.h"
#include "rank/categories.h"
#include "rank/conversion.h"
#include "rank/demand.h"
#include "rank/fit.h"
#include "rank/follow_rate.h"
#include "rank/left_out.h"
#include "rank/price.h"
#include "rank/product_ranking.h"
#include "rank/reach.h"
#include "rank/score.h"
#include "rank/told.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace compass::rank {

struct ProductRanking::State {
  State(const store::ProductsFeed& products, std::int64_t moment, const Rules& ranking_rules);

  void set_creator(const store::CreatorFeed* creator);
  // a receipt for each factor, and the audience; kept
  [[nodiscard]] const Told& told(std::size_t row) const;
  [[nodiscard]] std::vector<Receipt> receipts(std::size_t row, std::span<const Factor> factors,
                                              const Weights& weights) const;

  std::span<std::int32_t> column(Factor factor) { return columns[index_of(factor)]; }
  [[nodiscard]] Columns all_columns() const;
  [[nodiscard]] store::IdsLess ids_less() const { return {feed.products.id, feed.text}; }

  const store::ProductsFeed& feed;
  std::int64_t now;
  Rules rules;
  std::array<std::vector<std::int32_t>, factor_count> columns{};

  // of the products alone
  Categories categories;
  Grouping shops;
  ConversionFactor conversion;
  ReachFactor reach;
  FollowRateFactor follow_rate;
  DemandFactor demand;
  momentum::MomentumModel momentum;
  audience::AudienceModel audience;

  // of the creator too
  std::string currency{};
  PriceFactor price{};
  FitFactor fit{};
  bool has_creator = false;
  audience::Population followers{};
  std::vector<std::uint8_t> left_out{};  // LeftOut by row
  std::array<std::size_t, left_out_count> left_out_rows{};

  mutable ToldRows told_rows{};  // never shows: what it holds would be made the same again

 private:
  [[nodiscard]] Receipt receipt(Factor factor, std::size_t row,
                                const audience::Affinity& affinity) const;
};

}  // namespace compass::rank
