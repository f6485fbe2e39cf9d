// What a back-test on the loaded feeds found.
#pragma once

#include "audit/back_test.h"
#include "view/context.h"
#include "view/json.h"

namespace compass::view {

// audit.schema.json; without products or inspiration there is nothing to test
Json audit(const Context& context);

}  // namespace compass::view
