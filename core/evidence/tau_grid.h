// The posterior of a pool's spread tau on a grid: shared by pools of normal rows and of ratios.
#pragma once

#include "evidence/normal.h"
#include "evidence/search.h"
#include "math/real.h"

#include <cmath>
#include <utility>
#include <vector>

namespace compass::evidence::detail {

// what a pool is like at one tau: its mean there, and the ln likelihood of the rows
struct AtTau {
  NormalPool::Point point{};
  double ln_likelihood = 0;
};

// P(tau > t) = 1 / sqrt(1 + t^2 / scale^2), as mass per unit of ln tau
inline double ln_tau_prior(double tau, double scale) {
  const double ratio = tau * tau / (scale * scale);
  return math::ln(ratio / ((1 + ratio) * std::sqrt(1 + ratio)));
}

// weights from their logarithms; points that weigh next to nothing go
inline void normalise(std::vector<NormalPool::Point>& points) {
  constexpr double least_weight = 1e-3;
  double most = points.front().weight;
  for (const auto& point : points)
    most = point.weight > most ? point.weight : most;
  std::vector<NormalPool::Point> kept;
  double total = 0;
  for (auto point : points) {
    point.weight = math::exp(point.weight - most);
    if (point.weight < least_weight) continue;
    total += point.weight;
    kept.push_back(point);
  }
  for (auto& point : kept)
    point.weight /= total;
  points = std::move(kept);
}

// tau = scale 2^(j/2), and 0 for all below
template <class At>
std::vector<NormalPool::Point> coarse_grid(double scale, At at) {
  constexpr int cells = 19;  // scale / 32 .. scale 16
  constexpr double root_2 = 1.4142135623730950488;
  std::vector<NormalPool::Point> points;
  double tau = scale / 32;
  // what the prior gives to [0, tau / 2^(1/4)], over the width of a cell in ln tau, ln(2) / 2
  const double zero_mass = tau * tau / (2 * root_2 * scale * scale);
  const AtTau zero = at(0.0);
  points.push_back(zero.point);
  points.back().weight = zero.ln_likelihood + math::ln(2 * zero_mass / math::ln_2);
  for (int j = 0; j < cells; ++j, tau *= root_2) {
    const AtTau here = at(tau);
    points.push_back(here.point);
    points.back().weight = here.ln_likelihood + ln_tau_prior(tau, scale);
  }
  return points;
}

// a large pool knows tau better than the coarse grid: then steps of its own sd around the best;
// empty when it does not
template <class At>
std::vector<NormalPool::Point> fine_grid(double scale, double coarse_best, At at) {
  const auto height = [&](double ln_tau) {
    const double tau = math::exp(ln_tau);
    return at(tau).ln_likelihood + ln_tau_prior(tau, scale);
  };
  const double around = math::ln(coarse_best);
  constexpr double coarse_step = 0.35;
  const auto [best, most] = top_of(around - coarse_step, around + coarse_step, height);
  constexpr double h = 0.05;
  const double bend = (height(best - h) - 2 * most + height(best + h)) / (h * h);
  if (!(-bend * coarse_step * coarse_step > 1)) return {};
  const double sd = 1 / std::sqrt(-bend);
  std::vector<NormalPool::Point> points;
  for (int j = -3; j <= 3; ++j) {
    const double tau = math::exp(best + 0.8 * sd * j);
    const AtTau here = at(tau);
    points.push_back(here.point);
    points.back().weight = here.ln_likelihood + ln_tau_prior(tau, scale);
  }
  return points;
}

template <class At>
NormalPool fit_on_grid(double scale, At at) {
  NormalPool pool{coarse_grid(scale, at)};
  NormalPool::Point best = pool.points.front();
  for (const auto& point : pool.points) {
    if (point.weight > best.weight) best = point;
  }
  if (best.tau > 0) {
    std::vector<NormalPool::Point> fine = fine_grid(scale, best.tau, at);
    if (!fine.empty()) pool.points = std::move(fine);
  }
  normalise(pool.points);
  return pool;
}

}  // namespace compass::evidence::detail
