// What to make: other creators' videos that are like the creator's and that worked.
//
//   score = similarity x audience x size x success
//
//   similarity  (e + cosine) / (e + mean cosine)        tf-idf of text (text/similarity.h)
//   audience    (e + 1 - JSD) / (e + mean)              followers (posted/similar.h; Lin 1991)
//   size        k / mean k,  k = exp(-|ln followers - ln own - ahead| / width)
//               highest for an account one rung ahead of the creator's
//   success     shrunk factor against what accounts of that size get (traits/success.h); of a video
//               without numbers what its traits say (expected.h)
//
// Means are over the ranked rows. A row that does not state what a factor needs gets 1, the mean.
// Only success depends on the objective; a mixture of both (mixture.h) has the success of either.
// Where an aim is asked for, an objective is one. The list is made diverse by maximal marginal
// relevance (Carbonell & Goldstein 1998): from the best candidates the next is the one with the
// largest score - cost * (largest likeness to those chosen).
#pragma once

#include "rank/factor.h"
#include "rank/judged_list.h"
#include "rank/mixture.h"
#include "rank/receipt.h"
#include "rank/rules.h"
#include "rank/top_k.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace compass::rank {

// why a video is not ranked; the first that holds
enum class NotShown : std::uint8_t { none, own_video, not_yet_posted };
inline constexpr std::size_t not_shown_count = 3;
inline constexpr std::array<std::string_view, not_shown_count> not_shown_names = {
    "none", "own_video", "not_yet_posted"};

class InspirationRanking {
 public:
  // creator and products (titles of the showcase) may be null. The feeds must outlive the ranking
  // and stay as they are.
  InspirationRanking(const store::InspirationFeed& videos, const store::CreatorFeed* creator,
                     const store::ProductsFeed* products, std::int64_t now, const Rules& rules);
  ~InspirationRanking();
  InspirationRanking(InspirationRanking&&) noexcept;
  InspirationRanking& operator=(InspirationRanking&&) noexcept;

  // Another creator feed (null: none): what only the videos say is kept.
  void set_creator(const store::CreatorFeed* creator, const store::ProductsFeed* products);

  // One for another creator, none yet, which shares what only the videos say. The two may be used
  // by two threads.
  [[nodiscard]] InspirationRanking fork() const;

  [[nodiscard]] std::size_t rows() const;
  [[nodiscard]] std::size_t considered() const;
  [[nodiscard]] NotShown reason(std::size_t row) const;

  // chosen by marginal relevance, then in the order of their scores (ties by id)
  [[nodiscard]] std::vector<Ranked> top(Aim aim, std::size_t count) const;
  // the first `count` of the sorted list, not made diverse
  [[nodiscard]] std::vector<Ranked> best(Aim aim, std::size_t count) const;

  // The list of top() with how sure its order is: similarity, audience and size are counted, what
  // is open is success, one level for all of a creator's videos. Nothing is proposed to be tried.
  // Valid until the next call
  [[nodiscard]] const JudgedList& listed(Aim aim, std::size_t count) const;
  // of any row that is ranked, against that list
  [[nodiscard]] Certainty certainty(std::size_t row, Aim aim, std::size_t count) const;

  [[nodiscard]] std::int64_t score(std::size_t row, Aim aim) const;
  // unweighted: success by objective, the rest alike for both
  [[nodiscard]] std::span<const std::int32_t> column(Factor factor,
                                                     store::Objective objective) const;
  // one for each factor whose weight is not 0, of success in a mixture one for each objective;
  // their micro_log sum to the score
  [[nodiscard]] std::vector<Receipt> receipts(std::size_t row, Aim aim) const;
  // their places for either objective alone, in two passes for all of them
  [[nodiscard]] std::vector<Ends> ends(std::span<const std::uint32_t> rows) const;

 private:
  struct State;
  explicit InspirationRanking(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace compass::rank
