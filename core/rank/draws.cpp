#include "rank/draws.h"

#include "math/random.h"
#include "math/real.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace compass::rank {

Draws::Draws(std::size_t count) : quantiles_(count), order_(count), scores_(count) {
  // symmetric to the last bit, so that what is not skewed has its mean exactly
  for (std::size_t i = 0; 2 * i < count; ++i) {
    const double below = (static_cast<double>(i) + 0.5) / static_cast<double>(count);
    quantiles_[i] = math::normal_quantile(below);
    quantiles_[count - 1 - i] = -quantiles_[i];
  }
}

std::span<const double> Draws::of(const Contender& contender) {
  std::fill(scores_.begin(), scores_.end(), contender.mean());
  add(contender.own, contender.id);
  // a group may have the same name as a row
  constexpr std::uint64_t of_groups = 0x9e3779b97f4a7c15;
  add(contender.shared, contender.group ^ of_groups);
  return scores_;
}

// Fisher & Yates
void Draws::shuffle(std::uint64_t seed) {
  std::iota(order_.begin(), order_.end(), std::uint32_t{0});
  math::Random random(seed);
  for (std::size_t left = order_.size(); left > 1; --left) {
    std::swap(order_[left - 1], order_[random.index(left)]);
  }
}

void Draws::add(const evidence::LnPosterior& posterior, std::uint64_t seed) {
  if (!(posterior.variance > 0)) return;
  shuffle(seed);
  const evidence::LnQuantile around({0, posterior.variance, posterior.third});
  for (std::size_t draw = 0; draw < scores_.size(); ++draw) {
    scores_[draw] += around.at(quantiles_[order_[draw]]);
  }
}

}  // namespace compass::rank
