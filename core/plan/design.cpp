#include "plan/design.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace compass::plan {

namespace {

// A video is valued as if it were posted so often: what one noisy look is worth by itself falls to
// nothing long before more of them would be worth little (Frazier & Powell 2010, Paradoxes in
// learning and the marginal value of information). Of 1 to 16 the best over plan_truth.test.cpp.
constexpr double ahead = 4;

// all videos that the arms allow, the last axis turning fastest
std::vector<Arms> every_video(const Belief& belief) {
  std::vector<Arms> videos(1);
  for (const Axis axis : axes) {
    if (belief.arms(axis) == 0) continue;
    std::vector<Arms> longer;
    for (const Arms& video : videos) {
      for (std::size_t arm = 0; arm < belief.arms(axis); ++arm) {
        longer.push_back(video);
        longer.back()[index_of(axis)] = arm;
      }
    }
    videos = std::move(longer);
  }
  return videos;
}

double value_of(const Belief& belief, const Arms& video) {
  const Belief::Look look = belief.look(video, ahead);
  double value = 0;
  for (const Axis axis : axes) {
    if (belief.arms(axis) < 2) continue;
    const std::size_t leader = belief.leader(axis);
    double best = 0;
    for (std::size_t arm = 0; arm < belief.arms(axis); ++arm) {
      if (arm == leader) continue;
      const double behind = belief.difference(axis, arm, leader).mean;
      const double moved = std::sqrt(belief.moved(look, axis, arm, leader));
      best = std::max(best, knowledge_gradient(behind, moved));
    }
    value += best;
  }
  return value;
}

}  // namespace

double knowledge_gradient(double difference, double moved) {
  if (!(moved > 0)) return std::max(difference, 0.0);
  const double z = difference / moved;
  return moved * math::exp(math::ln_normal_pdf(z)) + difference * math::normal_cdf(z);
}

std::vector<Arms> design(Belief belief, std::size_t count) {
  const std::vector<Arms> videos = every_video(belief);
  std::vector<Arms> chosen;
  while (chosen.size() < count) {
    const Arms* best = &videos.front();
    double most = -1;
    double expected = 0;
    for (const Arms& video : videos) {
      const double value = value_of(belief, video);
      const double success = belief.expected(video).mean;
      if (value < most || (value == most && success <= expected)) continue;
      best = &video;
      most = value;
      expected = success;
    }
    chosen.push_back(*best);
    belief.see_coming(*best);
  }
  return chosen;
}

}  // namespace compass::plan
