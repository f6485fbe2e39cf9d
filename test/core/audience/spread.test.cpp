#include "audience/spread.h"

#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;
using namespace compass::audience;

namespace {

// scores of products whose age scores scatter with this variance x weight, and nothing else does
std::vector<Scored> scores_with(const Modes& modes, double variance, int slope_quarters,
                                std::size_t products, std::uint64_t seed) {
  math::Random random(seed);
  std::vector<Scored> rows;
  for (std::size_t p = 0; p < products; ++p) {
    Scored row;
    row.n = 5 + static_cast<double>(random.below(2'000));
    row.known = {true, true, true};
    for (const Mode& mode : modes.list) {
      const double signal = mode.side == Side::age ? variance * mode.weight *
                                                         signal_scale(row.n, slope_quarters) / row.n
                                                   : 0;
      row.score.push_back(std::sqrt(signal + 1 / row.n) * random.normal());
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("the spread of the side that differs is found, the others stay closed") {
  const Modes modes = modes_of(feeds::usual_base(), 3);
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Spread spread = fit_spread(modes, scores_with(modes, 0.1, 0, 400, seed));
    CHECK(spread.slope_quarters == 0);
    CHECK(spread.side[1].weight > 0.99);
    CHECK(spread.side[1].variance == doctest::Approx(0.1).epsilon(0.3));
    CHECK(spread.side[0].variance == 0);
    CHECK(spread.side[2].variance == 0);
  }
}

TEST_CASE("widely bought products that differ less are noticed") {
  const Modes modes = modes_of(feeds::usual_base(), 3);
  double quarters = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    quarters += fit_spread(modes, scores_with(modes, 0.3, 3, 600, seed)).slope_quarters;
  }
  CHECK(quarters / 8 == doctest::Approx(3).epsilon(0.2));
}

TEST_CASE("without products, or without a difference, the gate is closed") {
  const Modes modes = modes_of(feeds::usual_base(), 3);
  for (const SideSpread& side : fit_spread(modes, {}).side) {
    CHECK(side.weight == doctest::Approx(0.5));  // the prior
    CHECK(side.variance == 0);
  }
  int open = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    for (const SideSpread& side : fit_spread(modes, scores_with(modes, 0, 0, 150, seed)).side) {
      open += side.variance > 0 ? 1 : 0;
    }
  }
  CHECK(open <= 2);  // of 120
}

TEST_CASE("buckets rise by half octaves") {
  CHECK(bucket_of(1) == bucket_of(1.2));
  CHECK(bucket_of(1) + 2 == bucket_of(2));
  CHECK(bucket_of(3) == bucket_of(2) + 1);
  CHECK(bucket_of(1e300) == bucket_count - 1);
  CHECK(bucket_of(0.01) <= 1);
}

TEST_CASE("signal scale is n (n / 30)^-slope") {
  CHECK(signal_scale(500, 0) == 500);
  CHECK(signal_scale(30, 3) == doctest::Approx(30));
  CHECK(signal_scale(480, 2) == doctest::Approx(120));
  CHECK(signal_scale(480, 4) == doctest::Approx(30));
}
