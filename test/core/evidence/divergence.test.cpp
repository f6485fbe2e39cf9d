#include "evidence/divergence.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace compass::evidence;
using compass::math::Random;
using Weights = std::vector<double>;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("divergences: same, disjoint, by hand") {
  const Weights p = {0.2, 0.3, 0.5};
  CHECK(*jensen_shannon(p, p) == 0);
  CHECK(*cosine(p, p) == doctest::Approx(1));
  CHECK(*jensen_shannon(Weights{1, 0}, Weights{0, 1}) == doctest::Approx(1));
  CHECK(*cosine(Weights{1, 0}, Weights{0, 1}) == 0);
  // H(3/4, 1/4) - H(1/2, 1/2) / 2
  CHECK(*jensen_shannon(Weights{1, 0}, Weights{1, 1}) == doctest::Approx(0.8112781 - 0.5));
  CHECK(*cosine(Weights{3, 4}, Weights{4, 3}) == doctest::Approx(0.96));
}

TEST_CASE("divergences: no mass, other sizes, what is no weight") {
  CHECK_FALSE(jensen_shannon(Weights{}, Weights{}).has_value());
  CHECK_FALSE(jensen_shannon(Weights{0, 0}, Weights{1, 0}).has_value());
  CHECK_FALSE(cosine(Weights{1}, Weights{1, 2}).has_value());
  CHECK_FALSE(cosine(Weights{-1, 0}, Weights{1, 0}).has_value());
  CHECK(*jensen_shannon(Weights{1, nan}, Weights{1, -5}) == 0);
}

TEST_CASE("divergences: symmetric, bounded, scale does not matter") {
  Random random(150);
  for (int run = 0; run < 300; ++run) {
    Weights p;
    Weights q;
    Weights p_large;
    for (int i = 0; i < 6; ++i) {
      p.push_back(random.below(3) == 0 ? 0 : random.uniform());
      q.push_back(random.uniform());
      p_large.push_back(1000 * p.back());
    }
    p[0] += 0.01;
    p_large[0] += 10;
    CHECK(*jensen_shannon(p, q) == doctest::Approx(*jensen_shannon(q, p)));
    CHECK(*jensen_shannon(p, q) == doctest::Approx(*jensen_shannon(p_large, q)));
    CHECK(*cosine(p, q) == doctest::Approx(*cosine(q, p_large)));
    CHECK(*jensen_shannon(p, q) >= 0);
    CHECK(*jensen_shannon(p, q) <= 1);
    CHECK(*cosine(p, q) <= 1);
  }
}

}  // namespace
