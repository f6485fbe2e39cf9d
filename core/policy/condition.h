// "fact is comparison value": the only thing that a policy can ask. Conditions of one rule are all
// to hold; what is to hold instead is another rule.
#pragma once

#include "policy/fact.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::policy {

enum class Comparison : std::uint8_t { less, at_most, equal, at_least, more, known, unknown };

struct Condition {
  Fact fact{};
  Comparison is{};
  std::int64_t value = 0;  // unused for known and unknown
};

std::string_view name_of(Comparison comparison);
std::optional<Comparison> comparison_named(std::string_view name);

// a missing fact is unknown, and neither less nor more than anything
bool holds(const Condition& condition, std::optional<std::int64_t> fact);

}  // namespace compass::policy
