// What to sell: products by the objective, with all of their arithmetic.
//
//   gmv        price x conversion x reach x demand x momentum x affinity x fit
//              x learned
//              sales value that a video with it brings, and how many creators found so
//   followers  reach x follow_rate x momentum x affinity x fit x learned
//              new followers per video
//
// Factors multiply: each is a column of whole micro-logs that does not depend on the objective. An
// objective is a sum of columns, so that changing it costs a pass over numbers; so is a mixture of
// both (mixture.h). Where an aim is asked for, an objective is one.
#pragma once

#include "audience/affinity.h"
#include "momentum/momentum_model.h"
#include "rank/factor.h"
#include "rank/judged_list.h"
#include "rank/learned.h"
#include "rank/left_out.h"
#include "rank/list_edge.h"
#include "rank/mixture.h"
#include "rank/receipt.h"
#include "rank/rules.h"
#include "rank/top_k.h"
#include "rank/what_if.h"
#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace compass::rank {

struct Explanation {
  std::uint32_t row = 0;
  std::int64_t score = 0;
  LeftOut left_out = LeftOut::none;
  std::size_t rank = 0;  // 1-based among the ranked, before diversity; for one left out: where it
                         // would stand
  std::vector<Receipt> receipts{};
};

class ProductRanking {
 public:
  // creator may be null. The feeds must outlive the ranking and stay as they are.
  ProductRanking(const store::ProductsFeed& products, const store::CreatorFeed* creator,
                 std::int64_t now, const Rules& rules);
  ~ProductRanking();
  ProductRanking(ProductRanking&&) noexcept;
  ProductRanking& operator=(ProductRanking&&) noexcept;

  // Another creator feed (null: none), of whom no choices are known: what only the products say is
  // kept.
  void set_creator(const store::CreatorFeed* creator);
  // What this creator chose (null: nothing is known); read here and not kept.
  void set_choices(const feedback::Choices* choices);
  // what choices teach, these or others, what moves most first; changes nothing
  [[nodiscard]] std::vector<Lesson> lessons(const feedback::Choices& choices) const;

  // One for another creator, none yet, which shares what only the products say. The two may be used
  // by two threads.
  [[nodiscard]] ProductRanking fork() const;

  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] std::size_t considered() const;  // ranked rows
  [[nodiscard]] std::size_t left_out(LeftOut reason) const;
  [[nodiscard]] LeftOut reason(std::size_t row) const;

  // best first by (score descending, id ascending), made diverse
  [[nodiscard]] std::vector<Ranked> top(Aim aim, std::size_t count) const;
  [[nodiscard]] std::vector<Ranked> top(const Weights& weights, std::size_t count) const;
  // what that list is picked from, and its edge; the ranking must outlive it
  [[nodiscard]] ProductList list(Aim aim, std::size_t count) const;
  // the same without diversity: the first `count` of the sorted list
  [[nodiscard]] std::vector<Ranked> best(const Weights& weights, std::size_t count) const;

  // the same list with how sure its order is, and one product more to try. Valid until the next
  // call
  [[nodiscard]] const JudgedList& listed(Aim aim, std::size_t count) const;
  // of any row that is not left out, against that list
  [[nodiscard]] Certainty certainty(std::size_t row, Aim aim, std::size_t count) const;

  [[nodiscard]] std::int64_t score(std::size_t row, const Weights& weights) const;
  [[nodiscard]] std::span<const std::int32_t> column(Factor factor) const;  // unweighted

  // one for each factor whose weight is not 0; their micro_log sum to the score
  [[nodiscard]] std::vector<Receipt> receipts(std::size_t row, Aim aim) const;
  [[nodiscard]] std::vector<Receipt> receipts(std::size_t row, const Weights& weights) const;
  // also for products that are left out
  [[nodiscard]] Explanation explain(std::size_t row, Aim aim) const;
  // their places in the sorted list, from 1, in a pass for all of them
  [[nodiscard]] std::vector<std::size_t> places(std::span<const std::uint32_t> rows, Aim aim) const;
  // what would make two products change places, with the pool held fixed
  [[nodiscard]] Flip flip(const Pair& pair, Aim aim) const;
  // places for either objective alone, in two passes for all of them
  [[nodiscard]] std::vector<Ends> ends(std::span<const std::uint32_t> rows) const;
  // the creator's day since the epoch: with it another draw tries a product
  [[nodiscard]] std::int64_t day() const;
  // valid until the next call
  [[nodiscard]] const Weights& weights(Aim aim) const;

  // whose buyers they are; valid until the next call
  [[nodiscard]] const audience::Affinity& affinity(std::size_t row) const;

  // what the list is priced in: the creator's currency, else the one most products are in
  [[nodiscard]] std::string_view currency() const;
  [[nodiscard]] const audience::AudienceModel& audience() const;
  [[nodiscard]] const audience::Population& followers() const;  // nobody without a creator
  [[nodiscard]] const momentum::MomentumModel& momentum() const;

 private:
  struct State;
  explicit ProductRanking(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace compass::rank
