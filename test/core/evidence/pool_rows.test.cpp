#include "evidence/pool_rows.h"

#include <doctest/doctest.h>

#include <vector>

using compass::evidence::detail::condensed;
using compass::evidence::detail::PoolRow;

namespace {

std::vector<double> xs(const std::vector<PoolRow>& rows) {
  std::vector<double> all;
  for (const PoolRow& row : rows)
    all.push_back(row.x);
  return all;
}

}  // namespace

TEST_CASE("condensed: rows by size, then x; equal ones are one that weighs as much") {
  const auto rows =
      condensed({{3, 9, 1}, {1, 5, 2}, {2, 5, 1}, {1, 5, 3}, {3, 9, 1}, {3, 9, 1}}, 9);
  REQUIRE(rows.size() == 3);
  CHECK(xs(rows) == std::vector<double>{1, 2, 3});
  CHECK(rows[0].weight == 5);
  CHECK(rows[1].weight == 1);
  CHECK(rows[2].weight == 3);
  CHECK(rows[2].size == 9);
}

TEST_CASE("condensed: of too many those at the middle of even parts, not their ends") {
  std::vector<PoolRow> rows;
  for (int i = 0; i < 12; ++i)
    rows.push_back({static_cast<double>(i), static_cast<double>(i), 1});
  CHECK(xs(condensed(rows, 3)) == std::vector<double>{2, 6, 10});
  CHECK(xs(condensed(rows, 11)).size() == 11);
  CHECK(xs(condensed(rows, 12)).size() == 12);
  CHECK(xs(condensed(rows, 1)) == std::vector<double>{6});
  CHECK(condensed({}, 3).empty());
}
