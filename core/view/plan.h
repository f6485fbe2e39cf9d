// The next three videos, and what the creator's own have shown.
#pragma once

#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// plan.schema.json; context.feeds.inspiration is there
Json plan(const Context& context);

}  // namespace compass::view
