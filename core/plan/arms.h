// What a video can be made of: how it opens, which product it shows, how long it is.
#pragma once

#include "plan/belief.h"
#include "rank/aim.h"
#include "rank/product_ranking.h"
#include "store/tables.h"
#include "traits/traits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

constexpr std::size_t index_of(Hook hook) {
  return static_cast<std::size_t>(hook);
}
constexpr std::size_t index_of(Length length) {
  return static_cast<std::size_t>(length);
}

std::optional<Hook> hook_of(const traits::TraitBits& traits);
std::optional<Length> length_of(const traits::TraitBits& traits);

inline constexpr std::size_t most_products = 6;
inline constexpr std::size_t most_in_showcase = 3;

// Rows of the products feed that the next videos can show: the best of the showcase that are in
// stock, then the best of the list.
std::vector<std::uint32_t> products_to_show(const store::ProductsFeed& products,
                                            const rank::ProductRanking& ranking, rank::Aim aim,
                                            std::size_t window);

// the arms that a video has, with those products as arms of their axis
class VideoArms {
 public:
  // products: null if there is no such feed, and no rows then
  VideoArms(const store::ProductsFeed* products, std::span<const std::uint32_t> rows);

  // of the products that it shows the first that is an arm
  Arms operator()(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                  const traits::TraitBits& traits) const;
  [[nodiscard]] std::size_t products() const { return products_.size(); }

 private:
  std::vector<std::string_view> products_;  // ids
};

}  // namespace compass::plan
