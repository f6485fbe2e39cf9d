#include "policy/condition.h"

#include <algorithm>
#include <array>

namespace compass::policy {

namespace {

constexpr std::array<std::string_view, 7> comparison_names = {
    "less", "at_most", "equal", "at_least", "more", "known", "unknown"};

}  // namespace

std::string_view name_of(Comparison comparison) {
  return comparison_names[static_cast<std::size_t>(comparison)];
}

std::optional<Comparison> comparison_named(std::string_view name) {
  const auto found = std::ranges::find(comparison_names, name);
  if (found == comparison_names.end()) return std::nullopt;
  return static_cast<Comparison>(found - comparison_names.begin());
}

bool holds(const Condition& condition, std::optional<std::int64_t> fact) {
  if (!fact) return condition.is == Comparison::unknown;
  switch (condition.is) {
    case Comparison::less:
      return *fact < condition.value;
    case Comparison::at_most:
      return *fact <= condition.value;
    case Comparison::equal:
      return *fact == condition.value;
    case Comparison::at_least:
      return *fact >= condition.value;
    case Comparison::more:
      return *fact > condition.value;
    case Comparison::known:
      return true;
    case Comparison::unknown:
      break;
  }
  return false;
}

}  // namespace compass::policy
