// The arithmetic beneath what-if: weights inverted, and the smallest input searched.
#include "rank/lever.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>

using namespace compass;
using rank::least_input;
using rank::least_micro_log;
using rank::Lever;
using rank::weighed;

TEST_CASE("the smallest micro-log that a weight makes a total of") {
  for (const std::int32_t weight : {1'000, 333'333, 400'000, 999'999, 1'000'000, 2'000'000}) {
    for (std::int64_t total = -2'500; total <= 2'500; total += 1) {
      const std::int64_t least = least_micro_log(total, weight);
      CAPTURE(weight);
      CAPTURE(total);
      REQUIRE(weighed(static_cast<std::int32_t>(least), weight) >= total);
      REQUIRE(weighed(static_cast<std::int32_t>(least - 1), weight) < total);
    }
  }
}

TEST_CASE("the smallest input is found from any guess") {
  const auto square = [](std::int64_t input) { return input * input; };
  for (const double guess : {-1e300, 0.0, 1.0, 31.0, 32.0, 33.0, 1e6, 1e300, std::nan("")}) {
    Lever lever{.least = 3, .most = 1'000};
    lever.adds = square;
    lever.inverse = [guess](std::int64_t) { return guess; };
    CHECK(least_input(lever, 1'024) == 32);
    CHECK(least_input(lever, 1'025) == 33);
    CHECK(least_input(lever, 9) == 3);
    CHECK(least_input(lever, -5) == 3);
    CHECK(least_input(lever, 1'000'000) == 1'000);
    CHECK_FALSE(least_input(lever, 1'000'001).has_value());
  }
}

TEST_CASE("one that also falls is counted up") {
  Lever lever{.least = 0, .most = 10, .rises = false};
  lever.adds = [](std::int64_t input) { return input == 4 || input == 9 ? 7 : 0; };
  CHECK(least_input(lever, 7) == 4);
  CHECK_FALSE(least_input(lever, 8).has_value());
}
