// The rates of each video, pulled to what is usual by as much as the pool warrants, with intervals
// that hold though the creator looks every day (evidence/always_valid.h).
//
//   click_rate  value = (x + alpha) / (n + alpha + beta)                     (evidence/rate.h)
//   the others  value = unit (x' + shape) / (n' + rate), x' and n' scaled    (evidence/count.h)
//
// Formulas of the intervals and sources stand there, units in measure.h.
//
// What they are pulled to: rate_priors.h. click_rate is beta-binomial; the others are
// gamma-Poisson, since one viewer can like and share, and one click can sell two. Revenue is
// counted in orders of usual value: x = revenue / value per sale, both x and views divided by 1 +
// cv^2 of that value, so that a dear order is not mistaken for many (a compound Poisson sum has
// that much more variance: Feller 1968, An Introduction to Probability Theory and Its
// Applications).
#pragma once

#include "evidence/estimate.h"
#include "policy/policy.h"
#include "posted/measure.h"
#include "posted/rate_priors.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace compass::posted {

struct RateValue {
  Measure rate{};
  // raw, value and interval in the rate's unit (measure.h); n in views or clicks. Of a range of
  // revenue raw and value are the lower end's, the interval covers both.
  evidence::Estimate estimate{};
  std::optional<double> raw_max{};  // of a range of revenue, the upper end
  PriorSource prior_source{};
};

// one of the points that stand for what is known of a rate
struct RatePoint {
  double rate = 0;    // in the rate's unit
  double weight = 0;  // those of one video sum to 1
};

class VideoRates {
 public:
  // `rows`: tier::e_commerce_rows; `basis`: basis_of these; `peers` may be null
  VideoRates(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows, Basis basis,
             const PeerPriors* peers, double level);

  [[nodiscard]] const Basis& basis() const { return basis_; }

  // of one video of the creator; without the counts raw is none and value the prior
  [[nodiscard]] RateValue of(std::size_t row, Measure rate) const;
  // of all rows together
  [[nodiscard]] RateValue pooled(Measure rate) const;
  // of counts from anywhere on the same basis
  [[nodiscard]] RateValue shrink(const std::optional<Part>& part, Measure rate) const;
  // the value alone, and the interval alone at another level
  [[nodiscard]] double value(const Part& part, Measure rate) const;
  [[nodiscard]] evidence::Interval interval(const Part& part, Measure rate, double level) const;
  // What is known of the rate that made these counts, Beta or Gamma, in the two points that have
  // its first three moments: the nodes of Gauss's quadrature for that density (Golub & Welsch 1969,
  // Calculation of Gauss quadrature rules, the case of two).
  [[nodiscard]] std::array<RatePoint, 2> posterior(const Part& part, Measure rate) const;
  // sums over some of the creator's rows; none without any that states the rate
  [[nodiscard]] std::optional<Part> pooled_part(std::span<const std::uint32_t> rows,
                                                Measure rate) const;

  // chance, 0..1, that a video whose true rate is `rate_value` has fewer than `part`, half of the
  // chance of just as many included
  [[nodiscard]] double chance_below(const Part& part, double rate_value, Measure rate) const;

 private:
  [[nodiscard]] const RatePrior& prior(Measure rate) const;
  // a rate in its unit over the same as counts per exposure
  [[nodiscard]] double unit(Measure rate) const;

  const store::CreatorFeed* creator_;
  std::vector<std::uint32_t> rows_;
  Basis basis_;
  double level_;
  RatePriors priors_;
};

}  // namespace compass::posted
