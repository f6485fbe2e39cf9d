// The ways in which a product's buyers can differ from buyers at large: uncorrelated contrasts over
// gender x age ("more women", "older", "older among women"), as few numbers instead of 18 cells.
//
// Karhunen-Loeve functions (Loeve 1978, Probability Theory II) under the base shares f: with lifts
// correlated between age bands i and j by exp(-|i - j| / length) and between genders not at all,
// centred so that the mean lift is 1,
//
//   lift_c - 1 = sum_k score_k value_k(c),   sum_c f_c value_k(c) value_l(c) = [k = l]
//
// and score_k = sum_c share_c value_k(c) has variance 1/n when n buyers are like everybody.
#pragma once

#include "store/audience.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::audience {

using CellTable = std::array<double, store::cell_count>;

enum class Side : std::uint8_t { gender, age, both };  // both: what gender and age alone do not say
inline constexpr std::size_t side_count = 3;

struct Mode {
  Side side = Side::gender;
  double weight = 0;  // variance of the score, relative to the other modes of its side
  CellTable value{};
  // gender and age modes are sums, value(g, a) = by_gender(g) + by_age(a), both of base mean 0:
  // they can be scored from margins
  std::array<double, store::gender_count> by_gender{};
  std::array<double, store::age_count> by_age{};
};

struct Modes {
  std::vector<Mode> list;
  std::vector<double> by_cell;  // cells x modes: the values again, as rows of shares meet them

  [[nodiscard]] std::size_t size() const { return list.size(); }
  [[nodiscard]] const Mode& operator[](std::size_t k) const { return list[k]; }
};

Modes gathered(std::vector<Mode> list);

// base: shares by cell, sum 1. At most 17 modes, by side, widest first; cells, bands and genders
// without base share add none.
Modes modes_of(const CellTable& base, double length);

}  // namespace compass::audience
