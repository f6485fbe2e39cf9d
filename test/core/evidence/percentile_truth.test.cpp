// percentile.h on simulated truth: samples of a uniform population, in which a value is its own
// percentile.
#include "evidence/percentile.h"
#include "math/random.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace compass::evidence;
using namespace compass::test;
using compass::math::Random;

namespace {

std::vector<double> sample_of(Random& random, int n) {
  std::vector<double> sample;
  for (int i = 0; i < n; ++i)
    sample.push_back(random.uniform());
  return sample;
}

TEST_CASE("percentile_of, simulated truth: exact is never less than the level; raw is unbiased") {
  for (const int n : {6, 40}) {
    const std::string of = "percentile_of among " + std::to_string(n);
    Tally interval(of, 0.9);
    Tally raw(of + ", raw", 0.9);
    Tally value(of + ", value", 0.9);
    simulate(160, simulations, {&interval, &raw, &value}, [&](Random& random) {
      const std::vector<double> sample = sample_of(random, n);
      const double truth = random.uniform();
      const Estimate e = percentile_of(truth, sample, 0.9);
      interval.hold(e.interval, truth);
      raw.value(*e.raw, truth);
      value.value(e.value, truth);
    });
    check_at_least(interval);
    check_unbiased(raw);
    check_unbiased(value);
  }
}

TEST_CASE("percentile_of, simulated truth: uniform for one more of the same") {
  Random random(161);
  std::vector<double> seen;
  for (int run = 0; run < simulations; ++run) {
    std::vector<double> sample;
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

TEST_CASE("sample_quantile, simulated truth: on average so much lies below") {
  for (const double q : {0.25, 0.5, 0.9}) {
    Tally quantile("sample_quantile at " + std::to_string(q), 0.9);
    simulate(162, simulations, {&quantile},
             [&](Random& random) { quantile.value(sample_quantile(sample_of(random, 20), q), q); });
    check_unbiased(quantile);
  }
}

}  // namespace
