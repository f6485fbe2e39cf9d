// Creators who follow the plan against those who copy what led before they began, and those who
// post at random: how many videos until the best hook and the best product lead for good. Beside
// them, told and not asserted, those who post what leads at the time. Ten settings of what there is
// to find; truth, prior and luck are drawn.
#include "math/random.h"
#include "plan/design.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace compass;
using plan::Arms;
using plan::Axis;
using plan::Belief;

namespace {

struct Setting {
  const char* name;
  std::array<std::size_t, plan::axis_count> arms;
  double hooks;  // sd of the arms' effects, ln
  double products;
  double lengths;
  double luck;  // sd of a video
  double told;  // share of the effects' variance that the prior knows
};

constexpr std::array<Setting, 10> settings = {{
    {"usual", {4, 6, 4}, 0.4, 0.5, 0.2, 0.8, 0.3},
    {"few arms", {2, 3, 2}, 0.4, 0.5, 0.2, 0.8, 0.3},
    {"many products", {4, 12, 4}, 0.4, 0.5, 0.2, 0.8, 0.3},
    {"nothing known before", {4, 6, 4}, 0.4, 0.5, 0.2, 0.8, 0.0},
    {"much known before", {4, 6, 4}, 0.4, 0.5, 0.2, 0.8, 0.7},
    {"little luck", {4, 6, 4}, 0.4, 0.5, 0.2, 0.4, 0.3},
    {"much luck", {4, 6, 4}, 0.4, 0.5, 0.2, 1.3, 0.3},
    {"hooks decide", {5, 4, 3}, 0.8, 0.2, 0.1, 0.8, 0.3},
    {"products decide", {3, 8, 3}, 0.2, 0.9, 0.1, 0.8, 0.3},
    {"lengths decide", {4, 6, 4}, 0.3, 0.4, 0.8, 0.8, 0.3},
}};

// within 30 videos copying is as quick where much is known before, and where luck is large: too few
// were posted to find anything out
constexpr std::size_t horizon = 60;
// sanitizers and WebAssembly take many times as long, and look at other things
#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
constexpr bool is_whole = false;
#else
constexpr bool is_whole = true;
#endif
constexpr std::size_t creators = is_whole ? 400 : 20;

struct World {
  plan::Priors priors{};
  std::array<std::vector<double>, plan::axis_count> truth{};
  double level = 0;

  [[nodiscard]] std::size_t best(Axis axis) const {
    const auto& arms = truth[plan::index_of(axis)];
    std::size_t first = 0;
    for (std::size_t arm = 1; arm < arms.size(); ++arm) {
      if (arms[arm] > arms[first]) first = arm;
    }
    return first;
  }
  [[nodiscard]] double success(const Arms& video, math::Random& random) const {
    double sum = level + std::sqrt(priors.luck) * random.normal();
    for (std::size_t axis = 0; axis < plan::axis_count; ++axis)
      sum += truth[axis][*video[axis]];
    return sum;
  }
};

World drawn(const Setting& setting, math::Random& random) {
  World world;
  world.priors.level = {0, 1};
  world.level = random.normal();
  world.priors.luck = setting.luck * setting.luck;
  const double sds[] = {setting.hooks, setting.products, setting.lengths};
  for (std::size_t axis = 0; axis < plan::axis_count; ++axis) {
    const double variance = sds[axis] * sds[axis];
    for (std::size_t arm = 0; arm < setting.arms[axis]; ++arm) {
      const double known = std::sqrt(setting.told * variance) * random.normal();
      const double open = (1 - setting.told) * variance;
      world.priors.arms[axis].push_back({known, open});
      world.truth[axis].push_back(known + std::sqrt(open) * random.normal());
    }
  }
  return world;
}

enum class Way { plan, top, random, leader };
constexpr std::size_t ways = 4;

std::vector<Arms> next(Way way, const Belief& before, const Belief& belief, math::Random& random) {
  std::vector<Arms> videos(3);
  if (way == Way::plan) {
    const auto planned = plan::design(belief, videos.size());
    std::ranges::transform(planned, videos.begin(), &plan::PlannedVideo::arms);
    return videos;
  }
  for (Arms& video : videos) {
    for (const Axis axis : plan::axes) {
      auto& arm = video[plan::index_of(axis)];
      if (way == Way::top) arm = before.leader(axis);
      if (way == Way::leader) arm = belief.leader(axis);
      if (way == Way::random) arm = random.index(belief.arms(axis));
    }
  }
  return videos;
}

// videos until the true best of both lead and go on leading; horizon + 1: not by then
std::size_t found_after(Way way, const World& world, math::Random& random) {
  const Belief before(world.priors);
  Belief belief = before;
  std::size_t found = 0;
  for (std::size_t posted = 0; posted < horizon;) {
    for (const Arms& video : next(way, before, belief, random)) {
      belief.see(video, world.success(video, random));
      ++posted;
      const bool is_right = belief.leader(Axis::hook) == world.best(Axis::hook) &&
                            belief.leader(Axis::product) == world.best(Axis::product);
      if (!is_right) found = posted;
    }
  }
  return found + 1;
}

}  // namespace

TEST_CASE("plan: simulated truth: the better hook and product are found in fewer videos") {
  double all = 0;
  int surely = 0;
  for (const Setting& setting : settings) {
    CAPTURE(std::string(setting.name));
    math::Random random(20'261'201);
    std::array<double, ways> sum{};
    std::array<double, ways> ahead{};  // of plan, against each
    std::array<double, ways> squares{};
    for (std::size_t creator = 0; creator < creators; ++creator) {
      const World world = drawn(setting, random);
      std::array<double, ways> found{};
      for (const Way way : {Way::plan, Way::top, Way::random, Way::leader}) {
        math::Random own(1'000'003 * creator + static_cast<std::size_t>(way));
        found[static_cast<std::size_t>(way)] = static_cast<double>(found_after(way, world, own));
      }
      for (std::size_t way = 0; way < ways; ++way) {
        const double gain = found[way] - found[0];
        sum[way] += found[way];
        ahead[way] += gain;
        squares[way] += gain * gain;
      }
    }
    const auto n = static_cast<double>(creators);
    std::printf("%-22s plan %5.1f  top %5.1f  random %5.1f  what leads %5.1f\n", setting.name,
                sum[0] / n, sum[1] / n, sum[2] / n, sum[3] / n);
    for (const Way other : {Way::top, Way::random}) {
      const auto way = static_cast<std::size_t>(other);
      const double mean = ahead[way] / n;
      if (is_whole) CHECK(mean > 0);
      surely += mean > 2 * std::sqrt((squares[way] / n - mean * mean) / n) ? 1 : 0;
      all += ahead[way];
    }
  }
  CHECK(all > 0);
  // of twenty: where much is known before, or luck is large, copying is not far behind
  if (is_whole) CHECK(surely >= 16);
}
