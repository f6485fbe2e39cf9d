// How factors become a score, and how much each weighs. policy/factor.h names them:
//
//   product      price        major units of the currency
//                conversion   orders per view
//                reach        views per creator video
//                follow_rate  new followers per view
//                demand       creators who show it now, against the usual
//                momentum     recent against earlier daily units
//                affinity     the creator's followers against the product's buyers
//                fit          what the creator makes against the catalogue
//                learned      what the creator chose against the catalogue
//   inspiration  similarity   its text against the creator's
//                audience     its followers against the creator's
//                size         its account's size against the creator's
//                success      its result against what accounts of that size get
//
//   score(row) = sum over factors of weighed(micro_log(factor of row), weight)    whole numbers
#pragma once

#include "policy/factor.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace compass::rank {

using policy::Factor;
using policy::factor_count;
using policy::index_of;
using policy::name_of;

inline constexpr std::array product_factors = {
    Factor::price,    Factor::conversion, Factor::reach, Factor::follow_rate, Factor::demand,
    Factor::momentum, Factor::affinity,   Factor::fit,   Factor::learned};
inline constexpr std::array inspiration_factors = {Factor::similarity, Factor::audience,
                                                   Factor::size, Factor::success};

// Exponents of the factors, parts per million, by Factor: 1,000,000 takes a factor as it is, 0
// leaves it out of the score and of the receipts.
using Weights = std::array<std::int32_t, factor_count>;
inline constexpr std::int32_t full_weight = 1'000'000;

// micro_log * weight / 1e6, rounded half away from zero. Whole numbers only, so that the sum over
// receipts is the score on every engine.
constexpr std::int64_t weighed(std::int32_t micro_log, std::int32_t weight) {
  if (weight == full_weight) return micro_log;
  const std::int64_t product = static_cast<std::int64_t>(micro_log) * weight;
  const std::int64_t half = product < 0 ? -full_weight / 2 : full_weight / 2;
  return (product + half) / full_weight;
}

// (1 - part) a + part b, part in parts per million: 0 gives a, 1,000,000 gives b, digit for digit
constexpr Weights mixed(const Weights& a, const Weights& b, std::int32_t part) {
  Weights mixture{};
  for (std::size_t i = 0; i < factor_count; ++i) {
    mixture[i] = static_cast<std::int32_t>(weighed(a[i], full_weight - part) + weighed(b[i], part));
  }
  return mixture;
}

}  // namespace compass::rank
