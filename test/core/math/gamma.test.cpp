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

TEST_CASE("lgamma: known values") {
  struct Known {
    double x;
    double lgamma;
  };
  constexpr Known known[] = {
      {1e-08, 18.420680738180208884},
      {0.001, 6.9071788853838536617},
      {0.1, 2.252712651734205902},
      {0.4999, 0.57256131860411841589},
      {0.5, 0.57236494292470008707},
      {0.75, 0.20328095143129537148},
      {1.0000001, -5.772155829918507097e-8},
      {1.2, -0.085374090003315836884},
      {1.9999, -4.2275208772153458011e-5},
      {2.0001, 4.2281658112919946317e-5},
      {2.5, 0.28468287047291915963},
      {3.3, 0.98709857789473440406},
      {7.7, 7.9265413562690047789},
      {9.99, 12.77931521435019336},
      {10.01, 12.824350262448247282},
      {50.5, 146.51925549072062722},
      {1000.0, 5905.2204232091812118},
      {1500000.0, 1.9831457307559413453e+7},
      {1000000000000.0, 2.6631021115915651636e+13},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::lgamma(k.x), k.lgamma) < 1e-13);
  }
}

TEST_CASE("lgamma: factorials") {
  double factorial = 1;
  for (int n = 1; n <= 20; ++n) {
    CHECK(std::fabs(math::lgamma(n) - math::ln(factorial)) < 1e-13);
    factorial *= n;
  }
  CHECK(math::lgamma(1) == 0);
  CHECK(math::lgamma(2) == 0);
}

TEST_CASE("lgamma: agrees with libm") {
  math::Random random(3);
  for (int i = 0; i < 2'000; ++i) {
    const double x = math::exp(20 * random.uniform() - 6);
    CAPTURE(x);
    CHECK(std::fabs(math::lgamma(x) - std::lgamma(x)) < 1e-14 * (1 + std::fabs(std::lgamma(x))));
    CHECK(std::fabs(math::stirling_rest(x) -
                    (math::lgamma(x) - (x - 0.5) * math::ln(x) + x - math::ln_sqrt_2pi)) <
          1e-14 * (1 + x * std::fabs(math::ln(x))));
  }
}

TEST_CASE("ln_beta: known values, symmetry") {
  struct Known {
    double a;
    double b;
    double value;
  };
  constexpr Known known[] = {
      {0.001, 0.001, 7.6009008170083473785},
      {0.5, 0.5, 1.1447298858494001741},
      {1.0, 40.0, -3.6888794541139363029},
      {2.0, 3.0, -2.4849066497880003102},
      {0.5, 1000000.0, -6.335390211057436965},
      {9.5, 100000.0, -97.683862234307944859},
      {12.0, 15.0, -18.568172732389434645},
      {10000.0, 100000.0, -33513.609276569981795},
      {30000000.0, 20000000.0, -3.3650590581732887194e+7},
      {0.02, 250.0, 3.7904145228270396728},
  };
  for (const Known& k : known) {
    CAPTURE(k.a);
    CHECK(off_by(math::ln_beta(k.a, k.b), k.value) < 1e-14);
    CHECK(math::ln_beta(k.a, k.b) == math::ln_beta(k.b, k.a));
  }
}

TEST_CASE("gamma functions: edges as the header says") {
  CHECK(math::lgamma(0) == inf);
  CHECK(math::lgamma(inf) == inf);
  CHECK(std::isnan(math::lgamma(-1)));
  CHECK(std::isnan(math::lgamma(nan)));
  CHECK(math::lgamma(5e-324) > 744);
  CHECK(math::stirling_rest(inf) == 0);
  CHECK(math::ln_beta(0, 1) == inf);
  CHECK(std::isnan(math::ln_beta(-1, 1)));
  CHECK(std::isnan(math::ln_beta(nan, 1)));
}

TEST_CASE("gamma functions: the same bits on every engine") {
  math::Random random(4);
  compass::test::Bits bits;
  for (int i = 0; i < 5'000; ++i) {
    const double a = math::exp(16 * random.uniform() - 4);
    const double b = math::exp(16 * random.uniform() - 4);
    bits.add(math::lgamma(a));
    bits.add(math::ln_beta(a, b));
  }
  CHECK(bits.hash == 9281312520563545921u);
}

}  // namespace
