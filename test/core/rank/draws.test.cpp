#include "rank/draws.h"

#include "math/real.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace compass;
using rank::Contender;
using rank::Draws;

namespace {

Contender contender(std::uint64_t id, double mean, double variance) {
  Contender one;
  one.id = id;
  one.group = id;
  one.own = evidence::ln_normal(mean, variance);
  return one;
}

std::vector<double> draws_of(const Contender& one, std::size_t count = 256) {
  const std::vector<double> normals = rank::stratified_normals(count);
  Draws draws(normals);
  const auto scores = draws.of(one);
  return {scores.begin(), scores.end()};
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum / static_cast<double>(a.size());
}

}  // namespace

TEST_CASE("draws: one in each n-th of the posterior, in an order of the row's own") {
  std::vector<double> one = draws_of(contender(1, 2, 4));
  CHECK_FALSE(std::ranges::is_sorted(one));
  CHECK(one == draws_of(contender(1, 2, 4)));
  CHECK(one != draws_of(contender(2, 2, 4)));
  std::sort(one.begin(), one.end());
  for (std::size_t i = 0; i < one.size(); ++i) {
    const double below = math::normal_cdf((one[i] - 2) / 2);
    CHECK(below == doctest::Approx((static_cast<double>(i) + 0.5) / 256));
  }
}

TEST_CASE("draws: rows are independent, a group's part is the same for all of its rows") {
  double most = 0;
  for (std::uint64_t id = 2; id < 40; ++id) {
    most = std::max(
        most, std::fabs(correlation(draws_of(contender(1, 0, 1)), draws_of(contender(id, 0, 1)))));
  }
  CHECK(most < 4 / std::sqrt(256.0));  // four standard errors
  Contender one;
  one.id = 1;
  one.group = 9;
  one.shared = evidence::ln_normal(0, 1);
  Contender other = one;
  other.id = 2;
  other.own.mean = 3;
  const std::vector<double> first = draws_of(one);
  const std::vector<double> second = draws_of(other);
  for (std::size_t i = 0; i < first.size(); ++i)
    CHECK(second[i] - first[i] == doctest::Approx(3));
  // a group that has a row's name is not that row
  CHECK(std::fabs(correlation(first, draws_of(contender(9, 0, 1)))) < 4 / std::sqrt(256.0));
}

TEST_CASE("draws: what is known is the same in every draw") {
  for (const double score : draws_of(contender(5, 1.5, 0)))
    CHECK(score == 1.5);
}
