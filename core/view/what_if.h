// What would change a product's place (core/contract/what-if.schema.json).
#pragma once

#include "view/context.h"
#include "view/json.h"

#include <cstdint>
#include <optional>

namespace compass::view {

// `other`: to compare with that product alone; none: with the cards around it and the list's edge
Json what_if(const Context& context, std::uint32_t row, std::optional<std::uint32_t> other);

}  // namespace compass::view
