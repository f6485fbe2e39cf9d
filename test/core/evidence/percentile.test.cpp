#include "evidence/percentile.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;

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

TEST_CASE("percentile_of: an end by itself is that of the interval") {
  const Sample sample = {1, 2, 2, 3, 5, 8, nan};
  for (const double value : {0.0, 2.0, 4.0, 9.0}) {
    const Interval both = percentile_of(value, sample, 0.8).interval;
    CHECK(lower_percentile(value, sample, 0.8) == both.lo);
    CHECK(upper_percentile(value, sample, 0.8) == both.hi);
  }
}

TEST_CASE("percentile_of: nobody to compare with") {
  const Estimate e = percentile_of(3, {}, 0.9);
  CHECK(e.value == 0.5);
  CHECK_FALSE(e.raw.has_value());
  CHECK(e.interval.lo == 0);
  CHECK(e.interval.hi == 1);
}

TEST_CASE("percentile: what may be below one half is what the quantile says") {
  for (int n = 0; n <= 40; n += 5) {
    std::vector<double> sample;
    for (int at = 0; at < n; ++at)
      sample.push_back(at / 2);  // pairs of equal ones
    for (double value = -1; value <= n; value += 0.5) {
      for (const double level : {0.5, 0.8, 0.9, 0.95}) {
        const bool below = upper_percentile(value, sample, level) < 0.5;
        CHECK(may_be_below_half(value, sample, level) == below);
      }
    }
  }
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
