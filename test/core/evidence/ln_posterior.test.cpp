#include "evidence/ln_posterior.h"

#include "math/random.h"
#include "math/real.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace compass;
using evidence::LnPosterior;

namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
  double third = 0;
};

template <class Draw>
std::vector<double> drawn(Draw draw) {
  std::vector<double> values(200'000);
  for (double& value : values)
    value = math::ln(draw());
  return values;
}

Moments moments_of(const std::vector<double>& values) {
  Moments of;
  const auto n = static_cast<double>(values.size());
  for (const double value : values)
    of.mean += value / n;
  for (const double value : values) {
    const double off = value - of.mean;
    of.variance += off * off / n;
    of.third += off * off * off / n;
  }
  return of;
}

// the cumulants are the draws', and the curve's quantiles are near theirs
void check(const LnPosterior& stated, std::vector<double> values) {
  const Moments seen = moments_of(values);
  const double sd = std::sqrt(seen.variance);
  CHECK(std::fabs(stated.mean - seen.mean) < 0.01 * sd);
  CHECK(std::fabs(stated.variance / seen.variance - 1) < 0.03);
  CHECK(std::fabs(stated.third - seen.third) < 0.1 * sd * sd * sd);
  std::sort(values.begin(), values.end());
  const evidence::LnQuantile curve(stated);
  for (const double share : {0.05, 0.25, 0.5, 0.75, 0.95}) {
    CAPTURE(share);
    const double at = values[static_cast<std::size_t>(share * static_cast<double>(values.size()))];
    CHECK(std::fabs(curve.at(math::normal_quantile(share)) - at) < 0.15 * sd);
  }
}

}  // namespace

TEST_CASE("ln posterior: cumulants and quantiles are those of draws") {
  math::Random random(7);
  for (const double shape : {0.8, 2.5, 40.0}) {
    CAPTURE(shape);
    check(evidence::ln_gamma(shape, 3), drawn([&] { return random.gamma(shape) / 3; }));
    check(evidence::ln_beta_share(shape, 200), drawn([&] { return random.beta(shape, 200); }));
    check(evidence::ln_beta_odds(shape + 0.5, 6), drawn([&] {
            const double share = random.beta(shape + 0.5, 6);
            return share / (1 - share);
          }));
  }
}

TEST_CASE("ln posterior: of a range, and of anything up to an amount") {
  math::Random random(9);
  const double width = math::ln(5);
  const Moments range =
      moments_of(drawn([&] { return math::exp(math::ln(2) + random.uniform() * width); }));
  CHECK(evidence::ln_uniform(2, 10).mean == doctest::Approx(range.mean).epsilon(0.01));
  CHECK(evidence::ln_uniform(2, 10).variance == doctest::Approx(range.variance).epsilon(0.02));
  const Moments below = moments_of(drawn([&] { return 7 * (1 - random.uniform()); }));
  CHECK(evidence::ln_below(7).mean == doctest::Approx(below.mean).epsilon(0.02));
  CHECK(evidence::ln_below(7).variance == doctest::Approx(below.variance).epsilon(0.05));
  CHECK(evidence::ln_below(7).third == doctest::Approx(below.third).epsilon(0.1));
}

TEST_CASE("ln posterior: a sum's cumulants are the sums, a power's are powers") {
  LnPosterior sum = evidence::ln_gamma(2, 1).weighed(0.5);
  sum += evidence::ln_normal(1, 0.25);
  math::Random random(8);
  check(sum,
        drawn([&] { return std::sqrt(random.gamma(2)) * math::exp(1 + 0.5 * random.normal()); }));
  CHECK(evidence::ln_gamma(2, 1).weighed(-1).skewness() ==
        doctest::Approx(-evidence::ln_gamma(2, 1).skewness()));
}

TEST_CASE("ln posterior: quantiles rise, whatever the skewness; what is known has no spread") {
  for (const double skewness : {-4.0, -1.0, 0.0, 1e-9, 2.0}) {
    const evidence::LnQuantile curve({1, 1, skewness});
    double before = curve.at(-4);
    for (double z = -3.9; z < 4; z += 0.1) {
      CHECK(curve.at(z) >= before);
      before = curve.at(z);
    }
  }
  CHECK(evidence::LnQuantile(evidence::ln_known(math::exp(2))).at(3) == doctest::Approx(2));
}

TEST_CASE("ln posterior: clamped lies within, and is the same where nothing reaches the ends") {
  const LnPosterior free = evidence::ln_normal(0, 0.01);
  CHECK(evidence::clamped(free, 0.25, 4).variance == doctest::Approx(0.01).epsilon(0.05));
  const LnPosterior held = evidence::clamped(evidence::ln_normal(0, 9), 0.25, 4);
  CHECK(held.mean == doctest::Approx(0));
  CHECK(held.variance < math::ln(4) * math::ln(4));
}
