#include "evidence/claim_set.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using compass::evidence::ClaimSet;

TEST_CASE("an empty set makes a claim at its level") {
  CHECK(ClaimSet{}.cut(0.9) == 0.9);
}

TEST_CASE("sure claims make room for less sure ones, but none below twice the error") {
  ClaimSet claims;
  for (int i = 0; i < 100; ++i)
    claims.add(0.999);
  for (int i = 0; i < 50; ++i)
    claims.add(0.85);
  for (int i = 0; i < 50; ++i)
    claims.add(0.7);
  CHECK(claims.cut(0.9) == doctest::Approx(0.8).epsilon(0.002));
  CHECK(claims.cut(0.95) == doctest::Approx(0.9).epsilon(0.002));
}

TEST_CASE("what is as likely false as true, or no number, is no claim") {
  ClaimSet claims;
  claims.add(0.49);
  claims.add(std::numeric_limits<double>::quiet_NaN());
  for (int i = 0; i < 50; ++i)
    claims.add(0.1);
  CHECK(claims.cut(0.9) == 0.9);
}

TEST_CASE("many unsure claims are not let in by few sure ones") {
  ClaimSet claims;
  claims.add(0.99);
  for (int i = 0; i < 100; ++i)
    claims.add(0.82);
  CHECK(claims.cut(0.9) > 0.82);
  CHECK(claims.cut(0.9) <= 0.9);
}

TEST_CASE("simulated: of what is said at 90 % nine in ten hold, and more is said than one by one") {
  compass::math::Random random(170);
  double said = 0;
  double one_by_one = 0;
  double held = 0;
  for (int set = 0; set < 200; ++set) {
    ClaimSet claims;
    std::vector<double> holds;
    for (int i = 0; i < 300; ++i) {
      // many that are hardly better than a guess, some that are sure
      const double u = random.uniform();
      holds.push_back(0.5 + 0.5 * u * u);
      claims.add(holds.back());
    }
    const double cut = claims.cut(0.9);
    for (const double p : holds) {
      if (p >= 0.9) one_by_one += 1;
      if (p < cut) continue;
      said += 1;
      held += random.uniform() < p ? 1 : 0;
    }
  }
  CHECK(held / said > 0.9 - 0.01);
  CHECK(said > 1.2 * one_by_one);
}
