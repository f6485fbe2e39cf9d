// Products that are not ranked, and why.
#pragma once

#include "feedback/choices.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::rank {

// the first that holds, in this order
enum class LeftOut : std::uint8_t {
  none,
  in_showcase,     // already offered
  dismissed,       // the creator does not want it
  other_currency,  // priced in another currency than the list's
  out_of_stock,    // the feed says so, or that none is left
};
inline constexpr std::size_t left_out_count = 5;
inline constexpr std::array<std::string_view, left_out_count> left_out_names = {
    "none", "in_showcase", "dismissed", "other_currency", "out_of_stock"};

// the feed says so, or that none is left
bool is_out_of_stock(const store::ProductTable& products, std::size_t row);

// LeftOut by row, as numbers. creator and choices may be null; currency "": no product is of
// another. The showcase is as the creator feed says, and what was added or taken back since its
// as_of; a dismissal holds until it is taken back.
std::vector<std::uint8_t> left_out_of(const store::ProductsFeed& feed,
                                      const store::CreatorFeed* creator,
                                      const feedback::Choices* choices, std::string_view currency);

}  // namespace compass::rank
