// The creator's own videos, a page at a time.
#pragma once

#include "posted/order.h"
#include "view/context.h"
#include "view/json.h"

#include <cstddef>

namespace compass::view {

struct PageRequest {
  posted::Sort sort = posted::Sort::recency;
  posted::SortDirection direction = posted::SortDirection::descending;
  std::size_t first = 0;
  std::size_t count = SIZE_MAX;  // never more than the policy's window
};

// {sort, direction, first, total, items}
Json posted_rows(const Context& context, posted::PostedOrders& orders, const PageRequest& request);

// posted.schema.json
Json posted_page(const Context& context, posted::PostedOrders& orders, const PageRequest& request);

}  // namespace compass::view
