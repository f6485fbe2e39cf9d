#include "view/mixture.h"

namespace compass::view {

Json mixture(const Context& context) {
  if (!context.aim.is_mixture()) return nullptr;
  const double thousandths = context.aim.followers();
  return object({{"followers", decimal(thousandths / rank::Aim::whole)}});
}

Json ends(const std::optional<rank::Ends>& ends) {
  if (!ends) return nullptr;
  return object({{"gmv", ends->gmv}, {"followers", ends->followers}});
}

std::vector<std::uint32_t> rows_of(std::span<const rank::Ranked> list) {
  std::vector<std::uint32_t> rows;
  rows.reserve(list.size());
  for (const rank::Ranked& ranked : list)
    rows.push_back(ranked.row);
  return rows;
}

}  // namespace compass::view
