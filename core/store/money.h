// Money is integer minor units with an ISO 4217 currency. A range stays a range.
#pragma once

#include "store/column.h"
#include "store/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace compass::store {

// Which sales a revenue counts. Different kinds are never added.
enum class MoneyKind : std::uint8_t { unstated, direct, attributed };
// How final it is: placed orders can be refunded, settled ones are paid out.
enum class Settlement : std::uint8_t { unstated, placed, processing, settled };

struct MoneyRange {
  std::int64_t min = 0;  // minor units
  std::int64_t max = 0;  // equal to min if the feed gave one amount

  [[nodiscard]] bool exact() const { return min == max; }
};

struct MoneyColumn {
  Column<MoneyRange> amount;
  Column<TextRef> currency;  // interned
  Column<MoneyKind> kind;
  Column<Settlement> settlement;
  Column<bool> estimated;

  void add_row() {
    amount.add_row();
    currency.add_row();
    kind.add_row();
    settlement.add_row();
    estimated.add_row();
  }
};

}  // namespace compass::store
