#include "evidence/day_noise.h"

#include "math/sort.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace compass::evidence {

double dispersion(double mean_per_day, const DayNoise& noise) {
  return noise.phi + noise.cv2 * mean_per_day;
}

DayNoiseFit::Half DayNoiseFit::half(std::span<const double> days, std::size_t from) {
  Half half;
  for (std::size_t at = from; at < days.size(); at += 2) {
    half.events += days[at];
    half.days += 1;
  }
  half.mean = half.events / half.days;
  if (half.days < 2) return half;
  for (std::size_t at = from; at < days.size(); at += 2)
    half.variance += (days[at] - half.mean) * (days[at] - half.mean);
  half.variance /= half.days - 1;
  return half;
}

void DayNoiseFit::add(std::span<const double> days) {
  if (days.size() < 3) return;
  const Half even = half(days, 0);
  const Half odd = half(days, 1);
  add(even, odd);
  add(odd, even);
}

void DayNoiseFit::add(const Half& half, const Half& other) {
  if (half.days < 2 || !(half.mean > 0)) return;  // both sides of its equation are 0
  const double square = half.mean * half.mean - half.variance / half.days;
  equations_.push_back({half.mean, square, half.variance, half.days - 1, other.events, other.days});
}

DayNoise DayNoiseFit::fit() {
  const auto mean_of = [](const Equation& equation) { return equation.mean; };
  math::sort_by(equations_, mean_of, [](const Equation& a, const Equation& b) {
    return std::tie(a.mean, a.variance, a.freedom, a.other_events, a.other_days) <
           std::tie(b.mean, b.variance, b.freedom, b.other_events, b.other_days);
  });
  DayNoise noise;
  // the equations scatter as the square of what they should be: weights from the last round's fit
  for (int round = 0; round < 8; ++round) {
    double m = 0;  // sums with the weight of phi ...
    double q = 0;
    double v = 0;
    double mm = 0;  // ... and with cv2's
    double mq = 0;
    double mv = 0;
    for (const Equation& e : equations_) {
      // a half without events is no day without noise: as if twice its dispersion had been seen
      const double seen = dispersion(e.other_events / e.other_days, noise);
      const double usual = (e.other_events + 2 * seen) / e.other_days;
      const double expected = dispersion(usual, noise);
      const double weight = e.freedom / (usual * expected * expected);
      m += weight * e.mean;
      q += weight * e.square;
      v += weight * e.variance;
      mm += weight * usual * e.mean;
      mq += weight * usual * e.square;
      mv += weight * usual * e.variance;
    }
    if (m == 0) return noise;
    const double determinant = m * mq - q * mm;
    const bool one_size = determinant <= 1e-9 * m * std::fabs(mq);  // cannot tell phi from cv2
    noise.cv2 = one_size ? 0 : (m * mv - v * mm) / determinant;
    noise.phi = one_size ? v / m : (v * mq - q * mv) / determinant;
    if (noise.phi < 1) noise = {1, mq > 0 ? (mv - mm) / mq : 0};
    if (!(noise.cv2 > 0)) noise = {std::max(1.0, v / m), 0};
  }
  return noise;
}

}  // namespace compass::evidence
