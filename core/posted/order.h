// The creator's videos in four orders and two directions. Missing values come last and ties go by
// id, ascending by bytes, in both directions.
//
//   recency      posted_at
//   revenue      in the creator's currency by minor units, of a range by its lower, then upper end;
//                then other currencies, each together, by code; then videos without revenue. An
//                amount without a currency is in the creator's. Without one that is stated, the
//                most frequent of the videos is first
//   views, items_sold
#pragma once

#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace compass::posted {

enum class Sort : std::uint8_t { recency, revenue, views, items_sold };
enum class SortDirection : std::uint8_t { descending, ascending };

std::string_view name_of(Sort sort);
std::string_view name_of(SortDirection direction);
std::optional<Sort> sort_named(std::string_view name);
std::optional<SortDirection> direction_named(std::string_view name);

// Pages of one feed. Each order is sorted only as far as somebody has read: a page costs
// O(n + k log k) the first time, O(n) in a while when one reads on, and nothing the second time.
// Not for two threads at once.
class PostedOrders {
 public:
  // keeps the feed's address, not the rows'
  PostedOrders(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows);

  [[nodiscard]] std::size_t total() const { return rows_.size(); }

  // rows first .. first + count of the order, fewer at its end
  std::span<const std::uint32_t> page(Sort sort, SortDirection direction, std::size_t first,
                                      std::size_t count);

 private:
  const store::CreatorFeed* creator_;
  std::vector<std::uint32_t> rows_;
  std::array<std::vector<std::uint32_t>, 8> sorted_{};  // the first rows of each order
};

}  // namespace compass::posted
