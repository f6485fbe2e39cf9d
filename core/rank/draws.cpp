#include "rank/draws.h"

#include "math/real.h"
#include "math/split_mix.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace compass::rank {

std::vector<double> stratified_normals(std::size_t count) {
  // symmetric to the last bit, so that what is not skewed has its mean exactly
  std::vector<double> normals(count);
  for (std::size_t i = 0; 2 * i < count; ++i) {
    const double below = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    normals[i] = math::normal_quantile(below);
    normals[count - 1 - i] = -normals[i];
  }
  return normals;
}

Draws::Draws(std::span<const double> normals)
    : normals_(normals), order_(normals.size()), scores_(normals.size()) {}

std::span<const double> Draws::of(const Contender& contender) {
  std::fill(scores_.begin(), scores_.end(), contender.mean());
  add(contender.own, contender.id);
  // a group may have the same name as a row
  constexpr std::uint64_t of_groups = 0xd1b54a32d192ed03;
  add(contender.shared, contender.group ^ of_groups);
  return scores_;
}

// Fisher & Yates
void Draws::shuffle(std::uint64_t seed) {
  std::iota(order_.begin(), order_.end(), std::uint32_t{0});
  for (std::size_t left = order_.size(); left > 1; --left) {
    // a place below `left`: of 2^32 values some come up once more than others, which nobody sees
    const std::uint64_t place = (math::split_mix(seed) >> 32) * left >> 32;
    std::swap(order_[left - 1], order_[static_cast<std::size_t>(place)]);
  }
}

void Draws::add(const evidence::LnPosterior& posterior, std::uint64_t seed) {
  if (!(posterior.variance > 0)) return;
  shuffle(seed);
  const evidence::LnQuantile around({0, posterior.variance, posterior.third});
  for (std::size_t draw = 0; draw < scores_.size(); ++draw) {
    scores_[draw] += around.at(normals_[order_[draw]]);
  }
}

}  // namespace compass::rank
