#include "math/near.h"
#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace math = compass::math;
using compass::test::off_by;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// references by mpmath at 60 digits

TEST_CASE("beta_cdf: known values in both tails") {
  struct Known {
    double x;
    double a;
    double b;
    double lower;
    double upper;
  };
  constexpr Known known[] = {
      {0.1, 0.5, 0.5, 0.20483276469913345754, 0.79516723530086654246},
      {0.01, 1.0, 40.0, 0.33102824143031949169, 0.66897175856968050831},
      {0.05, 3.0, 100.0, 0.88973014327127879766, 0.11026985672872120234},
      {0.3, 2.0, 5.0, 0.57982499999999997601, 0.42017500000000002399},
      {0.7, 5.0, 2.0, 0.42017499999999990404, 0.57982500000000009596},
      {1e-06, 0.01, 3.0, 0.88407157447855588869, 0.11592842552144411131},
      {0.999, 50.0, 0.1, 0.22509281639047805683, 0.77490718360952194317},
      {0.02, 20.0, 1000.0, 0.56435743546427478222, 0.43564256453572521778},
      {0.021, 2000.0, 100000.0, 0.99916265028334916702, 0.00083734971665083298403},
      {0.4995, 10000.0, 10000.0, 0.44376922624204514035, 0.55623077375795485965},
      {0.9, 0.2, 30.0, 1.0, 1.5510121199928403922e-32},
  };
  for (const Known& k : known) {
    CAPTURE(k.a);
    CAPTURE(k.b);
    CHECK(off_by(math::beta_cdf(k.x, k.a, k.b), k.lower) < 1e-12);
    CHECK(off_by(math::beta_upper(k.x, k.a, k.b), k.upper) < 1e-12);
  }
}

TEST_CASE("beta_quantile: known values") {
  struct Known {
    double p;
    double a;
    double b;
    double value;
  };
  constexpr Known known[] = {
      {0.025, 0.5, 0.5, 0.0015413331334360120721},
      {0.975, 1.0, 40.0, 0.088097302878802370265},
      {0.025, 3.0, 100.0, 0.0061069738624285857142},
      {0.5, 2.0, 5.0, 0.26444998329565996232},
      {0.9, 5.0, 2.0, 0.90740474108687126262},
      {0.025, 0.05, 3.0, 2.0918805609333877163e-33},
      {0.5, 1.5, 0.5, 0.83680601459160740767},
      {0.975, 20.0, 1000.0, 0.028965023353694943421},
      {0.05, 2000.0, 100000.0, 0.018899169222554914713},
  };
  for (const Known& k : known) {
    CAPTURE(k.a);
    CAPTURE(k.b);
    CHECK(off_by(math::beta_quantile(k.p, k.a, k.b), k.value) < 1e-12);
  }
}

TEST_CASE("beta_cdf: is the binomial's tail") {
  for (const int n : {1, 7, 40}) {
    for (const double p : {0.003, 0.2, 0.5, 0.97}) {
      double at_least = 0;
      const auto ln_choose = [&](int k) {
        return math::lgamma(n + 1) - math::lgamma(k + 1) - math::lgamma(n - k + 1);
      };
      for (int k = n; k >= 1; --k) {
        at_least += std::exp(ln_choose(k) + k * std::log(p) + (n - k) * std::log1p(-p));
        CHECK(off_by(math::beta_cdf(p, k, n - k + 1), at_least) < 1e-12);
      }
    }
  }
}

TEST_CASE("beta: tails sum to 1, quantile inverts cdf, both rise") {
  math::Random random(7);
  for (int i = 0; i < 1'000; ++i) {
    const double a = math::exp(14 * random.uniform() - 4);
    const double b = math::exp(14 * random.uniform() - 4);
    const double x = random.beta(a, b);
    CAPTURE(a);
    CAPTURE(b);
    CHECK(std::fabs(math::beta_cdf(x, a, b) + math::beta_upper(x, a, b) - 1) < 1e-12);
    const double p = random.uniform();
    const double q = math::beta_quantile(p, a, b);
    // a double holds 1 - q only to 1e-16: that much of the way back is lost near 1
    const double lost = 2e-16 / (1 - q);
    if (q > 1e-290 && q < 1) CHECK(std::fabs(math::beta_cdf(q, a, b) - p) < 1e-12 + lost);
    CHECK(math::beta_quantile(0.5 * p, a, b) <= q);
  }
}

TEST_CASE("beta: large counts, as of a product with 1e8 views") {
  CHECK(math::beta_cdf(0.02, 2e6, 9.8e7) == doctest::Approx(0.5001).epsilon(1e-3));
  const double lo = math::beta_quantile(0.025, 2e6, 9.8e7);
  const double sd = std::sqrt(0.02 * 0.98 / 1e8);
  CHECK((0.02 - lo) / sd == doctest::Approx(1.96).epsilon(1e-3));
}

TEST_CASE("beta: edges as the header says") {
  CHECK(math::beta_cdf(0, 2, 3) == 0);
  CHECK(math::beta_cdf(-1, 2, 3) == 0);
  CHECK(math::beta_cdf(1, 2, 3) == 1);
  CHECK(math::beta_cdf(2, 2, 3) == 1);
  CHECK(math::beta_upper(0, 2, 3) == 1);
  CHECK(math::beta_upper(1, 2, 3) == 0);
  CHECK(std::isnan(math::beta_cdf(nan, 2, 3)));
  CHECK(std::isnan(math::beta_cdf(0.5, 0, 3)));
  CHECK(std::isnan(math::beta_cdf(0.5, 2, -3)));
  CHECK(math::beta_quantile(0, 2, 3) == 0);
  CHECK(math::beta_quantile(1, 2, 3) == 1);
  CHECK(std::isnan(math::beta_quantile(1.5, 2, 3)));
  CHECK(std::isnan(math::beta_quantile(nan, 2, 3)));
  CHECK(std::isnan(math::beta_quantile(0.5, 0, 3)));
  CHECK(std::isnan(math::beta_quantile(0.5, 3, 0)));
  CHECK(math::beta_quantile(0.025, 1e-4, 3) == 0);
}

TEST_CASE("beta: the same bits on every engine") {
  math::Random random(8);
  compass::test::Bits bits;
  for (int i = 0; i < 1'000; ++i) {
    const double a = math::exp(12 * random.uniform() - 3);
    const double b = math::exp(12 * random.uniform() - 3);
    bits.add(math::beta_cdf(random.uniform(), a, b));
    bits.add(math::beta_quantile(random.uniform(), a, b));
  }
  CHECK(bits.hash == 14358356027102273343u);
}

}  // namespace
