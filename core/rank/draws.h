// Draws of the scores of a few rows from what is known of them (evidence/ln_posterior.h),
// stratified: of n draws of a row each falls into another n-th of its posterior, in an order of the
// row's own (McKay, Beckman & Conover 1979, A comparison of three methods for selecting values of
// input variables in the analysis of output from a computer code). No share of draws is then
// further from its probability p than independent draws would be, whose error is sqrt(p (1 - p) /
// (n - 1)) (Owen 1997, Monte Carlo variance of scrambled net quadrature).
//
// The order comes from the row's id alone: the same from day to day, for both objectives and
// however the feed is sorted. A probability moves when the numbers do, and not before.
#pragma once

#include "evidence/ln_posterior.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

// One row's score, in logarithms: the sum of what is known of it alone and of what it shares with
// others of its group (a category's fit, a maker's success), which is drawn once for all of them.
struct Contender {
  std::uint32_t row = 0;
  std::uint64_t id = 0;     // hash of the row's id
  std::uint64_t group = 0;  // hash of the group's name
  evidence::LnPosterior own{};
  evidence::LnPosterior shared{};

  [[nodiscard]] double mean() const { return own.mean + shared.mean; }
  [[nodiscard]] double variance() const { return own.variance + shared.variance; }
};

// of the standard normal, one in the middle of each of `count` equally likely parts
std::vector<double> stratified_normals(std::size_t count);

class Draws {
 public:
  // as many of each row; the normals must outlive this
  explicit Draws(std::span<const double> normals);

  // scores of one row, by draw; valid until the next call
  std::span<const double> of(const Contender& contender);

 private:
  void shuffle(std::uint64_t seed);
  void add(const evidence::LnPosterior& posterior, std::uint64_t seed);

  std::span<const double> normals_;
  std::vector<std::uint32_t> order_;
  std::vector<double> scores_;
};

}  // namespace compass::rank
