#include "rank/factor.h"

#include <doctest/doctest.h>

using namespace compass::rank;

TEST_CASE("a weight scales a micro-log in whole numbers, half away from zero") {
  CHECK(weighed(693'147, full_weight) == 693'147);
  CHECK(weighed(-60'000'000, full_weight) == -60'000'000);
  CHECK(weighed(693'147, 0) == 0);
  CHECK(weighed(3, 500'000) == 2);
  CHECK(weighed(-3, 500'000) == -2);
  CHECK(weighed(1'000, 250'000) == 250);
  CHECK(weighed(60'000'000, 2'000'000) == 120'000'000);
}

TEST_CASE("the ends of a mixture are the two objectives") {
  Weights a{};
  Weights b{};
  for (std::size_t i = 0; i < factor_count; ++i) {
    a[i] = static_cast<std::int32_t>(i * 123'457);
    b[i] = static_cast<std::int32_t>(1'500'001 - i * 98'765);
  }
  CHECK(mixed(a, b, 0) == a);
  CHECK(mixed(a, b, full_weight) == b);
  CHECK(mixed(a, a, 371'234)[3] == doctest::Approx(a[3]).epsilon(1e-5));
}
