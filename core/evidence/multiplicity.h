// Many claims tested at once: which may be made so that few of them are false (Benjamini & Hochberg
// 1995, Controlling the false discovery rate: a practical and powerful approach to multiple
// testing): the k smallest p, k the largest with p_(k) <= k q / m.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace compass::evidence {

struct Discoveries {
  std::vector<std::size_t> claimed{};  // indices into p, rising
  std::vector<double> adjusted{};      // per p: the smallest q at which it would be claimed
  std::size_t tested = 0;              // p that are numbers; nan is never claimed nor counted
  double threshold = 0;                // the largest p that is claimed; 0 when none is
  double expected_false = 0;           // of the claimed, on average, at most: q k
};

Discoveries benjamini_hochberg(std::span<const double> p, double q);

}  // namespace compass::evidence
