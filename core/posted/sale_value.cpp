#include "posted/sale_value.h"

#include "math/sort.h"

#include <algorithm>
#include <vector>

namespace compass::posted {

namespace {

struct Sold {
  double revenue = 0;
  double sales = 0;
};

// sums run along sorted rows: the feed's order must not show in the last bit
SaleValue value_of(std::vector<Sold> rows) {
  math::sort(rows, [](const Sold& a, const Sold& b) {
    return a.revenue != b.revenue ? a.revenue < b.revenue : a.sales < b.sales;
  });
  Sold sum;
  for (const Sold& row : rows) {
    sum.revenue += row.revenue;
    sum.sales += row.sales;
  }
  SaleValue value{.mean = sum.revenue / sum.sales};
  double squares = 0;
  for (const Sold& row : rows) {
    const double off = row.revenue / row.sales - value.mean;
    squares += row.sales * off * off;
  }
  value.cv2 = squares / (sum.sales * value.mean * value.mean);
  return value;
}

}  // namespace

SaleValue sale_value(const store::VideoTable& videos, const store::TextPool& text,
                     std::span<const std::uint32_t> rows, const Basis& basis) {
  std::vector<Sold> with_sales;
  std::vector<Sold> as_one;
  for (const std::uint32_t row : rows) {
    const auto money = comparable_revenue(videos, text, row, basis);
    if (!money || money->min <= 0) continue;
    const double revenue = static_cast<double>(money->min);
    as_one.push_back({revenue, 1});
    const auto sales = videos.total(basis.sales).at(row);
    if (sales && *sales > 0) with_sales.push_back({revenue, static_cast<double>(*sales)});
  }
  if (!with_sales.empty()) return value_of(std::move(with_sales));
  return as_one.empty() ? SaleValue{} : value_of(std::move(as_one));
}

}  // namespace compass::posted
