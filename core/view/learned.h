// What is kept of a creator's choices, and what they taught: shown, and given back another day.
#pragma once

#include "feedback/choices.h"
#include "policy/policy.h"
#include "rank/learned.h"
#include "view/json.h"

#include <span>

namespace compass::view {

// what of it is read again: contract, creator, choices, hash
Json kept(const feedback::Choices& choices);

// learned.schema.json
Json learned(const feedback::Choices& choices, std::span<const rank::Lesson> lessons,
             const policy::Feedback& rules);

}  // namespace compass::view
