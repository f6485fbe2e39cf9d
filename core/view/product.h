// A product in a list, and opened.
#pragma once

#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// product-detail.schema.json
Json product_detail(const Context& context, std::size_t row);

// the list of the view with what was left out and why
Json products(const Context& context);

}  // namespace compass::view
