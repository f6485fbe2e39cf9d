// A pool made independent of the order of its rows: sorted, equal rows counted, thinned when large.
#pragma once

#include "math/sort.h"

#include <cstddef>
#include <vector>

namespace compass::evidence::detail {

struct PoolRow {
  double x = 0;
  double size = 0;    // trials, exposure, variance
  double weight = 1;  // how many equal rows
};

inline bool smaller(const PoolRow& a, const PoolRow& b) {
  return a.size != b.size ? a.size < b.size : a.x < b.x;
}

// At most max_rows of sorted rows are kept, at even ranks: the sample holds small and large ones as
// all of them do
template <class Row>
void thin(std::vector<Row>& rows, std::size_t max_rows) {
  if (rows.size() <= max_rows) return;
  for (std::size_t i = 0; i < max_rows; ++i)
    rows[i] = rows[(2 * i + 1) * rows.size() / (2 * max_rows)];
  rows.resize(max_rows);
}

inline std::vector<PoolRow> condensed(std::vector<PoolRow> rows, std::size_t max_rows) {
  math::sort_by(rows, [](const PoolRow& row) { return row.size; }, smaller);
  std::size_t kept = 0;
  for (const PoolRow& row : rows) {
    if (kept > 0 && rows[kept - 1].size == row.size && rows[kept - 1].x == row.x) {
      rows[kept - 1].weight += row.weight;
    } else {
      rows[kept++] = row;
    }
  }
  rows.resize(kept);
  thin(rows, max_rows);
  return rows;
}

}  // namespace compass::evidence::detail
