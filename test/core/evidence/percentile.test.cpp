#include "evidence/percentile.h"

#include "evidence/simulate.h"
#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using compass::test::share_of_runs;
using compass::test::simulations;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
using Sample = std::vector<double>;

TEST_CASE("percentile_of: by hand, ties in the middle") {
  const Sample sample = {1, 2, 2, 2, 5, nan};
  const Estimate e = percentile_of(2, sample, 0.9);
  CHECK(e.n == 5);
  CHECK(*e.raw == doctest::Approx(0.5));
  CHECK(e.value == doctest::Approx(3.0 / 6));
  CHECK(e.value == doctest::Approx((5 * *e.raw + 0.5 * 1) / (5 + 1)));
  CHECK(percentile_of(9, sample, 0.9).value == doctest::Approx(5.5 / 6));
  CHECK(percentile_of(9, sample, 0.9).interval.hi == 1);
  CHECK(percentile_of(0, sample, 0.9).value == doctest::Approx(0.5 / 6));
  CHECK(percentile_of(0, sample, 0.9).interval.lo == 0);
}

TEST_CASE("percentile_of: nobody to compare with") {
  const Estimate e = percentile_of(3, {}, 0.9);
  CHECK(e.value == 0.5);
  CHECK_FALSE(e.raw.has_value());
  CHECK(e.interval.lo == 0);
  CHECK(e.interval.hi == 1);
}

TEST_CASE("percentile_of: simulated interval holds the population's share at least as often") {
  for (const int n : {6, 40}) {
    const double held = share_of_runs(160, simulations, [&](Random& random) {
      Sample sample;
      for (int i = 0; i < n; ++i)
        sample.push_back(random.uniform());
      const double value = 0.1 + 0.8 * random.uniform();  // its true percentile
      return percentile_of(value, sample, 0.9).interval.contains(value);
    });
    CHECK(held >= 0.9);
  }
}

TEST_CASE("percentile_of: simulated, uniform for one more of the same") {
  Random random(161);
  Sample seen;
  for (int run = 0; run < simulations; ++run) {
    Sample sample;
    for (int i = 0; i < 30; ++i)
      sample.push_back(random.normal());
    seen.push_back(percentile_of(random.normal(), sample, 0.9).value);
  }
  std::sort(seen.begin(), seen.end());
  double distance = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    distance = std::max(distance, std::fabs(seen[i] - (double(i) + 0.5) / simulations));
  }
  CHECK(distance <= 0.05);
}

TEST_CASE("sample_quantile: by hand") {
  const Sample sample = {4, 1, 3, nan, 2};
  CHECK(sample_quantile(sample, 0.5) == 2.5);
  CHECK(sample_quantile(sample, 0.2) == 1);
  CHECK(sample_quantile(sample, 0.3) == 1.5);
  CHECK(sample_quantile(sample, 0) == 1);
  CHECK(sample_quantile(sample, 1) == 4);
  CHECK(sample_quantile(Sample{7}, 0.9) == 7);
  CHECK(std::isnan(sample_quantile({}, 0.5)));
  CHECK(std::isnan(sample_quantile(sample, 1.5)));
}

}  // namespace
