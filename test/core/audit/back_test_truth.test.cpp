// back_test.h on simulated truth: where creators show any product, sold at random, it says so in at
// least 95 of 100 feeds; where each has a taste for one of three categories, it is found.
#include "audit/world.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::test;

namespace {

constexpr int worlds = 300;

double share_said(bool taste, evidence::Direction direction) {
  return share_of_runs(320 + other_seed(), worlds, [&](math::Random& random) {
    const auto verdict = audited(world_of(random, taste)).verdict;
    return verdict.grade == evidence::Grade::likely && verdict.direction == direction;
  });
}

}  // namespace

TEST_CASE("back-test, simulated truth: noise is said to be noise") {
  const double better = share_said(/*taste=*/false, evidence::Direction::up);
  const double worse = share_said(/*taste=*/false, evidence::Direction::down);
  INFO("said of noise: better ", better, ", worse ", worse);
  CHECK(better + worse <= 0.05);
}

TEST_CASE("back-test, simulated truth: a planted taste is found") {
  const double found = share_said(/*taste=*/true, evidence::Direction::up);
  INFO("found: ", found);
  CHECK(found >= 0.95);
}
