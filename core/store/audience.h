// Who follows a creator or buys a product: shares of a population along a few axes.
#pragma once

#include "store/column.h"
#include "store/list.h"
#include "store/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace compass::store {

enum class Axis : std::uint8_t { gender, age, gender_age, region, interest, hour };
enum class Gender : std::uint8_t { female, male, other };

inline constexpr std::size_t gender_count = 3;
inline constexpr std::array<std::string_view, gender_count> gender_names = {"female", "male",
                                                                            "other"};
// Ordered bands; a feed's own band ("18-23") belongs to the one that holds its middle.
inline constexpr std::size_t age_count = 6;
inline constexpr std::array<std::string_view, age_count> age_names = {"0-17",  "18-24", "25-34",
                                                                      "35-44", "45-54", "55+"};
inline constexpr std::array<int, age_count> age_begins = {0, 18, 25, 35, 45, 55};
inline constexpr std::size_t cell_count = gender_count * age_count;  // gender × age

constexpr std::size_t cell_of(std::size_t gender, std::size_t age) {
  return gender * age_count + age;
}

// the years of neighbouring bands, "18-34" or "45+"
inline std::string age_range_name(std::size_t first, std::size_t last) {
  const std::string from = std::to_string(age_begins[first]);
  return last + 1 == age_count ? from + "+" : from + "-" + std::to_string(age_begins[last + 1] - 1);
}

inline constexpr std::uint32_t whole = 1'000'000;  // shares are parts per million

// One segment's share. `key` depends on the axis: Gender; age band; cell_of(gender, age); hour
// 0..23; for region and interest it is unused and `name` holds the interned text.
struct Share {
  Axis axis = Axis::gender;
  std::uint8_t key = 0;
  std::uint32_t parts = 0;  // of `whole`
  TextRef name{};
};

struct AudienceColumn {
  Column<std::int64_t> count;  // people behind the shares
  ListColumn<Share> shares;

  void add_row() {
    count.add_row();
    shares.add_row();
  }
};

}  // namespace compass::store
