// Regions and interests: names instead of ordered bands, one shrunk lift a name. Used beside gender
// and age as a further factor, and only if the feed shows that the axis matters.
//
//   share_s / f_s - 1 of a product with n buyers ~ Normal(0, variance_s + (1 - f_s) / (f_s n))
//   variance_s = variance (1 - 2 f_s + sum f^2): lifts vary alike and are held against all
//   lift_s - 1 = (share_s / f_s - 1) r / (1 + r),   r = variance_s n f_s / (1 - f_s)
//   factor     = 1 + sum_s followers_s (lift_s - 1),   a ratio without unit
//
// Empirical and linear Bayes as in spread.h (Buehlmann & Straub 1970).
#pragma once

#include "audience/population.h"
#include "audience/spread.h"
#include "evidence/estimate.h"
#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::audience {

struct NamedAxis {
  SideSpread spread{};
  std::vector<std::string> names;  // rising; at most most_names, those with the most buyers
  std::vector<double> base;        // share of all buyers each
  double base_squares = 0;         // sum of their squares
  // rows x names, shrunk lift - 1; empty while the gate is closed
  std::vector<float> deviations;
  std::vector<float> lowest;  // a row each: least and greatest of its lifts - 1, and 0
  std::vector<float> highest;

  [[nodiscard]] bool open() const { return !deviations.empty(); }
};

inline constexpr std::size_t most_names = 32;

// `buyers`: a row each, 0 where not known; `sample`: the rows to learn from, in a fixed order
NamedAxis fit_named_axis(const store::ProductsFeed& feed, store::Axis axis,
                         std::span<const double> buyers, std::span<const std::uint32_t> sample);

// the followers' shares by the axis' names; names it does not know count as unknown
std::vector<double> along_axis(const NamedAxis& axis, std::span<const NamedShare> shares);

// factor of the row: 1 + sum of share x (lift - 1)
double axis_factor(const NamedAxis& axis, std::span<const double> shares, std::size_t row);

// the factor for every way in which the unknown rest may be made up
evidence::Interval axis_bounds(const NamedAxis& axis, std::span<const double> shares,
                               std::size_t row);

// variance of the factor, from what is not known of the row's lifts
double axis_variance(const NamedAxis& axis, std::span<const double> shares, double buyers);

}  // namespace compass::audience
