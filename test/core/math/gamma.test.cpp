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

TEST_CASE("lgamma, digamma, trigamma: known values") {
  struct Known {
    double x;
    double lgamma;
    double digamma;
    double trigamma;
  };
  constexpr Known known[] = {
      {1e-08, 18.420680738180208884, -1.0000000057721564636e+8, 1.0000000000000001226e+16},
      {0.001, 6.9071788853838536617, -1000.5755719318102797, 1.0000016425331958273e+6},
      {0.1, 2.252712651734205902, -10.423754940411076232, 101.4332991507927477},
      {0.4999, 0.57256131860411841589, -1.9640035904016991778, 4.9364855673831688216},
      {0.5, 0.57236494292470008707, -1.9635100260214234794, 4.9348022005446793094},
      {0.75, 0.20328095143129537148, -1.0858608797864721696, 2.5418796476716064984},
      {1.0000001, -5.772155829918507097e-8, -0.57721550040813810031, 1.6449338264368781339},
      {1.2, -0.085374090003315836884, -0.28903989659218835183, 1.2673772054237791889},
      {1.9999, -4.2275208772153458011e-5, 0.42271983967113096533, 0.64497448069870308191},
      {2.0001, 4.2281658112919946317e-5, 0.42284882648466538607, 0.64489365793714374133},
      {2.5, 0.28468287047291915963, 0.70315664064524318723, 0.49035775610023486497},
      {3.3, 0.98709857789473440406, 1.0348224890596216863, 0.35350154184106183225},
      {7.7, 7.9265413562690047789, 1.9748820949131018437, 0.13866710857111123377},
      {9.99, 12.77931521435019336, 2.250700372831201122, 0.10527695014824178439},
      {10.01, 12.824350262448247282, 2.2528037003181357367, 0.10505595320551509142},
      {50.5, 146.51925549072062722, 3.9120396709283919846, 0.019999333426637159775},
      {1000.0, 5905.2204232091812118, 6.9072551956488120521, 0.0010005001666666333334},
      {1500000.0, 1.9831457307559413453e+7, 14.220975332739068116, 6.666668888889382716e-7},
      {1000000000000.0, 2.6631021115915651636e+13, 27.631021115928048208, 1.0000000000005e-12},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::lgamma(k.x), k.lgamma) < 1e-13);
    CHECK(off_by(math::digamma(k.x), k.digamma) < 1e-13);
    CHECK(off_by(math::trigamma(k.x), k.trigamma) < 1e-14);
  }
  // the zero of digamma
  CHECK(std::fabs(math::digamma(1.4616321449683622)) < 1e-14);
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

TEST_CASE("lgamma: agrees with libm, and its derivatives with each other") {
  math::Random random(3);
  for (int i = 0; i < 2'000; ++i) {
    const double x = math::exp(20 * random.uniform() - 6);
    CAPTURE(x);
    CHECK(std::fabs(math::lgamma(x) - std::lgamma(x)) < 1e-14 * (1 + std::fabs(std::lgamma(x))));
    // one step of the recurrences
    CHECK(std::fabs(math::digamma(x + 1) - math::digamma(x) - 1 / x) < 1e-14 * (20 + 1 / x));
    CHECK(std::fabs(math::trigamma(x) - math::trigamma(x + 1) - 1 / (x * x)) <
          1e-15 * (10 + 1 / (x * x)));
    CHECK(std::fabs(math::stirling_rest(x) -
                    (math::lgamma(x) - (x - 0.5) * math::ln(x) + x - math::ln_sqrt_2pi)) <
          1e-14 * (1 + x * std::fabs(math::ln(x))));
  }
}

TEST_CASE("ln_rising: product and difference meet") {
  CHECK(math::ln_rising(3, 0) == 0);
  CHECK(math::ln_rising(3, 2) == doctest::Approx(std::log(12)));
  for (const double x : {1e-3, 0.7, 12.0, 1e5}) {
    for (const double n : {1.0, 7.0, 16.0, 17.0, 2.5}) {
      const double difference = math::lgamma(x + n) - math::lgamma(x);
      CHECK(math::ln_rising(x, n) == doctest::Approx(difference).epsilon(1e-10));
    }
  }
  CHECK(std::isnan(math::ln_rising(-1, 2)));
  CHECK(math::ln_rising(0, 2) == -inf);
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

TEST_CASE("ln_choose: Pascal's triangle") {
  double row[31] = {1};
  for (int n = 0; n <= 30; ++n) {
    for (int k = n; k > 0; --k)
      row[k] += row[k - 1];
    for (int k = 0; k <= n; ++k) {
      CHECK(std::fabs(math::ln_choose(n, k) - std::log(row[k])) < 1e-13);
    }
  }
  CHECK(math::ln_choose(3, 4) == -inf);
  CHECK(math::ln_choose(3, -1) == -inf);
  CHECK(std::isnan(math::ln_choose(nan, 1)));
}

TEST_CASE("gamma functions: edges as the header says") {
  CHECK(math::lgamma(0) == inf);
  CHECK(math::lgamma(inf) == inf);
  CHECK(std::isnan(math::lgamma(-1)));
  CHECK(std::isnan(math::lgamma(nan)));
  CHECK(math::lgamma(5e-324) > 744);
  CHECK(math::digamma(0) == -inf);
  CHECK(math::digamma(inf) == inf);
  CHECK(std::isnan(math::digamma(-2)));
  CHECK(math::trigamma(0) == inf);
  CHECK(math::trigamma(inf) == 0);
  CHECK(std::isnan(math::trigamma(nan)));
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
    bits.add(math::digamma(a));
    bits.add(math::trigamma(a));
    bits.add(math::ln_beta(a, b));
  }
  CHECK(bits.hash == 7433978152100695863u);
}

}  // namespace
