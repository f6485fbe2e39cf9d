// What a video can be made of: how it opens, which product it shows, how long it is.
#pragma once

#include "plan/belief.h"
#include "rank/aim.h"
#include "rank/product_ranking.h"
#include "store/tables.h"
#include "traits/lift.h"
#include "traits/traits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace compass::plan {

// How it opens: the first sentence where there is a transcript, else the caption. The first that
// holds; plain: none of them.
enum class Hook : std::uint8_t { question, number, product, plain };
inline constexpr std::size_t hook_count = 4;
inline constexpr std::array<std::string_view, hook_count> hook_names = {"question", "number",
                                                                        "product", "plain"};

enum class Length : std::uint8_t { below_15s, from_15s, from_30s, from_60s };
inline constexpr std::size_t length_count = 4;
inline constexpr std::array<std::string_view, length_count> length_names = {"below_15s", "from_15s",
                                                                            "from_30s", "from_60s"};

std::optional<Hook> hook_of(const traits::TraitBits& traits);
std::optional<Length> length_of(const traits::TraitBits& traits);

// What the inspiration videos teach of each, ln: the lift (traits/lift.h) with what is open about
// it, and by how much one creator may differ from all. plain is what the others are held against.
std::array<Normal, hook_count> hook_priors(const traits::Lifts& lifts, double level);
std::array<Normal, length_count> length_priors(const traits::Lifts& lifts, double level);

inline constexpr std::size_t most_products = 6;
inline constexpr std::size_t most_in_showcase = 3;

// Rows of the products feed that the next videos can show: the best of the showcase that are in
// stock, then the best of the list.
std::vector<std::uint32_t> products_to_show(const store::ProductsFeed& products,
                                            const rank::ProductRanking& ranking, rank::Aim aim,
                                            std::size_t window);

}  // namespace compass::plan
