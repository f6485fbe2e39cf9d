#include "traits/difference.h"

#include <doctest/doctest.h>

using namespace compass;
using traits::Contrast;
using traits::difference;
using traits::Difference;

TEST_CASE("difference: the mean over strata, its error and Student's p") {
  const Contrast trait{
      .with = 40, .without = 60, .weights = 16, .off = 8, .freedom = 98, .strata = 2};
  const Difference seen = difference(trait, 4);
  CHECK(seen.with == 40);
  CHECK(seen.without == 60);
  CHECK(seen.ln->y == doctest::Approx(0.5));
  CHECK(seen.ln->variance == doctest::Approx(4.0 / 16));
  // 2 P(T > 1) with 97 degrees of freedom
  CHECK(seen.p == doctest::Approx(0.3198).epsilon(1e-3));
}

TEST_CASE("difference: where nothing compares, or nothing scatters, there is none") {
  const Contrast none{.with = 3, .without = 0};
  CHECK_FALSE(difference(none, 4).ln);
  CHECK(difference(none, 4).p == 1);
  CHECK(difference(none, 4).with == 3);
  const Contrast trait{.with = 4, .without = 4, .weights = 2, .off = 1, .freedom = 7, .strata = 1};
  CHECK_FALSE(difference(trait, 0).ln);
  CHECK(difference(trait, 0).p == 1);
}

TEST_CASE("difference: one degree of freedom is none when the mean takes it") {
  const Contrast trait{
      .with = 1, .without = 1, .weights = 0.5, .off = 1, .freedom = 1, .strata = 1};
  CHECK(difference(trait, 1).p == 1);
}
