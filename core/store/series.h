// Daily counts. Days without a value stay missing; cumulative series are kept as they came.
#pragma once

#include "store/column.h"
#include "store/list.h"

#include <cstdint>
#include <optional>

namespace compass::store {

enum class SeriesKind : std::uint8_t { per_day, cumulative };

struct Day {
  std::int64_t value = 0;
  bool present = false;

  [[nodiscard]] std::optional<std::int64_t> get() const {
    return present ? std::optional(value) : std::nullopt;
  }
};

inline constexpr std::int64_t seconds_per_day = 86'400;

}  // namespace compass::store
