// A seeded generator and draws that are the same on every engine (std:: distributions are not).
// xoshiro256** (Blackman & Vigna 2021), its state filled by splitmix64 (Steele, Lea & Flood 2014).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace compass::math {

class Random {
 public:
  explicit Random(std::uint64_t seed);

  std::uint64_t next();                    // 64 random bits
  std::uint64_t below(std::uint64_t end);  // whole number in [0, end), unbiased; end 0 -> 0
  std::size_t index(std::size_t end);      // the same, as a place in a list of `end`
  double uniform();                        // in [0, 1), 53 bits
  double normal();                         // mean 0, sd 1: polar method (Marsaglia & Bray 1964)
  double exponential();                    // mean 1

  // shape > 0, scale 1 (Marsaglia & Tsang 2000); shape <= 0 -> 0
  double gamma(double shape);

  // a > 0, b > 0; two gammas
  double beta(double a, double b);

  // successes in n trials: few trials one by one, many halved by their median's beta (Relles 1972)
  std::int64_t binomial(std::int64_t n, double p);

  // events with this mean: small means by counting, large ones reduced by a gamma draw (Ahrens &
  // Dieter 1974)
  std::int64_t poisson(double mean);

 private:
  std::array<std::uint64_t, 4> state_{};
};

}  // namespace compass::math
