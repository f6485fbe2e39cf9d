#include "math/random.h"

#include "math/real.h"
#include "math/split_mix.h"

#include <bit>
#include <cmath>

namespace compass::math {

Random::Random(std::uint64_t seed) {
  for (auto& word : state_)
    word = split_mix(seed);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

std::uint64_t Random::below(std::uint64_t end) {
  if (end == 0) return 0;
  // values under 2^64 mod end would be drawn once too often
  const std::uint64_t biased = (0 - end) % end;
  std::uint64_t bits = next();
  while (bits < biased)
    bits = next();
  return bits % end;
}

std::size_t Random::index(std::size_t end) {
  return static_cast<std::size_t>(below(end));
}

double Random::uniform() {
  return static_cast<double>(next() >> 11) * 0x1p-53;
}

double Random::normal() {
  // the second of each pair is thrown away: no state but the generator's
  for (;;) {
    const double u = 2 * uniform() - 1;
    const double v = 2 * uniform() - 1;
    const double square = u * u + v * v;
    if (square > 0 && square < 1) return u * std::sqrt(-2 * ln(square) / square);
  }
}

double Random::exponential() {
  return -ln(1 - uniform());
}

double Random::gamma(double shape) {
  if (!(shape > 0)) return 0;
  if (shape < 1) {
    const double larger = gamma(shape + 1);
    return larger * exp(-exponential() / shape);
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal();
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    if (ln(1 - uniform()) < 0.5 * x * x + d * (1 - v + ln(v))) return d * v;
  }
}

double Random::beta(double a, double b) {
  const double x = gamma(a);
  const double y = gamma(b);
  // both may underflow when a and b are tiny: then the larger share is a coin with odds a : b
  if (x + y == 0) return uniform() * (a + b) < a ? 1 : 0;
  return x / (x + y);
}

std::int64_t Random::binomial(std::int64_t n, double p) {
  std::int64_t successes = 0;
  // the median of n uniforms is a beta draw; it decides which half still has to be looked at
  while (n > 32) {
    const std::int64_t middle = n / 2 + 1;
    const double median = beta(static_cast<double>(middle), static_cast<double>(n + 1 - middle));
    if (median <= p) {
      successes += middle;
      n -= middle;
      p = (p - median) / (1 - median);
    } else {
      n = middle - 1;
      p /= median;
    }
  }
  for (; n > 0; --n)
    successes += uniform() < p ? 1 : 0;
  return successes;
}

std::int64_t Random::poisson(double mean) {
  std::int64_t events = 0;
  // time of the m-th event is a gamma draw; past the end, the earlier ones are spread evenly
  while (mean > 16) {
    const auto m = static_cast<std::int64_t>(mean * 7 / 8);
    const double time = gamma(static_cast<double>(m));
    if (time > mean) return events + binomial(m - 1, mean / time);
    events += m;
    mean -= time;
  }
  for (double time = exponential(); time < mean; time += exponential())
    ++events;
  return events;
}

}  // namespace compass::math
