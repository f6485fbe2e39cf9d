#include "rank/lever.h"

#include <algorithm>
#include <cmath>

namespace compass::rank {

namespace {

constexpr std::int64_t half_weight = full_weight / 2;

// towards +infinity; b > 0
constexpr std::int64_t ceil_div(std::int64_t a, std::int64_t b) {
  return a / b + (a % b > 0 ? 1 : 0);
}

}  // namespace

// weighed() rounds half away from zero: what is rounded to a total above 0 begins half a unit below
// it, included; at a total of 0 and below it begins there, excluded
std::int64_t least_micro_log(std::int64_t total, std::int32_t weight) {
  const std::int64_t edge = total * full_weight - half_weight + (total > 0 ? 0 : 1);
  return ceil_div(edge, weight);
}

std::optional<std::int64_t> least_input(const Lever& lever, std::int64_t total) {
  const auto does = [&](std::int64_t input) { return lever.adds(input) >= total; };
  if (!lever.rises) {
    for (std::int64_t input = lever.least; input <= lever.most; ++input) {
      if (does(input)) return input;
    }
    return std::nullopt;
  }
  if (!does(lever.most)) return std::nullopt;
  const double near = std::ceil(lever.inverse(total));
  const auto least = static_cast<double>(lever.least);
  const auto most = static_cast<double>(lever.most);
  // also where it is no number
  std::int64_t guess = lever.least;
  if (near > least) guess = static_cast<std::int64_t>(std::min(near, most));

  // does(above) holds, and below it nothing is known until `below` is found
  std::int64_t above = guess;
  std::int64_t below = guess - 1;
  for (std::int64_t step = 1; !does(above); step *= 2) {
    below = above;
    above = std::min(lever.most, above + step);
  }
  if (above == guess) {
    for (std::int64_t step = 1; below >= lever.least && does(below); step *= 2) {
      above = below;
      below = std::max(lever.least - 1, below - step);
    }
  }
  // does(below) does not hold, or it lies beneath the least
  while (above - below > 1) {
    const std::int64_t middle = below + (above - below) / 2;
    (does(middle) ? above : below) = middle;
  }
  return above;
}

}  // namespace compass::rank
