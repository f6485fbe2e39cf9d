// Products as columns; a row is an index.
#pragma once

#include "store/audience.h"
#include "store/column.h"
#include "store/id_index.h"
#include "store/list.h"
#include "store/money.h"
#include "store/series.h"
#include "store/text.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::store {

struct ProductTable {
  std::vector<TextRef> id;
  IdIndex by_id;
  Column<TextRef> title;
  Column<TextRef> category;      // path joined with " > ", interned
  Column<TextRef> top_category;  // the path's first step, interned
  Column<TextRef> shop;          // interned
  Column<TextRef> image_url;
  MoneyColumn price;
  Column<std::uint32_t> commission;  // parts per million of the price
  Column<std::uint32_t> rating;      // thousandths of a star
  Column<std::int64_t> reviews;
  Column<std::int64_t> stock;
  Column<bool> in_stock;
  Column<std::int64_t> launched_at;  // epoch seconds
  Column<std::int64_t> units_total;
  Column<std::int64_t> daily_from;  // epoch seconds of the first day
  Column<SeriesKind> daily_kind;
  ListColumn<Day> daily_units;

  // what the market did with it in the last `traffic_days`
  Column<std::int64_t> traffic_days;
  Column<std::int64_t> views;
  Column<std::int64_t> clicks;
  Column<std::int64_t> orders;
  Column<std::int64_t> creators;
  Column<std::int64_t> videos;
  Column<std::int64_t> new_followers;
  MoneyColumn traffic_revenue;

  AudienceColumn buyers;

  [[nodiscard]] std::size_t rows() const { return id.size(); }
  void add_row();
};

}  // namespace compass::store
