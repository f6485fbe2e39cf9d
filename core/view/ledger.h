// What the feeds say that cannot be: counted, and a page of it.
#pragma once

#include "feed/ledger.h"
#include "view/json.h"

#include <cstddef>
#include <span>

namespace compass::view {

// the view's part: how many of each kind, and the first few
Json ledger_summary(std::span<const feed::LedgerEntry> ledger, std::size_t window);

// ledger.schema.json
Json ledger_page(std::span<const feed::LedgerEntry> ledger, std::size_t first, std::size_t count,
                 std::int64_t now);

}  // namespace compass::view
