// Categories of the products feed as small numbers. They are numbered by their text, so that sums
// that run along them do not depend on the order of the feed.
#pragma once

#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace compass::rank {

// How the rows of a category scatter is known to a few percent from so many; every row counts for
// its category's mean
inline constexpr std::size_t scatter_rows = 512;

// One level of the category tree: every row has a group; rows that state none share group `none`.
class Grouping {
 public:
  static Grouping of(const store::Column<store::TextRef>& column, const store::TextPool& text);

  [[nodiscard]] std::uint32_t at(std::size_t row) const { return of_row_[row]; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }  // groups, `none` the last
  [[nodiscard]] std::uint32_t none() const { return static_cast<std::uint32_t>(size() - 1); }
  [[nodiscard]] std::int64_t rows(std::uint32_t group) const { return rows_[group]; }
  // rows that state one
  [[nodiscard]] std::int64_t named_rows() const {
    return static_cast<std::int64_t>(of_row_.size()) - rows_[none()];
  }
  [[nodiscard]] std::string_view name(std::uint32_t group) const { return names_[group]; }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;

 private:
  std::vector<std::uint32_t> of_row_;
  std::vector<std::int64_t> rows_;
  std::vector<std::string_view> names_;  // sorted; into the feed's text, which must outlive this
};

struct Categories {
  Grouping top;                            // first step of the path
  Grouping path;                           // the whole path
  std::vector<std::uint32_t> top_of_path;  // by path group

  static Categories of(const store::ProductsFeed& feed);
};

}  // namespace compass::rank
