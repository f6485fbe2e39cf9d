// The two documents that learning reads: what the creator did (core/contract/feedback.schema.json),
// and what an earlier session kept of it (learned.schema.json). Either is taken whole or not at
// all.
#pragma once

#include "feedback/choices.h"
#include "json/value.h"
#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::feedback {

// a page tells what happened since it told last; more is a flood
inline constexpr std::size_t most_events = 1'000;

// feedback@1. Errors have the event as `row` and its field: what a policy's reading says of JSON
// and types, missing_contract, unknown_contract, too_many_rows (beyond most_events), missing_id,
// unknown_value (kind), bad_time, out_of_range (later than `latest`).
Result<std::vector<Event>> read_events(std::string_view json, std::int64_t latest);

// a policy keeps no more
inline constexpr std::size_t most_choices = 10'000;

// learned@1, as it was written: beyond most_choices too_many_rows; bad_argument, field "hash",
// where it was changed since.
Result<Choices> read_choices(std::string_view json);
// the same as a part of another document
Result<Choices> choices_in(const json::Value& document);

}  // namespace compass::feedback
