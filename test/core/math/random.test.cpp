#include "math/random.h"

#include "math/near.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>

namespace math = compass::math;
using math::Random;

namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
};

template <class Draw>
Moments moments_of(int n, Draw draw) {
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < n; ++i) {
    const auto x = static_cast<double>(draw());
    sum += x;
    squares += x * x;
  }
  const double mean = sum / n;
  return {mean, squares / n - mean * mean};
}

// within so many standard errors of what theory says; the kurtosis allowance is generous
template <class Draw>
void check_moments(Draw draw, double mean, double variance) {
  constexpr int n = 20'000;
  const Moments seen = moments_of(n, draw);
  CHECK(std::fabs(seen.mean - mean) < 4 * std::sqrt(variance / n));
  CHECK(seen.variance == doctest::Approx(variance).epsilon(0.08));
}

TEST_CASE("random: a seed gives one stream, the published one") {
  // splitmix64 of seed 0 begins e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f,
  // f88bb8a8724c81ec; xoshiro256** of that state begins with rotl(s1 * 5, 7) * 9
  Random random(0);
  const std::uint64_t s1 = 0x6e789e6aa1b965f4;
  const std::uint64_t times_5 = s1 * 5;
  CHECK(random.next() == ((times_5 << 7) | (times_5 >> 57)) * 9);
  Random same(0);
  Random other(1);
  same.next();
  CHECK(random.next() == same.next());
  CHECK(random.next() != other.next());
}

TEST_CASE("random: uniform and whole numbers") {
  Random random(20);
  check_moments([&] { return random.uniform(); }, 0.5, 1.0 / 12);
  check_moments([&] { return random.below(6); }, 2.5, 35.0 / 12);
  CHECK(random.below(1) == 0);
  CHECK(random.below(0) == 0);
}

TEST_CASE("random: normal, exponential, gamma, beta have their moments") {
  Random random(21);
  check_moments([&] { return random.normal(); }, 0, 1);
  check_moments([&] { return random.exponential(); }, 1, 1);
  for (const double shape : {0.3, 1.0, 7.5}) {
    check_moments([&] { return random.gamma(shape); }, shape, shape);
  }
  check_moments([&] { return random.beta(2, 6); }, 0.25, 0.25 * 0.75 / 9);
  check_moments([&] { return random.beta(0.5, 0.5); }, 0.5, 0.125);
  CHECK(random.gamma(0) == 0);
}

TEST_CASE("random: gamma draws follow gamma_cdf") {
  Random random(22);
  for (const double shape : {0.4, 3.0}) {
    int below = 0;
    for (int i = 0; i < 10'000; ++i) {
      below += math::gamma_cdf(random.gamma(shape), shape, 1) < 0.1 ? 1 : 0;
    }
    CHECK(below == doctest::Approx(1'000).epsilon(0.12));
  }
}

TEST_CASE("random: binomial and Poisson, few and many") {
  Random random(23);
  check_moments([&] { return random.binomial(10, 0.3); }, 3, 2.1);
  check_moments([&] { return random.binomial(5'000, 0.02); }, 100, 98);
  check_moments([&] { return random.binomial(100, 0.97); }, 97, 2.91);
  check_moments([&] { return random.poisson(0.7); }, 0.7, 0.7);
  check_moments([&] { return random.poisson(900); }, 900, 900);
  CHECK(random.binomial(0, 0.5) == 0);
  CHECK(random.binomial(1'000, 0) == 0);
  CHECK(random.binomial(1'000, 1) == 1'000);
  CHECK(random.poisson(0) == 0);
}

TEST_CASE("random: the same bits on every engine") {
  Random random(24);
  compass::test::Bits bits;
  for (int i = 0; i < 2'000; ++i) {
    bits.add(random.normal());
    bits.add(random.gamma(0.5));
    bits.add(random.beta(3, 40));
    bits.add(static_cast<double>(random.binomial(400, 0.1)));
    bits.add(static_cast<double>(random.poisson(30)));
  }
  CHECK(bits.hash == 13775682714815975392u);
}

}  // namespace
