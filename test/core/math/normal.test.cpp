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

struct Known {
  double x;
  double value;
};

// references by mpmath at 60 digits

TEST_CASE("normal_cdf: known values, lower tail relative") {
  constexpr Known known[] = {
      {-20.0, 2.7536241186062336951e-89},
      {-8.0, 6.2209605742717841235e-16},
      {-5.0, 2.8665157187919391167e-7},
      {-3.2905, 0.00050004750903878162181},
      {-1.96, 0.024997895148220436213},
      {-1.0, 0.15865525393145705141},
      {-0.25, 0.40129367431707627576},
      {-1e-08, 0.49999999601057719599},
      {0.0, 0.5},
      {0.5, 0.69146246127401310364},
      {1.6449, 0.95000478253165370026},
      {4.0, 0.99996832875816688008},
      {8.2, 0.99999999999999987981},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::normal_cdf(k.x), k.value) < 1e-13);
  }
}

TEST_CASE("normal_quantile: known values") {
  constexpr Known known[] = {
      {1e-300, -37.047096299361199237}, {1e-100, -21.273453560965324294},
      {1e-10, -6.3613409024040561991},  {0.0005, -3.2905267314918947874},
      {0.025, -1.9599639845400542118},  {0.1, -1.2815515655446004353},
      {0.3, -0.52440051270804081597},   {0.49, -0.025068908258711058033},
      {0.51, 0.025068908258711058033},  {0.75, 0.6744897501960817432},
      {0.975, 1.9599639845400538556},   {0.999999, 4.7534243088170877657},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::normal_quantile(k.x), k.value) < 1e-13);
  }
}

TEST_CASE("normal_cdf: agrees with libm's erfc; quantile inverts it") {
  math::Random random(5);
  double worst = 0;
  double worst_round = 0;
  for (int i = 0; i < 20'000; ++i) {
    const double x = 12 * random.uniform() - 8;
    worst = std::max(worst, off_by(math::normal_cdf(x), 0.5 * std::erfc(-x / std::sqrt(2.0))));
    const double p = math::exp(-300 * random.uniform());
    worst_round = std::max(worst_round, off_by(math::normal_cdf(math::normal_quantile(p)), p));
  }
  CHECK(worst < 2e-14);
  CHECK(worst_round < 1e-12);
}

TEST_CASE("normal: symmetric, edges as the header says") {
  for (double x = 0; x < 9; x += 0.37) {
    CHECK(math::normal_cdf(x) == 1 - math::normal_cdf(-x));
  }
  CHECK(math::normal_quantile(0.5) == 0);
  CHECK(math::normal_quantile(0.975) == -math::normal_quantile(1 - 0.975));
  CHECK(math::normal_cdf(-inf) == 0);
  CHECK(math::normal_cdf(inf) == 1);
  CHECK(math::normal_cdf(-40) == 0);
  CHECK(std::isnan(math::normal_cdf(nan)));
  CHECK(math::normal_quantile(0) == -inf);
  CHECK(math::normal_quantile(1) == inf);
  CHECK(std::isnan(math::normal_quantile(-0.1)));
  CHECK(std::isnan(math::normal_quantile(1.1)));
  CHECK(std::isnan(math::normal_quantile(nan)));
  CHECK(math::normal_quantile(5e-324) < -38);
}

TEST_CASE("student_quantile: known values; normal in the limit") {
  struct KnownT {
    double p;
    double nu;
    double value;
  };
  constexpr KnownT known[] = {
      {0.975, 1.0, 12.706204736174693314},  {0.975, 2.0, 4.3026527297494617894},
      {0.9, 5.0, 1.4758840488244812516},    {0.025, 10.0, -2.2281388519862747157},
      {0.995, 30.0, 2.7499956535672249664}, {0.6, 1000.0, 0.25341451583949870728},
  };
  for (const KnownT& k : known) {
    CAPTURE(k.nu);
    CHECK(off_by(math::student_quantile(k.p, k.nu), k.value) < 1e-12);
  }
  CHECK(math::student_quantile(0.975, 1e8) == doctest::Approx(1.959963985).epsilon(1e-7));
  CHECK(math::student_quantile(0.5, 3) == 0);
  CHECK(math::student_quantile(1, 3) == inf);
  CHECK(math::student_quantile(0, 3) == -inf);
  CHECK(std::isnan(math::student_quantile(0.5, 0)));
}

TEST_CASE("normal: the same bits on every engine") {
  math::Random random(6);
  compass::test::Bits bits;
  for (int i = 0; i < 5'000; ++i) {
    bits.add(math::normal_cdf(16 * random.uniform() - 8));
    bits.add(math::normal_quantile(random.uniform()));
  }
  for (int i = 0; i < 200; ++i)
    bits.add(math::student_quantile(random.uniform(), 1 + i));
  CHECK(bits.hash == 6707101496941525590u);
}

}  // namespace
