// What of the inspiration videos does not depend on the objective: whose each is, and which of them
// can be compared. Built once a feed.
#pragma once

#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace compass::traits {

// accounts of a size: decades of followers
enum class SizeBand : std::uint8_t { unknown, below_1k, below_10k, below_100k, below_1m, from_1m };
inline constexpr std::size_t size_bands = 6;

// 0 followers are taken for a number that the feed does not have
SizeBand size_band(std::optional<std::int64_t> followers);

struct Pool {
  // rows by a hash of their id: sums of doubles run along it, so that the feed's order changes
  // nothing
  std::vector<std::uint32_t> order{};
  std::vector<std::uint32_t> creator{};  // by row, numbered along `order`; a row without a creator
                                         // id is a creator of its own
  std::uint32_t creators = 0;
  std::vector<std::uint32_t> stratum{};  // by row, numbered along `order`: top category x size band
  std::uint32_t strata = 0;

  [[nodiscard]] std::size_t rows() const { return order.size(); }
};

// the first step of the first product's category path; empty if there is none
std::string_view top_category(const store::VideoTable& videos, const store::TextPool& text,
                              std::size_t row);

Pool describe_pool(const store::InspirationFeed& feed);

}  // namespace compass::traits
