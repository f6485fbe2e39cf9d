// How well an inspiration video did against what accounts of that size get, and how much of it to
// expect again. All in natural logarithms until the end:
//
//   residual_ij = ln(metric_ij) - line(ln followers_i)           line: least squares over the pool;
//                                                               slope 1 for views that stand in
//                                                               for followers gained
//   residual_ij ~ Normal(mu_i, within),  mu_i ~ Normal(mean, between)      i creator, j video
//   raw factor  = exp(residual_ij)                               what was seen: skill and luck
//   shrunk      = exp(mean + repeat (E[mu_i | all of the creator's videos] - mean))
//                                                               what to expect of them again
//   repeat      slope of a video's residual on what the creator's others made one expect, up and
//               down apart, by least squares over creators of two videos and more; a priori 1 +-
//               .25; what is open about it widens the interval
//
// The metric by objective, the first that a row states: gmv: revenue (exact amounts of the feed's
// main currency and kind), items sold, views; followers: new followers, views. Each metric has its
// own line. 0 counts as one half, so that its ln exists; negative amounts are not measured.
//
// A factor is a ratio without unit. The creators' levels are those of a one-way random effects
// model (evidence/log_normal.h), the interval its own, moved to the shrunk factor.
//
// Luck has a heavier tail than talent: of real creators above their size only .8 of what the normal
// model expects came again, which the feed itself shows.
//
// Standing is what is compared between videos (lift.h): normal scores (van der Waerden 1952, Order
// tests for the two-sample problem and their power), so that neither one viral video nor many zeros
// decide.
#pragma once

#include "evidence/estimate.h"
#include "evidence/ln_posterior.h"
#include "evidence/log_normal.h"
#include "store/tables.h"
#include "traits/pool.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::traits {

enum class SuccessMetric : std::uint8_t { none, revenue, items_sold, new_followers, views };
inline constexpr std::size_t success_metrics = 5;
inline constexpr std::array<std::string_view, success_metrics> success_metric_names = {
    "none", "revenue", "items_sold", "new_followers", "views"};

// what is usual for rows measured by one metric
struct SuccessModel {
  evidence::Line line{};      // ln metric on ln followers
  double usual = 0;           // mean ln metric of all: what rows of unknown size are held against
  evidence::MeanPool pool{};  // of residuals, by creator
  double repeat_up = 1;       // for creators above the mean
  double repeat_down = 1;     // and below
  double repeat_up_open = 0;  // variance of the two
  double repeat_down_open = 0;
  std::vector<evidence::LnGroup> creators{};  // residuals, by creator; n = 0: none
  std::size_t rows = 0;
  double top_from = 0;  // residual from which a row is in the best quarter
  double spread = 0;    // half of what the middle 68 % of the residuals span: one sd, if normal
};

struct Success {
  store::Objective objective = store::Objective::gmv;
  std::vector<SuccessMetric> metric{};  // by row; none: nothing to measure it by
  std::vector<double> residual{};       // by row, ln; 0 where metric is none
  std::vector<double>
      again{};  // by row, ln of the shrunk factor; where metric is none the pool's mean
  std::vector<double> standing{};  // by row, ln: the residual by its rank among those of its
                                   // metric, as if normal with the model's spread
  std::vector<std::uint8_t> is_measured{};  // by row, 0 or 1
  std::vector<std::uint8_t> top{};  // by row, 0 or 1: in the best quarter of its metric's rows
  std::array<SuccessModel, success_metrics> models{};
  std::size_t measured = 0;
  std::size_t left_out = 0;      // rows without any metric
  std::size_t without_size = 0;  // measured, but their followers are 0 or unknown

  // the metric that most rows were measured by, none without rows
  [[nodiscard]] SuccessMetric main_metric() const;
  // how alike one creator's videos are, 0..1, by main_metric
  [[nodiscard]] double icc() const;
};

Success measure_success(const store::InspirationFeed& feed, const Pool& pool,
                        store::Objective objective);

// ln of the shrunk factor, normal; one level for all of the creator's videos. What is open about
// the pool's two variances is left out: the interval of success_factor has it too
evidence::LnPosterior ln_success(const Success& success, const Pool& pool, std::size_t row);

// As a ratio: raw and shrunk factor, interval at `level`; n: the creator's videos behind it. Of a
// row that is not measured: raw none, n 0, the prior, moved to `again`
evidence::Estimate success_factor(const Success& success, const Pool& pool, std::size_t row,
                                  double level);

}  // namespace compass::traits
