// A list with how sure its order is, and one row more to try.
//
// To try: of the contenders that the list does not show, the one that is best in one posterior draw
// of all of them together (Thompson 1933; Chapelle & Li 2011, An empirical evaluation of Thompson
// sampling). Which draw it is the day decides, so that it stays for a day and another gets its turn
// in proportion to its chance. None whose chance to be one of the three best is below try_from.
#pragma once

#include "rank/aim.h"
#include "rank/certainty.h"
#include "rank/top_k.h"
#include "store/few.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace compass::rank {

// what is known of a row's score
struct KnownScore {
  Contender contender{};
  std::optional<policy::Factor> open{};  // the factor whose variance is the largest part
};

struct ToTry {
  std::uint32_t row = 0;
  Certainty certainty{};
};

struct JudgedList {
  std::vector<Ranked> rows{};          // best first
  std::vector<Certainty> certainty{};  // of each
  std::optional<ToTry> to_try{};
  std::size_t draws = 0;
  std::size_t contenders = 0;
  Bars bars{};

  // of a row that is listed, else by how often it would be among the best
  [[nodiscard]] Certainty of(const KnownScore& score, std::span<const double> normals) const;
};

// The lists of the aims that were asked for last, by aim and length.
using JudgedLists = store::Few<std::pair<Aim, std::size_t>, JudgedList, 4>;

// Places among the candidates of the rows to know more of: the list's (`picks`, rising), then the
// best of the others. Four times as many as will be drawn: the unlikely ones are left aside.
std::vector<std::size_t> places_to_judge(std::size_t candidates, std::span<const std::size_t> picks,
                                         const CertaintyRules& rules);

struct ToJudge {
  std::span<const Ranked> candidates{};     // best first
  std::span<const std::size_t> picks{};     // the list: places among the candidates, rising
  std::span<const std::size_t> places{};    // places_to_judge
  std::span<const KnownScore> known{};      // of those
  std::span<const std::uint8_t> may_try{};  // by candidate, 0 or 1; empty: nothing is tried
  std::uint64_t day = 0;                    // decides which draw the one to try is best in
};
// normals: stratified (draws.h), rules.draws of them
JudgedList judge(const ToJudge& list, const CertaintyRules& rules, std::span<const double> normals);

}  // namespace compass::rank
