#include "rank/demand.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;

namespace {

std::vector<test::Product> some(std::initializer_list<std::optional<std::int64_t>> creators) {
  std::vector<test::Product> products;
  for (const auto& count : creators) {
    products.push_back({.id = std::to_string(products.size())});
    products.back().creators = count;
  }
  return products;
}

std::vector<std::int32_t> filled(const rank::DemandFactor& factor, std::size_t rows) {
  std::vector<std::int32_t> column(rows, 7);
  factor.fill(column);
  return column;
}

}  // namespace

TEST_CASE("creators and a half, against the mean of those stated") {
  const auto feed = test::feed_of(some({0, 1, 8, std::nullopt}));
  const auto factor = rank::DemandFactor::fit(feed);
  const auto column = filled(factor, 4);
  CHECK(column[0] == std::lround(std::log(0.5 / 3.5) * 1e6));
  CHECK(column[1] == std::lround(std::log(1.5 / 3.5) * 1e6));
  CHECK(column[2] == std::lround(std::log(8.5 / 3.5) * 1e6));
  CHECK(column[3] == 0);  // states nothing: the usual
  const auto many = factor.receipt(2, {});
  CHECK(many.claim.grade == evidence::Grade::likely);
  CHECK(many.estimate.n == 8);
  CHECK(many.pointers[0] == "products:/products/2/traffic/creators");
  // the gamma interval around 8.5 creators, Jeffreys' prior
  CHECK(many.estimate.interval.lo * 3.5 == doctest::Approx(3.78).epsilon(0.01));
  CHECK(many.estimate.interval.hi * 3.5 == doctest::Approx(15.1).epsilon(0.01));
  // fewer than usual, and one creator does not make it sure
  CHECK(factor.receipt(1, {}).claim.grade == evidence::Grade::hint);
  CHECK(factor.receipt(3, {}).note == rank::Note::missing);
}

TEST_CASE("videos stand in for creators that are not stated; without either the factor is 1") {
  auto products = some({std::nullopt, 2});
  products[0].videos = 2;
  const auto feed = test::feed_of(products);
  const auto column = filled(rank::DemandFactor::fit(feed), 2);
  CHECK(column == std::vector<std::int32_t>(2, 0));
  const auto nothing = test::feed_of(some({std::nullopt, std::nullopt}));
  const auto factor = rank::DemandFactor::fit(nothing);
  CHECK(filled(factor, 2) == std::vector<std::int32_t>(2, 0));
  CHECK(factor.receipt(0, {}).note == rank::Note::not_in_feed);
}
