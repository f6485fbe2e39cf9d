#include "policy/factor.h"

#include <algorithm>

namespace compass::policy {

std::optional<Factor> factor_named(std::string_view name) {
  const auto found = std::ranges::find(factor_names, name);
  if (found == factor_names.end()) return std::nullopt;
  return static_cast<Factor>(found - factor_names.begin());
}

}  // namespace compass::policy
