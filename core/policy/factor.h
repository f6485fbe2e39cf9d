// The factors of which scores are products: a closed list, named here because policies weigh them.
// rank/ says what each is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::policy {

enum class Factor : std::uint8_t {
  // of a product
  price,
  conversion,
  reach,
  follow_rate,
  demand,
  momentum,
  affinity,
  fit,
  learned,
  // of an inspiration video
  similarity,
  audience,
  size,
  success,
};
inline constexpr std::size_t factor_count = 13;
inline constexpr std::array<std::string_view, factor_count> factor_names = {
    "price", "conversion", "reach",      "follow_rate", "demand", "momentum", "affinity",
    "fit",   "learned",    "similarity", "audience",    "size",   "success"};

constexpr std::size_t index_of(Factor factor) {
  return static_cast<std::size_t>(factor);
}
constexpr std::string_view name_of(Factor factor) {
  return factor_names[index_of(factor)];
}
constexpr bool is_of_product(Factor factor) {
  return factor <= Factor::learned;
}

std::optional<Factor> factor_named(std::string_view name);

}  // namespace compass::policy
