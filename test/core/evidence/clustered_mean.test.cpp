#include "evidence/clustered_mean.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace compass;
using evidence::Clustered;

TEST_CASE("clustered mean: each number for itself gives the usual error of a mean") {
  const std::vector<Clustered> numbers = {{1, 0, 0}, {2, 1, 1}, {4, 2, 2}, {5, 3, 3}};
  const auto mean = evidence::clustered_mean(numbers);
  CHECK(mean.mean == 3);
  CHECK(mean.groups == 4);
  // s^2 / n with n - 1 in it: ((4 + 1 + 1 + 4) / 3) / 4
  CHECK(mean.variance == doctest::Approx(10.0 / 12));
  const auto interval = evidence::interval_of(mean, 0.95);
  CHECK(interval.hi == doctest::Approx(3 + 3.182446 * std::sqrt(10.0 / 12)));
  CHECK(interval.lo == doctest::Approx(6 - interval.hi));
}

TEST_CASE("clustered mean: a number said four times is one number") {
  std::vector<Clustered> numbers;
  for (const double value : {1.0, 2.0, 4.0, 5.0}) {
    for (std::uint32_t i = 0; i < 4; ++i)
      numbers.push_back({value, static_cast<std::uint32_t>(value), 10 * i});
  }
  const auto mean = evidence::clustered_mean(numbers);
  CHECK(mean.mean == 3);
  CHECK(mean.groups == 4);
  CHECK(mean.variance == doctest::Approx(10.0 / 12));
  // the two ways may change places
  for (Clustered& number : numbers)
    std::swap(number.one, number.other);
  CHECK(evidence::clustered_mean(numbers).variance == mean.variance);
}

TEST_CASE("clustered mean: too few groups bound nothing; no numbers are no mean") {
  CHECK(evidence::clustered_mean({}).n == 0);
  CHECK(std::isinf(evidence::interval_of(evidence::clustered_mean({}), 0.95).hi));
  const std::vector<Clustered> one_creator = {{1, 7, 0}, {2, 7, 1}, {3, 7, 2}};
  const auto mean = evidence::clustered_mean(one_creator);
  CHECK(mean.groups == 1);
  CHECK(std::isinf(evidence::interval_of(mean, 0.95).lo));
}

TEST_CASE("clustered mean: the order of the numbers leaves no trace in a bit") {
  math::Random random(5);
  std::vector<Clustered> numbers;
  for (std::uint32_t i = 0; i < 200; ++i)
    numbers.push_back({random.uniform(), i % 7, i % 11});
  const auto first = evidence::clustered_mean(numbers);
  std::reverse(numbers.begin(), numbers.end());
  const auto again = evidence::clustered_mean(numbers);
  CHECK(first.mean == again.mean);
  CHECK(first.variance == again.variance);
}
