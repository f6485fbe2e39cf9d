// Videos as columns; a row is an index. Posted and inspiration videos share it.
#pragma once

#include "store/column.h"
#include "store/id_index.h"
#include "store/list.h"
#include "store/metric.h"
#include "store/money.h"
#include "store/series.h"
#include "store/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::store {

struct ProductRef {
  TextRef id{};
  TextRef title{};     // may be empty
  TextRef category{};  // path joined with " > ", interned; may be empty
};

struct Line {                 // of a transcript; milliseconds from the start of the video
  std::int32_t from_ms = -1;  // -1: not stated
  std::int32_t to_ms = -1;
  TextRef text{};
};

enum class FacetKind : std::uint8_t { hook, pain_point, demo, proof, offer, call_to_action };
inline constexpr std::size_t facet_kinds = 6;
inline constexpr std::array<std::string_view, facet_kinds> facet_names = {
    "hook", "pain_point", "demo", "proof", "offer", "call_to_action"};

struct Facet {
  FacetKind kind = FacetKind::hook;
  std::int32_t from_ms = -1;
  TextRef text{};
};

struct VideoTable {
  std::vector<TextRef> id;
  IdIndex by_id;
  Column<std::int64_t> posted_at;  // epoch seconds
  Column<TextRef> caption;
  Column<TextRef> cover_url;
  Column<TextRef> video_url;
  Column<std::int32_t> duration_ms;
  ListColumn<ProductRef> products;
  std::array<Column<std::int64_t>, counted_metrics> totals;  // by Metric, all but revenue
  MoneyColumn revenue;
  Column<std::int64_t> daily_from;  // epoch seconds of the first day
  Column<SeriesKind> daily_kind;
  std::array<ListColumn<Day>, metric_count> daily;
  ListColumn<Line> transcript;
  ListColumn<Facet> facets;

  [[nodiscard]] std::size_t rows() const { return id.size(); }
  [[nodiscard]] const Column<std::int64_t>& total(Metric metric) const {
    return totals[index_of(metric)];
  }
  [[nodiscard]] const ListColumn<Day>& series(Metric metric) const {
    return daily[index_of(metric)];
  }

  void add_row();
};

}  // namespace compass::store
