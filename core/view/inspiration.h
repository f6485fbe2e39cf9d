// A video of another creator in a list, and opened.
#pragma once

#include "traits/lift.h"
#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// inspiration-detail.schema.json
Json inspiration_detail(const Context& context, std::size_t row);

Json inspiration(const Context& context);

// what goes with success, claimed ones only, largest lift first
Json learned_traits(const Context& context);
Json claims(const Context& context);
Json trait(const traits::Lift& lift);

}  // namespace compass::view
