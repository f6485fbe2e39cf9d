#include "math/near.h"
#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace math = compass::math;
using compass::test::off_by;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// references by mpmath at 60 digits

TEST_CASE("gamma_cdf: known values in both tails") {
  struct Known {
    double x;
    double shape;
    double lower;
    double upper;
  };
  constexpr Known known[] = {
      {0.1, 0.05, 0.91125762523751957815, 0.088742374762480421855},
      {0.5, 0.5, 0.68268949213708589717, 0.31731050786291410283},
      {2.0, 1.0, 0.86466471676338730811, 0.13533528323661269189},
      {1.0, 3.0, 0.080301397071394196011, 0.91969860292860580399},
      {9.9, 10.0, 0.52949841793846094848, 0.47050158206153905152},
      {25.0, 10.0, 0.99977852336175121642, 0.00022147663824878358122},
      {95.0, 100.0, 0.31735681116979999988, 0.68264318883020000012},
      {150.0, 100.0, 0.99999407545966451608, 5.9245403354839158294e-6},
      {9850.0, 10000.0, 0.066261233639739998669, 0.93373876636026000133},
      {10400.0, 10000.0, 0.99996111982942601179, 3.8880170573988205046e-5},
      {1e-09, 0.2, 0.017261458803908172566, 0.98273854119609182743},
  };
  for (const Known& k : known) {
    CAPTURE(k.shape);
    CHECK(off_by(math::gamma_cdf(k.x, k.shape, 1), k.lower) < 1e-12);
    CHECK(off_by(math::gamma_upper(k.x, k.shape, 1), k.upper) < 1e-12);
    CHECK(off_by(math::gamma_cdf(k.x / 4, k.shape, 4), k.lower) < 1e-12);
  }
}

TEST_CASE("gamma_quantile: known values") {
  struct Known {
    double p;
    double shape;
    double value;
  };
  constexpr Known known[] = {
      {0.025, 0.05, 5.3156618899143055812e-33}, {0.5, 0.5, 0.22746821155978637597},
      {0.975, 1.0, 3.6888794541139354147},      {0.025, 3.0, 0.61867212289560130003},
      {0.9, 10.0, 14.205990292152817131},       {0.5, 100.0, 99.666864919315488744},
      {0.975, 10000.0, 10196.941824999883194},  {0.999, 0.2, 4.101964324738665416},
  };
  for (const Known& k : known) {
    CAPTURE(k.shape);
    CHECK(off_by(math::gamma_quantile(k.p, k.shape, 1), k.value) < 1e-12);
    CHECK(off_by(math::gamma_quantile(k.p, k.shape, 8) * 8, k.value) < 1e-12);
  }
}

TEST_CASE("gamma_cdf: is Poisson's tail") {
  for (const double mean : {0.1, 3.0, 40.0}) {
    double at_most = 0;
    for (int k = 0; k < 60; ++k) {
      at_most += std::exp(k * std::log(mean) - mean - math::lgamma(k + 1));
      CHECK(off_by(math::gamma_upper(mean, k + 1, 1), at_most) < 1e-12);
    }
  }
}

TEST_CASE("gamma: quantile inverts cdf over many shapes") {
  math::Random random(9);
  for (int i = 0; i < 1'000; ++i) {
    const double shape = math::exp(16 * random.uniform() - 4);
    const double p = random.uniform();
    CAPTURE(shape);
    CAPTURE(p);
    const double x = math::gamma_quantile(p, shape, 1);
    if (x > 1e-290) CHECK(std::fabs(math::gamma_cdf(x, shape, 1) - p) < 1e-11);
    CHECK(math::gamma_quantile(0.5 * p, shape, 1) <= x);
  }
}

TEST_CASE("gamma: edges as the header says") {
  CHECK(math::gamma_cdf(0, 2, 1) == 0);
  CHECK(math::gamma_cdf(-1, 2, 1) == 0);
  CHECK(math::gamma_cdf(inf, 2, 1) == 1);
  CHECK(math::gamma_upper(0, 2, 1) == 1);
  CHECK(math::gamma_upper(inf, 2, 1) == 0);
  CHECK(std::isnan(math::gamma_cdf(nan, 2, 1)));
  CHECK(std::isnan(math::gamma_cdf(1, 0, 1)));
  CHECK(std::isnan(math::gamma_cdf(1, 1, 0)));
  CHECK(math::gamma_quantile(0, 2, 1) == 0);
  CHECK(math::gamma_quantile(1, 2, 1) == inf);
  CHECK(std::isnan(math::gamma_quantile(-1, 2, 1)));
  CHECK(std::isnan(math::gamma_quantile(0.5, nan, 1)));
  CHECK(math::gamma_quantile(0.025, 1e-4, 1) == 0);
}

TEST_CASE("gamma: the same bits on every engine") {
  math::Random random(10);
  compass::test::Bits bits;
  for (int i = 0; i < 1'000; ++i) {
    const double shape = math::exp(12 * random.uniform() - 3);
    bits.add(math::gamma_cdf(shape * 2 * random.uniform(), shape, 1));
    bits.add(math::gamma_quantile(random.uniform(), shape, 1));
  }
  CHECK(bits.hash == 11129602396290359554u);
}

}  // namespace
