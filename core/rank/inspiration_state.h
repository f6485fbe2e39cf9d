// What an inspiration ranking is made of: what the videos say, which rankings of other creators may
// share, and what this creator adds: factors, their columns, and who is not shown.
#pragma once

#include "rank/closeness.h"
#include "rank/inspiration_models.h"
#include "rank/inspiration_ranking.h"
#include "rank/judged_list.h"
#include "rank/score.h"
#include "rank/shortlist.h"
#include "store/few.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace compass::rank {

struct InspirationRanking::State {
  explicit State(std::shared_ptr<const InspirationModels> models);

  void set_creator(const store::CreatorFeed* creator, const store::ProductsFeed* products);
  void refresh_reasons(const store::CreatorFeed* creator);
  [[nodiscard]] const MicroLogs& column(Factor factor, store::Objective objective) const;
  [[nodiscard]] Columns columns(store::Objective objective) const;
  [[nodiscard]] Receipt receipt(Factor factor, std::size_t row, store::Objective objective) const;
  [[nodiscard]] Shortlist shortlist_of(store::Objective objective, std::size_t count) const;
  [[nodiscard]] KnownScore known(std::uint32_t row, store::Objective objective) const;
  [[nodiscard]] JudgedList judged(store::Objective objective, std::size_t count) const;
  [[nodiscard]] std::vector<std::uint32_t> first_products(std::span<const Ranked> rows) const;
  [[nodiscard]] const traits::Success& success(store::Objective objective) const;
  [[nodiscard]] const store::InspirationFeed& feed() const { return videos->feed; }
  [[nodiscard]] const Rules& rules() const { return videos->rules; }
  [[nodiscard]] store::IdsLess ids_less() const { return {feed().videos.id, feed().text}; }

  std::shared_ptr<const InspirationModels> videos;
  store::Few<std::int32_t, MeasuredBoth> by_offset{};

  // of the creator too
  bool has_creator = false;
  MeasuredBoth measured{};
  std::vector<std::uint8_t> reasons{};  // NotShown by row
  std::size_t ranked = 0;
  Closeness similarity{};
  Closeness audience{};
  Closeness size{};
  MicroLogs similarity_column{};
  MicroLogs audience_column{};
  MicroLogs size_column{};

  // never shows: what it holds would be made the same again
  mutable std::array<std::optional<std::pair<std::size_t, JudgedList>>, 2> lists{};  // by objective
};

}  // namespace compass::rank
