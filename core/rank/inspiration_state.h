// What an inspiration ranking is made of: what the videos say, which rankings of other creators may
// share, and what this creator adds: factors, their columns, and who is not shown.
#pragma once

#include "rank/closeness.h"
#include "rank/inspiration_models.h"
#include "rank/inspiration_ranking.h"
#include "rank/judged_list.h"
#include "rank/mixture.h"
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
  // what a score of this aim is a sum of; valid until the next call
  struct Scored {
    Columns columns{};
    Weights weights{};
  };
  [[nodiscard]] Scored scored(Aim aim) const;
  [[nodiscard]] Receipt weighed_receipt(Factor factor, std::size_t row, store::Objective objective,
                                        std::int32_t weight) const;
  [[nodiscard]] Shortlist shortlist_of(Aim aim, std::size_t count) const;
  [[nodiscard]] KnownScore known(std::uint32_t row, Aim aim) const;
  [[nodiscard]] JudgedList judged(Aim aim, std::size_t count) const;
  [[nodiscard]] std::vector<std::uint32_t> first_products(std::span<const Ranked> rows) const;
  [[nodiscard]] const traits::Success& success(store::Objective objective) const;
  [[nodiscard]] const store::InspirationFeed& feed() const { return videos->feed; }
  [[nodiscard]] const Rules& rules() const { return videos->rules; }
  [[nodiscard]] const ObjectiveRules& rules_for(Aim aim) const {
    return aimed_rules.of(rules(), aim);
  }
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

  // never show: what they hold would be made the same again
  mutable AimedRules aimed_rules{};
  mutable JudgedLists lists{};

 private:
  [[nodiscard]] Columns columns(store::Objective objective) const;
  [[nodiscard]] Receipt receipt(Factor factor, std::size_t row, store::Objective objective) const;
  [[nodiscard]] const MicroLogs& success_of(Aim mixture) const;

  // success of both objectives, each by its part of the weight: of the mixture asked for last
  struct Mixed {
    std::optional<Aim> aim{};
    MicroLogs column{};
  };
  mutable Mixed mixed_{};
};

}  // namespace compass::rank
