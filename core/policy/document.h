// JSON text to a document that can be walked without surprises: nlohmann ignores what follows a NUL
// byte, keeps the last of two equal keys and recurses as deep as the text does, so these are looked
// for first.
#pragma once

#include "json/value.h"
#include "outcome.h"

#include <cstddef>
#include <string_view>

namespace compass::policy {

// a policy is written by people: a page or two
inline constexpr std::size_t policy_bytes = 1U << 20;
inline constexpr std::size_t policy_depth = 32;

// feed = policy and byte in every error: not_json, invalid_utf8, truncated, too_deep,
// too_many_bytes, duplicate_field (field: the key), out_of_range (a number no double holds)
Result<json::Value> parse_document(std::string_view text);

}  // namespace compass::policy
