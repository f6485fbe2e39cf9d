#include "evidence/multiplicity.h"

#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// the definition: the largest k so that at least k of the p are at most k q / m
std::vector<std::size_t> by_definition(const std::vector<double>& p, double q) {
  const auto m = static_cast<double>(p.size());
  for (std::size_t k = p.size(); k > 0; --k) {
    const double border = static_cast<double>(k) * q / m;
    std::vector<std::size_t> claimed;
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (p[i] <= border) claimed.push_back(i);
    }
    if (claimed.size() >= k) return claimed;
  }
  return {};
}

TEST_CASE("benjamini_hochberg: against its definition") {
  Random random(120);
  for (int run = 0; run < 500; ++run) {
    std::vector<double> p;
    for (std::uint64_t m = random.below(12); m > 0; --m) {
      // rounded, so that there are ties
      p.push_back(std::floor(100 * random.uniform() * random.uniform()) / 100 + 0.003);
    }
    for (const double q : {0.05, 0.2, 0.9}) {
      const Discoveries found = benjamini_hochberg(p, q);
      CHECK(found.claimed == by_definition(p, q));
      CHECK(found.expected_false == doctest::Approx(q * double(found.claimed.size())));
      for (std::size_t i = 0; i < p.size(); ++i) {
        const bool claimed =
            std::find(found.claimed.begin(), found.claimed.end(), i) != found.claimed.end();
        CHECK(claimed == (found.adjusted[i] <= q));
        CHECK(claimed == (!found.claimed.empty() && p[i] <= found.threshold));
        CHECK(found.adjusted[i] >= p[i]);
      }
    }
  }
}

TEST_CASE("benjamini_hochberg: by hand, from the paper's rule") {
  const Discoveries found =
      benjamini_hochberg(std::vector<double>{0.01, 0.04, 0.03, 0.005, 0.6}, 0.05);
  CHECK(found.claimed == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(found.threshold == 0.04);
  CHECK(found.adjusted[3] == doctest::Approx(0.025));
  CHECK(found.adjusted[4] == doctest::Approx(0.6));
}

TEST_CASE("benjamini_hochberg: nothing, and what is not a number") {
  CHECK(benjamini_hochberg({}, 0.1).claimed.empty());
  const Discoveries found = benjamini_hochberg(std::vector<double>{nan, 0.04, nan}, 0.05);
  CHECK(found.tested == 1);
  CHECK(found.claimed == std::vector<std::size_t>{1});
  CHECK(found.adjusted[0] == 1);
  CHECK(benjamini_hochberg(std::vector<double>{0.2, 0.3}, 0.05).threshold == 0);
}

TEST_CASE("benjamini_hochberg: simulated share of false claims stays below q") {
  Random random(121);
  double false_share = 0;
  double found_share = 0;
  constexpr int runs = 2'000;
  for (int run = 0; run < runs; ++run) {
    std::vector<double> p;
    for (int i = 0; i < 60; ++i) {
      const double z = random.normal() + (i < 12 ? 3 : 0);  // twelve real effects
      p.push_back(2 * compass::math::normal_cdf(-std::fabs(z)));
    }
    const Discoveries found = benjamini_hochberg(p, 0.1);
    double wrong = 0;
    for (const std::size_t i : found.claimed)
      wrong += i >= 12 ? 1 : 0;
    const auto claims = static_cast<double>(found.claimed.size());
    false_share += claims > 0 ? wrong / claims : 0;
    found_share += (claims - wrong) / 12;
  }
  CHECK(false_share / runs <= 0.1);
  CHECK(false_share / runs > 0.06);  // q times the share of true nulls is .08
  CHECK(found_share / runs > 0.6);
}

}  // namespace
