// One line's answer.
#pragma once

#include "batch_window.h"
#include "compass.h"

#include <cstdint>

namespace compass::cli {

// puts the view of the creator feed in the line's place, or the error with the line's number
void answer(Compass& session, const Query& query, std::uint64_t line_bytes, Line& line);

}  // namespace compass::cli
