#include "evidence/day_noise.h"

#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;

namespace {

// a day's count with variance phi m + cv2 m^2
double draw_day(Random& random, double mean, const DayNoise& noise) {
  const double shape = 1 / ((noise.phi - 1) / mean + noise.cv2);
  const double level = noise.phi > 1 || noise.cv2 > 0 ? mean * random.gamma(shape) / shape : mean;
  return static_cast<double>(random.poisson(level));
}

DayNoise fitted(Random& random, int products, const DayNoise& truth) {
  DayNoiseFit fit;
  for (int i = 0; i < products; ++i) {
    const double mean = 20 * compass::math::exp(1.2 * random.normal());
    std::vector<double> days;
    days.reserve(14);
    for (int day = 0; day < 14; ++day)
      days.push_back(draw_day(random, mean, truth));
    fit.add(days);
  }
  return fit.fit();
}

TEST_CASE("day noise: nothing to go by is Poisson") {
  DayNoiseFit fit;
  CHECK(fit.fit().phi == 1);
  CHECK(fit.fit().cv2 == 0);
  fit.add(std::vector<double>{});
  fit.add(std::vector<double>{5});
  fit.add(std::vector<double>{0, 0, 0});
  CHECK(fit.fit().phi == 1);
  // less scatter than Poisson's is luck
  for (int i = 0; i < 10; ++i)
    fit.add(std::vector<double>{5, 5, 5, 5, 5, 5});
  CHECK(fit.fit().phi == 1);
  CHECK(fit.fit().cv2 == 0);
}

TEST_CASE("day noise: windows of one size give phi alone") {
  DayNoiseFit fit;
  for (int i = 0; i < 50; ++i)
    fit.add(std::vector<double>{6, 8, 14, 12});
  // every other day: 6 and 14 with variance 32, 8 and 12 with 8, both with mean 10
  CHECK(fit.fit().phi == doctest::Approx(2));
  CHECK(fit.fit().cv2 == 0);
}

TEST_CASE("day noise: finds what was simulated") {
  Random random(60);
  const DayNoise pure = fitted(random, 400, {1, 0});
  CHECK(pure.phi < 1.1);
  CHECK(pure.cv2 < 0.01);
  const DayNoise quasi = fitted(random, 400, {4, 0});
  CHECK(quasi.phi == doctest::Approx(4).epsilon(0.2));
  CHECK(quasi.cv2 < 0.06);
  const DayNoise both = fitted(random, 400, {2, 0.25});
  CHECK(both.phi == doctest::Approx(2).epsilon(0.3));
  CHECK(both.cv2 == doctest::Approx(0.25).epsilon(0.25));
  CHECK(dispersion(10, {2, 0.25}) == 4.5);
}

TEST_CASE("day noise: the order of windows changes no bit") {
  const std::vector<std::vector<double>> windows = {{3, 9, 4}, {50, 20, 90, 11}, {1, 0, 2}, {7, 7}};
  DayNoiseFit forward;
  DayNoiseFit backward;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    forward.add(windows[i]);
    backward.add(windows[windows.size() - 1 - i]);
  }
  CHECK(forward.fit().phi == backward.fit().phi);
  CHECK(forward.fit().cv2 == backward.fit().cv2);
}

}  // namespace
