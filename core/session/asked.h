// What a question says besides its verb, as it is understood, or why it cannot be.
#pragma once

#include "outcome.h"
#include "rank/aim.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace compass::session {

Outcome bad_argument(std::string field, std::string_view value);

// in the years 1 to 9999, as times in feeds: differences of two never overflow
Outcome moment_asked(std::int64_t now);

// The mixture asked for (0 to 1, to the nearest thousandth), or the objective, else the creator's
// own, else gmv. Both at once contradict each other. creator may be null.
Result<rank::Aim> aim_asked(std::string_view objective, std::optional<double> followers_part,
                            const store::CreatorFeed* creator);

}  // namespace compass::session
