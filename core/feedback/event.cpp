#include "feedback/event.h"

#include <algorithm>

namespace compass::feedback {

std::optional<Kind> kind_named(std::string_view name) {
  const auto found = std::ranges::find(kind_names, name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<Kind>(found - kind_names.begin());
}

}  // namespace compass::feedback
