// What is known of the parts of the creator's next videos:
//
//   ln success = level + hook + product + length + luck
//
// Every part is normal, and so is luck. A video that was posted moves all parts together: the
// posterior of the linear model (Lindley & Smith 1972, Bayes estimates for the linear model), one
// video at a time (Kalman 1960, A new approach to linear filtering and prediction problems).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace compass::plan {

enum class Axis : std::uint8_t { hook, product, length };
inline constexpr std::size_t axis_count = 3;
inline constexpr std::array<Axis, axis_count> axes = {Axis::hook, Axis::product, Axis::length};

constexpr std::size_t index_of(Axis axis) {
  return static_cast<std::size_t>(axis);
}

struct Normal {
  double mean = 0;
  double variance = 0;
};

// a video: one arm of each axis; none: another than those, or not stated
using Arms = std::array<std::optional<std::size_t>, axis_count>;

struct Priors {
  Normal level{};                                    // of the creator
  std::array<std::vector<Normal>, axis_count> arms;  // by axis
  std::array<double, axis_count> elsewhere{};        // variance of what is none of the arms
  double luck = 1;                                   // variance of one video, > 0
};

class Belief {
 public:
  // a video as the belief sees it: its parts, as places of the state, and how each part of the
  // state varies with what will be seen of it
  struct Look {
    std::array<std::size_t, 1 + axis_count> parts{};
    std::size_t count = 0;
    std::vector<double> covariance{};  // by part of the state
    double variance = 0;               // of what will be seen, luck included
  };

  explicit Belief(const Priors& priors);

  // what came of a video, ln
  void see(const Arms& video, double ln_success);
  // as if it had been posted, whatever comes of it: what is open shrinks, nothing moves
  void see_coming(const Arms& video);
  // what is seen next is of another creator: of the level nothing is known again
  void meet_another();
  // What was learned of all, as it holds of one: `level` and `luck` are theirs, and each arm may
  // differ from what it is for all by variance `own`.
  void expect_of_one(Normal level, double luck, double own);

  [[nodiscard]] std::size_t arms(Axis axis) const { return counts_[index_of(axis)]; }
  [[nodiscard]] double mean(Axis axis, std::size_t arm) const { return mean_[place(axis, arm)]; }
  // a less b
  [[nodiscard]] Normal difference(Axis axis, std::size_t a, std::size_t b) const;
  // without luck
  [[nodiscard]] Normal expected(const Arms& video) const;
  // `times`: as if it were posted so often, and the mean of what comes of it seen
  [[nodiscard]] Look look(const Arms& video, double times = 1) const;
  // the variance of how far a video, once seen, will have moved the mean of a less b
  [[nodiscard]] double moved(const Look& look, Axis axis, std::size_t a, std::size_t b) const;
  // the arm with the highest mean; the first of equal ones. arms(axis) > 0
  [[nodiscard]] std::size_t leader(Axis axis) const;

 private:
  [[nodiscard]] std::size_t place(Axis axis, std::size_t arm) const {
    return begins_[index_of(axis)] + arm;
  }
  [[nodiscard]] double& cov(std::size_t a, std::size_t b) { return cov_[a * size_ + b]; }
  [[nodiscard]] double cov(std::size_t a, std::size_t b) const { return cov_[a * size_ + b]; }
  void shrink(const Look& look);

  std::array<std::size_t, axis_count> counts_{};
  std::array<std::size_t, axis_count> begins_{};
  std::array<double, axis_count> elsewhere_{};
  Normal level_;  // before any video
  double luck_;
  std::size_t size_;          // parts; the level is the first
  std::vector<double> mean_;  // by part
  std::vector<double> cov_;   // parts x parts
};

}  // namespace compass::plan
