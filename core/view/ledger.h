// What the feeds say that cannot be: counted, and a page of it.
#pragma once

#include "feed/ledger.h"
#include "view/json.h"

#include <cstddef>

namespace compass::view {

// the view's part: how many of each kind, and the first few
Json ledger_summary(const feed::LedgerParts& ledger, std::size_t window);

// ledger.schema.json
Json ledger_page(const feed::LedgerParts& ledger, std::size_t first, std::size_t count,
                 std::int64_t now);

}  // namespace compass::view
