// The view document as a whole (core/contract/view.schema.json).
#pragma once

#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// `orders` for the first page of the own videos; null without a creator feed
Json insights(const Context& context, posted::PostedOrders* orders);

}  // namespace compass::view
