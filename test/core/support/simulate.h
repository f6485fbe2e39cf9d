// Estimators against simulated truth: what every ..._truth.test.cpp of every stage counts with.
//
// A simulation draws truth from what the estimator assumes (its prior family, said in each test),
// feeds from that truth, fits what is to be fitted to the feed itself, and holds what is stated
// against what was drawn. Coverage and bias of empirical Bayes are meant over draws of truth.
//
//   coverage   share of intervals that hold the truth: within two points of the level over 2,000
//              simulations (binomial noise at .9: 1.3 points at 95 %), or at least the level, where
//              counts are discrete or an interval must hold at every look
//   unbiased   mean of value - truth within three standard errors of 0
//
// Seeds are fixed. `core-tests -tc="*simulated truth*" -s` prints every figure; COMPASS_SEED=n in
// the environment gives the same of other seeds.
#pragma once

#include "evidence/estimate.h"
#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace compass::test {

inline constexpr int simulations = 2'000;
inline constexpr double two_points = 0.02;

// share of so many runs in which holds(random) is true
template <class Holds>
double share_of_runs(std::uint64_t seed, int runs, Holds holds) {
  math::Random random(seed);
  int held = 0;
  for (int run = 0; run < runs; ++run)
    held += holds(random) ? 1 : 0;
  return static_cast<double>(held) / runs;
}

// A mean over simulations of one value or more each. Values of one simulation share a feed and its
// fit, so the error is that of a ratio of sums over simulations (Cochran 1977, Sampling Techniques)
class Mean {
 public:
  void add(double value) {
    sum_ += value;
    squares_ += value * value;
    values_ += 1;
  }
  void end_simulation() {
    runs_.emplace_back(sum_, values_);
    sum_ = values_ = 0;
  }
  [[nodiscard]] double values() const {
    double values = 0;
    for (const auto& [sum, count] : runs_)
      values += count;
    return values;
  }
  [[nodiscard]] double mean() const {
    double total = 0;
    for (const auto& [sum, count] : runs_)
      total += sum;
    return total / values();
  }
  [[nodiscard]] double spread() const {  // sd of the values
    return std::sqrt(std::max(squares_ / values() - mean() * mean(), 0.0));
  }
  [[nodiscard]] double error() const {
    const double middle = mean();
    double squares = 0;
    for (const auto& [sum, count] : runs_)
      squares += (sum - middle * count) * (sum - middle * count);
    return std::sqrt(squares) / values();
  }

 private:
  std::vector<std::pair<double, double>> runs_{};
  double sum_ = 0;  // of the simulation at hand
  double values_ = 0;
  double squares_ = 0;  // of all
};

// what one estimator stated, against what was true
class Tally {
 public:
  Tally(std::string of, double level) : of_(std::move(of)), level_(level) {}

  void hold(bool held) { held_.add(held ? 1 : 0); }
  void hold(const evidence::Interval& interval, double truth) { hold(interval.contains(truth)); }
  void value(double stated, double truth) {
    off_.add(stated - truth);
    truth_.add(truth);
  }
  void add(const evidence::Estimate& estimate, double truth) {
    hold(estimate.interval, truth);
    value(estimate.value, truth);
  }
  void end_simulation() {
    for (Mean* mean : {&held_, &off_, &truth_})
      mean->end_simulation();
  }

  [[nodiscard]] double level() const { return level_; }
  [[nodiscard]] const Mean& held() const { return held_; }
  [[nodiscard]] const Mean& off() const { return off_; }
  [[nodiscard]] std::string coverage_text() const {
    return of_ + ": coverage " + std::to_string(held_.mean()) + " +- " +
           std::to_string(held_.error()) + " of " + std::to_string(level_) + ", " +
           std::to_string(static_cast<int>(held_.values())) + " intervals";
  }
  [[nodiscard]] std::string bias_text() const {
    return of_ + ": bias " + std::to_string(off_.mean()) + " +- " + std::to_string(off_.error()) +
           ", sd of error " + std::to_string(off_.spread()) + ", truth " +
           std::to_string(truth_.mean()) + " with sd " + std::to_string(truth_.spread()) + ", " +
           std::to_string(static_cast<int>(off_.values())) + " values";
  }

 private:
  std::string of_;
  double level_;
  Mean held_{};
  Mean off_{};
  Mean truth_{};
};

inline std::uint64_t other_seed() {
  const char* seed = std::getenv("COMPASS_SEED");
  return seed != nullptr ? 1'000 * std::strtoull(seed, nullptr, 10) : 0;
}

// draw(random) once a simulation; the tallies learn where each ends
template <class Draw>
void simulate(std::uint64_t seed, int runs, std::initializer_list<Tally*> tallies, Draw draw) {
  math::Random random(seed + other_seed());
  for (int run = 0; run < runs; ++run) {
    draw(random);
    for (Tally* tally : tallies)
      tally->end_simulation();
  }
}

inline void check_level(const Tally& tally) {
  INFO(tally.coverage_text());
  CHECK(std::fabs(tally.held().mean() - tally.level()) <= two_points);
}

// exact intervals of discrete data: never less than the level, but for the noise of the simulation
inline void check_at_least(const Tally& tally) {
  INFO(tally.coverage_text());
  CHECK(tally.held().mean() >= tally.level() - 2 * tally.held().error());
}

// held at every look: the share that is ever missed is at most alpha
inline void check_always(const Tally& tally) {
  INFO(tally.coverage_text());
  CHECK(1 - tally.held().mean() <= 1 - tally.level());
}

inline void check_unbiased(const Tally& tally) {
  INFO(tally.bias_text());
  CHECK(std::fabs(tally.off().mean()) <= 3 * tally.off().error());
}

template <class Row>
std::vector<Row> shuffled(std::vector<Row> rows, std::uint64_t seed) {
  math::Random random(seed);
  for (std::size_t i = rows.size(); i > 1; --i) {
    std::swap(rows[i - 1], rows[random.index(i)]);
  }
  return rows;
}

}  // namespace compass::test
