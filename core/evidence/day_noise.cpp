#include "evidence/day_noise.h"

#include "math/sort.h"

#include <algorithm>
#include <cmath>

namespace compass::evidence {

double dispersion(double mean_per_day, const DayNoise& noise) {
  return noise.phi + noise.cv2 * mean_per_day;
}

void DayNoiseFit::add(std::span<const double> days) {
  if (days.size() < 2) return;
  const auto n = static_cast<double>(days.size());
  double sum = 0;
  for (const double units : days)
    sum += units;
  const double mean = sum / n;
  if (!(mean > 0)) return;
  double squares = 0;
  for (const double units : days)
    squares += (units - mean) * (units - mean);
  windows_.push_back({mean, squares / (n - 1), n - 1});
}

DayNoise DayNoiseFit::fit() const {
  std::vector<Window> windows = windows_;
  const auto mean_of = [](const Window& window) { return window.mean; };
  math::sort_by(windows, mean_of, [](const Window& a, const Window& b) {
    if (a.mean != b.mean) return a.mean < b.mean;
    return a.variance != b.variance ? a.variance < b.variance : a.freedom < b.freedom;
  });
  DayNoise noise;
  // s^2/m scatters in proportion to what it should be: weights from the last round's fit
  for (int round = 0; round < 8; ++round) {
    double w = 0;
    double wm = 0;
    double wmm = 0;
    double wy = 0;
    double wmy = 0;
    for (const auto& [mean, variance, freedom] : windows) {
      const double expected = dispersion(mean, noise);
      const double weight = freedom / (expected * expected);
      const double events = mean * (freedom + 1);
      const double y = variance / mean * (1 + (expected - 1) / events);
      w += weight;
      wm += weight * mean;
      wmm += weight * mean * mean;
      wy += weight * y;
      wmy += weight * mean * y;
    }
    if (w == 0) return noise;
    const double determinant = w * wmm - wm * wm;
    const bool one_size = determinant <= 1e-9 * w * wmm;  // nothing to tell phi from cv2 by
    noise.cv2 = one_size ? 0 : (w * wmy - wm * wy) / determinant;
    noise.phi = one_size ? wy / w : (wmm * wy - wm * wmy) / determinant;
    if (noise.phi < 1) noise = {1, (wmy - wm) / wmm};
    if (noise.cv2 < 0) noise = {std::max(1.0, wy / w), 0};
  }
  return noise;
}

}  // namespace compass::evidence
