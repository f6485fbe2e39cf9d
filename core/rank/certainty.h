// How sure the order of a list is. The score of a row is a product of estimates; where two rows'
// true scores may lie either way round, a list that numbers them 1 and 2 says more than is known.
//
//   P(top k)    share of draws (draws.h) in which the row is one of the k best of all that are
//   ranked before      P(a before b): share of draws in which a's score is above b's places      of
//   a row in the list: after all rows of the list that are before it with `told`, and
//               before all that it is before with `told` (Goldstein & Spiegelhalter 1996, League
//               tables and their limitations)
//   rank        shared by the rows of a group. The list is cut between two places where every row
//               above is before every row below with `told`, and nowhere else: what different ranks
//               say holds for any two rows, and no finer cut does
//
// told: the policy's level of a hint. Ties within a draw count as halves, or as equal parts of a
// place.
//
// Only contenders are drawn: the rows of the list, and of the next best those that are likeliest to
// reach it, `contenders` in all. The chances of those left aside are counted to the contenders: by
// 64 of 400 products with many gaps, up to five points too much (judged_list.test.cpp).
#pragma once

#include "policy/factor.h"
#include "rank/draws.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::rank {

struct CertaintyRules {
  std::size_t draws = 256;
  std::size_t contenders = 64;
  double told = 0.8;       // probability with which one row is said to be before another
  double try_from = 0.05;  // P(top 3) below which nothing is proposed to be tried
};

// 1-based, both ends included
struct Places {
  std::size_t from = 1;
  std::size_t to = 1;

  friend bool operator==(const Places&, const Places&) = default;
};

// probability to be among the best 1, 3 and as many as the list shows, of all that are ranked
struct Chances {
  double best = 0;
  double top_3 = 0;
  double top_list = 0;
};

struct Certainty {
  Chances chances{};
  std::optional<Places> rank{};          // none outside of the list
  std::optional<Places> places{};        // none outside of the list
  std::optional<policy::Factor> open{};  // most of what is not known of the score; none: all is
};

// What a row must be above, draw by draw, to be among the best of those that were drawn.
class Bars {
 public:
  // the scores of one draw; changed
  void add(std::span<double> scores, std::size_t listed);
  // of a row by its scores, one a draw: of a contender, or of one that was none
  [[nodiscard]] Chances chances(std::span<const double> scores) const;

 private:
  struct Bar {
    double score = 0;
    double equal = 1;  // what a row gets for being equal

    [[nodiscard]] double credit(double other) const {
      return other > score ? 1 : (other == score ? equal : 0);
    }
  };
  std::vector<std::array<Bar, 3>> bars_{};  // by draw: of the best, the third, the list's last
};

// the contenders of one list, drawn against each other
class Contest {
 public:
  // the first `listed` contenders are the list, in its order; normals: stratified, rules.draws of
  // them
  Contest(std::span<const Contender> contenders, std::size_t listed, const CertaintyRules& rules,
          std::span<const double> normals);

  // chances of each contender; rank and places of the listed
  [[nodiscard]] const std::vector<Certainty>& certainty() const { return certainty_; }
  [[nodiscard]] const Bars& bars() const { return bars_; }
  // one of the draws: a posterior draw of all scores together
  [[nodiscard]] double score(std::size_t contender, std::size_t draw) const {
    return of(contender)[draw];
  }

 private:
  [[nodiscard]] std::span<const double> of(std::size_t contender) const;
  void set_bars();
  [[nodiscard]] double before(std::size_t a, std::size_t b) const;
  void place_listed();
  void group_listed();

  CertaintyRules rules_;
  std::size_t listed_;
  std::vector<double> scores_;  // contenders x draws
  Bars bars_{};
  std::vector<double> before_;  // listed x listed
  std::vector<Certainty> certainty_;
};

}  // namespace compass::rank
