// day_noise.h on simulated truth: counts of 14 days with variance phi m + cv2 m^2, of 60 products
// whose means are log-normal around 20, or around 1 where windows are sparse. A point estimate
// without an interval; what is used of it is the dispersion phi + cv2 m, so that is held.
#include "evidence/day_noise.h"
#include "math/random.h"
#include "math/real.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

double draw_day(Random& random, double mean, const DayNoise& noise) {
  const double shape = 1 / ((noise.phi - 1) / mean + noise.cv2);
  return static_cast<double>(random.poisson(mean * random.gamma(shape) / shape));
}

DayNoise fit_drawn(Random& random, double usual, const DayNoise& truth) {
  DayNoiseFit fit;
  for (int product = 0; product < 60; ++product) {
    const double mean = usual * compass::math::exp(1.2 * random.normal());
    std::vector<double> units;
    for (int day = 0; day < 14; ++day)
      units.push_back(draw_day(random, mean, truth));
    fit.add(units);
  }
  return fit.fit();
}

// phi is not below 1 and cv2 not below 0, and a ratio of sums is unbiased to first order only:
// within 3 % of the truth, of which the width of an interval feels the half, for a day of a third
// of what is usual, for a usual one and for one of three times that
TEST_CASE("day noise, simulated truth: bias of the dispersion") {
  struct Setting {
    double usual;
    DayNoise truth;
  };
  for (const Setting& at : {Setting{20, {4, 0}}, Setting{20, {2, 0.25}}, Setting{1, {3, 0.2}}}) {
    // no binding: clang before 16 captures none
    const double usual = at.usual;
    const DayNoise truth = at.truth;
    const std::string of = "dispersion, phi " + std::to_string(truth.phi) + ", cv2 " +
                           std::to_string(truth.cv2) + ", at ";
    const std::array<double, 3> volumes = {usual / 3, usual, 3 * usual};
    std::array<Tally, 3> tallies = {Tally(of + std::to_string(volumes[0]) + " a day", 0.9),
                                    Tally(of + std::to_string(volumes[1]) + " a day", 0.9),
                                    Tally(of + std::to_string(volumes[2]) + " a day", 0.9)};
    simulate(60, simulations, {&tallies[0], &tallies[1], &tallies[2]}, [&](Random& random) {
      const DayNoise fit = fit_drawn(random, usual, truth);
      for (std::size_t nth = 0; nth < volumes.size(); ++nth)
        tallies[nth].value(dispersion(volumes[nth], fit), dispersion(volumes[nth], truth));
    });
    for (std::size_t nth = 0; nth < volumes.size(); ++nth) {
      INFO(tallies[nth].bias_text());
      CHECK(std::fabs(tallies[nth].off().mean()) <= 0.03 * dispersion(volumes[nth], truth));
    }
  }
}

}  // namespace
