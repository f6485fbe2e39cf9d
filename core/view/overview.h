// The creator's e-commerce videos together: totals, trends, benchmark.
#pragma once

#include "posted/benchmark.h"
#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// null while there is no e-commerce video
Json overview(const Context& context);

Json totals(const Context& context);
Json comparison(const posted::Comparison& comparison);

}  // namespace compass::view
