// What an inspiration ranking is made of: the factors, their columns, and who is not shown.
#pragma once

#include "rank/closeness.h"
#include "rank/inspiration_ranking.h"
#include "rank/score.h"
#include "text/similarity.h"
#include "traits/pool.h"
#include "traits/success.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::rank {

using MicroLogs = std::vector<std::int32_t>;

struct InspirationRanking::State {
  State(const store::InspirationFeed& videos, std::int64_t moment, const Rules& ranking_rules);

  void set_creator(const store::CreatorFeed* creator, const store::ProductsFeed* products);
  void refresh_success(std::int32_t offset);
  void refresh_reasons(const store::CreatorFeed* creator);
  [[nodiscard]] const MicroLogs& column(Factor factor, store::Objective objective) const;
  [[nodiscard]] Columns columns(store::Objective objective) const;
  [[nodiscard]] Receipt receipt(Factor factor, std::size_t row, store::Objective objective) const;
  [[nodiscard]] std::vector<std::uint32_t> first_products(std::span<const Ranked> rows) const;
  [[nodiscard]] store::IdsLess ids_less() const { return {feed.videos.id, feed.text}; }

  const store::InspirationFeed& feed;
  std::int64_t now;
  Rules rules;

  // of the videos alone
  text::InspirationText text;
  traits::Pool pool;
  std::array<traits::Success, 2> success;      // by objective
  std::optional<std::int32_t> expected_for{};  // utc offset that hours of unmeasured videos are in
  std::array<MicroLogs, 2> success_column{};

  // of the creator too
  bool has_creator = false;
  std::vector<std::uint8_t> reasons{};  // NotShown by row
  std::size_t ranked = 0;
  Closeness similarity{};
  Closeness audience{};
  Closeness size{};
  MicroLogs similarity_column{};
  MicroLogs audience_column{};
  MicroLogs size_column{};
};

}  // namespace compass::rank
