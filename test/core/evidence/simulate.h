// Simulated truth: how often something holds, and pools that are drawn from what the models assume.
#pragma once

#include "math/random.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace compass::test {

inline constexpr int simulations = 2'000;

// share of so many runs in which holds(random) is true
template <class Holds>
double share_of_runs(std::uint64_t seed, int runs, Holds holds) {
  math::Random random(seed);
  int held = 0;
  for (int run = 0; run < runs; ++run)
    held += holds(random) ? 1 : 0;
  return static_cast<double>(held) / runs;
}

// how far a coverage is from its level: at most two points are asked of every interval
inline double off_level(double share, double level) {
  return std::fabs(share - level);
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
