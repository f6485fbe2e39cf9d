#include "outcome.h"

#include <array>

namespace compass {
namespace {

constexpr std::array<std::string_view, 25> code_names = {
    "ok",
    "not_json",
    "invalid_utf8",
    "truncated",
    "wrong_type",
    "unknown_contract",
    "missing_contract",
    "missing_id",
    "duplicate_id",
    "duplicate_field",
    "negative_count",
    "out_of_range",
    "unknown_value",
    "bad_time",
    "too_deep",
    "too_many_bytes",
    "too_many_rows",
    "text_too_long",
    "bad_policy",
    "feed_not_begun",
    "feed_missing",
    "unknown_id",
    "bad_argument",
    "cancelled",
    "out_of_memory",
};
static_assert(code_names.size() == static_cast<std::size_t>(Code::out_of_memory) + 1);

constexpr std::array<std::string_view, 5> feed_names = {"none", "creator", "products",
                                                        "inspiration", "policy"};

}  // namespace

std::string_view name_of(Code code) {
  return code_names[static_cast<std::size_t>(code)];
}

std::string_view name_of(Feed feed) {
  return feed_names[static_cast<std::size_t>(feed)];
}

}  // namespace compass
