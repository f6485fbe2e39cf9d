// What a products ranking is made of: what the products say, which rankings of other creators may
// share, and what this creator adds: factors, their columns, and who is left out.
#pragma once

#include "audience/affinity.h"
#include "rank/fit.h"
#include "rank/judged_list.h"
#include "rank/learned.h"
#include "rank/left_out.h"
#include "rank/mixture.h"
#include "rank/price.h"
#include "rank/product_models.h"
#include "rank/product_ranking.h"
#include "rank/score.h"
#include "rank/shortlist.h"
#include "rank/told.h"
#include "store/few.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace compass::rank {

struct ProductRanking::State {
  explicit State(std::shared_ptr<const ProductModels> models);

  void set_creator(const store::CreatorFeed* creator);
  void set_choices(const feedback::Choices* choices);
  // a receipt for each factor, and the audience; kept
  [[nodiscard]] const Told& told(std::size_t row) const;
  [[nodiscard]] std::vector<Receipt> receipts(std::size_t row, std::span<const Factor> factors,
                                              const Weights& weights) const;

  // what is known of these rows' scores. Fit is one number for all products of a category and
  // shared; all other factors are taken for independent, also in what is open about their pools
  [[nodiscard]] std::vector<KnownScore> known(std::span<const std::uint32_t> rows,
                                              const Weights& weights) const;
  // of all rows; valid until the next call
  [[nodiscard]] KeptScores scores(Aim aim) const;
  // of the sorted list
  [[nodiscard]] std::vector<Ranked> best(const Weights& weights, std::size_t count) const;
  [[nodiscard]] std::vector<Ranked> best(Aim aim, std::size_t count) const;
  // so many of the best are looked at for a list of `count`
  [[nodiscard]] std::size_t depth_of(std::size_t count) const {
    return std::max(rules().diversity.depth, count);
  }
  [[nodiscard]] Shortlist shortlist_of(std::vector<Ranked> candidates, std::size_t count) const;
  [[nodiscard]] JudgedList judged(Aim aim, std::size_t count) const;

  [[nodiscard]] std::span<const std::int32_t> column(Factor factor) const;
  [[nodiscard]] Columns all_columns() const;
  [[nodiscard]] store::IdsLess ids_less() const {
    return {products->feed.products.id, products->feed.text};
  }
  [[nodiscard]] const Rules& rules() const { return products->rules; }
  [[nodiscard]] const ObjectiveRules& rules_for(Aim aim) const {
    return aimed_rules.of(rules(), aim);
  }

  std::shared_ptr<const ProductModels> products;

  // of the creator too
  std::vector<std::int32_t> price_column{};
  std::vector<std::int32_t> affinity_column{};
  std::vector<std::int32_t> fit_column{};
  std::vector<std::int32_t> learned_column{};  // empty where nothing was chosen
  std::string currency{};
  PriceFactor price{};
  FitFactor fit{};
  LearnedFactor learned{};
  const store::CreatorFeed* creator = nullptr;
  bool has_choices = false;
  std::int64_t local_day = 0;  // of the creator
  audience::Population followers{};
  std::vector<std::uint8_t> left_out{};  // LeftOut by row
  std::array<std::size_t, left_out_count> left_out_rows{};

  // never show: what they hold would be made the same again
  mutable ToldRows told_rows{};
  mutable AimedRules aimed_rules{};
  mutable JudgedLists lists{};
  // 8 bytes a row and aim: both objectives, and the mixture asked for last
  mutable store::Few<Aim, std::vector<std::int64_t>, 3> kept_scores{};

 private:
  void leave_out(const feedback::Choices* choices);
  [[nodiscard]] evidence::LnPosterior known(Factor factor, std::size_t row) const;
  [[nodiscard]] Receipt receipt(Factor factor, std::size_t row,
                                const audience::Affinity& affinity) const;
};

}  // namespace compass::rank
