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
constexpr double largest = std::numeric_limits<double>::max();

struct Known {
  double x;
  double value;
};

// references by mpmath at 60 digits

TEST_CASE("ln: known values") {
  constexpr Known known[] = {
      {0x1p-1074, -744.44007192138126231},
      {1e-300, -690.77552789821370518},
      {1e-10, -23.025850929940456804},
      {0.1, -2.3025850929940456285},
      {0.5, -0.69314718055994530942},
      {0.7071, -0.34658318037194200028},
      {0.7072, -0.34644176765870330084},
      {0.999999, -1.0000005000290890269e-6},
      {1.0000000001, 1.0000000826903709908e-10},
      {1.4142, 0.34656400018800330914},
      {1.4143, 0.34663470904431701146},
      {2, 0.69314718055994530942},
      {3, 1.0986122886681096914},
      {10, 2.302585092994045684},
      {12345.678, 9.4210613212918319671},
      {1e10, 23.02585092994045684},
      {1.7976931348623157e308, 709.78271289338399673},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::ln(k.x), k.value) < 4e-16);
  }
  CHECK(math::ln(1) == 0);
}

TEST_CASE("exp: known values") {
  constexpr Known known[] = {
      {-100.25, 2.8971980832101478072e-44}, {-1, 0.3678794411714423216},
      {-0.3466, 0.70708810694101882027},    {-1e-05, 0.99999000004999983333},
      {1e-17, 1.00000000000000001},         {1e-08, 1.00000001000000005},
      {0.1, 1.1051709180756476309},         {0.3465, 1.4141094938303624151},
      {0.3467, 1.4143923440132039852},      {1, 2.7182818284590452354},
      {2.5, 12.182493960703473438},         {10, 22026.465794806716517},
      {100.1, 2.9708288895158073905e+43},   {700, 1.0142320547350045095e+304},
      {709.78, 1.7928227943945156209e+308},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::exp(k.x), k.value) < 4e-16);
  }
  CHECK(math::exp(0) == 1);
}

TEST_CASE("ln1p: known values") {
  constexpr Known known[] = {
      {-0.999999, -13.81551055793551844},
      {-0.9, -2.3025850929940459061},
      {-0.2929, -0.34658318037194192177},
      {-0.2, -0.22314355131420976964},
      {-1e-09, -1.0000000005000000626e-9},
      {1e-18, 1.000000000000000071e-18},
      {1e-09, 9.9999999950000006261e-10},
      {0.01, 0.0099503308531680830543},
      {0.4142, 0.34656400018800338764},
      {0.4143, 0.34663470904431708996},
      {1, 0.69314718055994530942},
      {99, 4.605170185988091368},
      {1000000000000000.0, 34.53877639491068626},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::ln1p(k.x), k.value) < 4e-16);
  }
}

TEST_CASE("expm1: known values") {
  constexpr Known known[] = {
      {-50.0, -1.0},
      {-1, -0.6321205588285576784},
      {-0.36, -0.3023236739289689335},
      {-0.34, -0.2882296772373903023},
      {-1e-09, -9.9999999950000006245e-10},
      {1e-18, 1.000000000000000072e-18},
      {0.0001, 0.00010000500016667083821},
      {0.34, 0.40494759056359383116},
      {0.36, 0.43332941456034023868},
      {1, 1.7182818284590452354},
      {20, 4.8516519440979027797e+8},
  };
  for (const Known& k : known) {
    CAPTURE(k.x);
    CHECK(off_by(math::expm1(k.x), k.value) < 6e-16);
  }
}

TEST_CASE("ln and exp: agree with libm over the whole range") {
  math::Random random(1);
  double worst_ln = 0;
  double worst_exp = 0;
  double worst_ln1p = 0;
  double worst_expm1 = 0;
  for (int i = 0; i < 50'000; ++i) {
    const double any =
        std::ldexp(1 + random.uniform(), static_cast<int>(random.below(2040)) - 1020);
    const double wide = 1400 * random.uniform() - 700;
    const double small = std::ldexp(2 * random.uniform() - 1, -static_cast<int>(random.below(60)));
    worst_ln = std::max(worst_ln, off_by(math::ln(any), std::log(any)));
    worst_exp = std::max(worst_exp, off_by(math::exp(wide), std::exp(wide)));
    worst_ln1p = std::max(worst_ln1p, off_by(math::ln1p(small), std::log1p(small)));
    worst_expm1 = std::max(worst_expm1, off_by(math::expm1(small), std::expm1(small)));
  }
  CHECK(worst_ln < 5e-16);
  CHECK(worst_exp < 5e-16);
  CHECK(worst_ln1p < 5e-16);
  CHECK(worst_expm1 < 8e-16);
}

TEST_CASE("ln: never falls where its argument rises across a power of two") {
  for (int exponent = -1000; exponent < 1000; exponent += 7) {
    for (const double border : {1.0, 0.70710678118654752440}) {
      const double x = std::ldexp(border, exponent);
      const double before = math::ln(std::nextafter(x, 0));
      const double at = math::ln(x);
      const double after = math::ln(std::nextafter(x, inf));
      CHECK(before <= at);
      CHECK(at <= after);
    }
  }
}

TEST_CASE("ln and exp: edges as the header says") {
  CHECK(math::ln(0) == -inf);
  CHECK(math::ln(-0.0) == -inf);
  CHECK(std::isnan(math::ln(-1)));
  CHECK(std::isnan(math::ln(-inf)));
  CHECK(math::ln(inf) == inf);
  CHECK(std::isnan(math::ln(nan)));
  CHECK(math::exp(inf) == inf);
  CHECK(math::exp(-inf) == 0);
  CHECK(math::exp(709.79) == inf);
  CHECK(math::exp(709.78) < inf);
  CHECK(math::exp(-745.2) == 0);
  CHECK(math::exp(-745.1) == std::numeric_limits<double>::denorm_min());
  CHECK(math::exp(-720) > 0);
  CHECK(math::exp(largest) == inf);
  CHECK(math::exp(-largest) == 0);
  CHECK(std::isnan(math::exp(nan)));
  CHECK(math::ln1p(-1) == -inf);
  CHECK(std::isnan(math::ln1p(-1.5)));
  CHECK(std::isnan(math::ln1p(nan)));
  CHECK(math::ln1p(inf) == inf);
  CHECK(std::signbit(math::ln1p(-0.0)));
  CHECK(math::expm1(-inf) == -1);
  CHECK(math::expm1(inf) == inf);
  CHECK(math::expm1(0) == 0);
  CHECK(std::isnan(math::expm1(nan)));
}

TEST_CASE("ln and exp: the same bits on every engine") {
  math::Random random(2);
  compass::test::Bits bits;
  for (int i = 0; i < 20'000; ++i) {
    bits.add(math::ln(random.uniform() * 1e6));
    bits.add(math::exp(100 * random.uniform() - 50));
    bits.add(math::ln1p(2 * random.uniform() - 1));
    bits.add(math::expm1(2 * random.uniform() - 1));
  }
  CHECK(bits.hash == 4203942079067251389u);
}

}  // namespace
