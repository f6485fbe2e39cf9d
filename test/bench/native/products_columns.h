// A products feed as plain columns: what the products reader extracts, for simdjson to fill. A
// value that is missing has a bit that is not set, as in core/store.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace compass::bench {

template <class T>
struct Values {
  std::vector<T> values{};
  std::vector<std::uint64_t> present{};

  void add_row() {
    if (values.size() % 64 == 0) present.push_back(0);
    values.push_back(T{});
  }
  void set(T value) {
    const std::size_t row = values.size() - 1;
    values[row] = value;
    present[row / 64] |= std::uint64_t{1} << (row % 64);
  }
};

struct Range {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

// text once, equal text of a few kinds the same range
class Pool {
 public:
  Range put(std::string_view text) {
    const Range range{static_cast<std::uint32_t>(bytes_.size()),
                      static_cast<std::uint32_t>(text.size())};
    bytes_ += text;
    return range;
  }
  Range intern(std::string_view text) {
    if (const auto known = interned_.find(text); known != interned_.end()) return known->second;
    const Range range = put(text);
    interned_.emplace(std::string(text), range);
    return range;
  }
  [[nodiscard]] std::size_t bytes() const { return bytes_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::string bytes_{};
  std::unordered_map<std::string, Range, Hash, std::equal_to<>> interned_{};
};

struct Money {
  Values<std::int64_t> min{}, max{};
  Values<Range> currency{};
  Values<std::uint8_t> kind{}, settlement{};

  void add_row() {
    min.add_row(), max.add_row(), currency.add_row(), kind.add_row(), settlement.add_row();
  }
};

struct ShareOf {
  std::uint8_t axis = 0;
  std::uint8_t key = 0;
  std::uint32_t parts = 0;  // per million
};

enum Count {
  reviews,
  stock,
  units_total,
  days,
  views,
  clicks,
  orders,
  creators,
  videos,
  followers
};
inline constexpr std::size_t count_columns = 10;

struct Columns {
  Pool pool{};
  std::vector<Range> id{};
  std::unordered_set<std::uint64_t> seen{};  // hashes of ids: a second one is refused
  Values<Range> title{}, category{}, top_category{}, shop{}, image_url{};
  Money price{}, revenue{};
  Values<std::uint32_t> commission{}, rating{};
  Values<std::uint8_t> in_stock{}, daily_kind{};
  Values<std::int64_t> launched_at{}, daily_from{}, people{};
  std::array<Values<std::int64_t>, count_columns> counts{};
  std::vector<std::int64_t> units{};  // -1: no value that day
  std::vector<std::uint32_t> units_end{};
  std::vector<ShareOf> shares{};
  std::vector<std::uint32_t> shares_end{};

  void add_row() {
    id.push_back({});
    title.add_row(), category.add_row(), top_category.add_row(), shop.add_row();
    image_url.add_row(), price.add_row(), revenue.add_row(), commission.add_row();
    rating.add_row(), in_stock.add_row(), daily_kind.add_row(), launched_at.add_row();
    daily_from.add_row(), people.add_row();
    for (auto& column : counts)
      column.add_row();
    units_end.push_back(static_cast<std::uint32_t>(units.size()));
    shares_end.push_back(static_cast<std::uint32_t>(shares.size()));
  }
};

// days from the civil epoch (Howard Hinnant, chrono-compatible date algorithms), then seconds of an
// RFC 3339 time in UTC, "2026-04-13T00:00:00Z"
inline std::int64_t epoch_seconds(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t count) {
    std::int64_t value = 0;
    std::from_chars(text.data() + at, text.data() + at + count, value);
    return value;
  };
  const std::int64_t month = number(5, 2);
  const std::int64_t year = number(0, 4) - (month <= 2 ? 1 : 0);
  const std::int64_t of_era = year % 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number(8, 2) - 1;
  const std::int64_t day =
      year / 400 * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
  return day * 86'400 + number(11, 2) * 3'600 + number(14, 2) * 60 + number(17, 2);
}

}  // namespace compass::bench
