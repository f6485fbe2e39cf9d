// What a fitted AudienceModel holds, for the files of this stage.
#pragma once

#include "audience/audience_model.h"
#include "audience/modes.h"
#include "audience/named_axis.h"
#include "audience/population.h"
#include "audience/spread.h"
#include "evidence/claim_set.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::audience {

struct AudienceModel::Fitted {
  CellTable base{};
  Modes all_modes;  // for what was seen, unshrunk
  Modes modes;      // of the sides that matter: what moves the factor
  Spread spread;
  NamedAxis region;
  NamedAxis interest;
  evidence::ClaimSet claims;  // of a sample of products: how likely each of their segments holds

  // a product each
  std::vector<double> people;  // as stated; 0: not known
  std::vector<double> buyers;  // of whom gender and age are known
  std::vector<double> scale;   // signal_scale(buyers)
  std::vector<Basis> basis;    // none without buyers or shares

  // Most products of a market come without shares: what takes room has a place only for those that
  // state some, and place 0 for all others.
  std::vector<std::uint32_t> place;  // by row
  std::vector<Shares> shares;        // by place
  std::vector<double> scores;        // places x modes

  [[nodiscard]] const Shares& shares_of(std::size_t row) const { return shares[place[row]]; }
  [[nodiscard]] std::span<const double> scores_of(std::size_t row) const {
    return {scores.data() + place[row] * modes.size(), modes.size()};
  }
};

// sides whose scores such a basis gives
constexpr std::array<bool, side_count> known_sides(Basis basis) {
  const bool margins = basis == Basis::gender_age || basis == Basis::margins;
  return {margins || basis == Basis::gender, margins || basis == Basis::age,
          basis == Basis::gender_age};
}

Basis basis_of(const Shares& shares);

// out[k] = sum over the people's known part of share x value_k; the unknown part counts as people
// at large, which is 0. `conditional`: shares divided by their known sum first. `both` modes of
// margins take gender and age for independent.
void project(const Modes& modes, const Shares& shares, bool conditional, std::span<double> out);

// share of a cell; from margins as their product
double cell_share(const Shares& shares, Basis basis, std::size_t gender, std::size_t age);

}  // namespace compass::audience
