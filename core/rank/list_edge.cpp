#include "rank/list_edge.h"

#include "rank/diversity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compass::rank {

ProductList::ProductList(std::vector<Ranked> best, const Grouping& categories,
                         const Grouping& shops, const DiversityRules& rules, std::size_t count)
    : best_(std::move(best)),
      categories_(categories),
      shops_(shops),
      per_category_(share_in(count, rules.per_category, rules.of)),
      per_shop_(share_in(count, rules.per_shop, rules.of)),
      count_(count) {}

std::vector<std::size_t> ProductList::pick(std::span<const std::uint32_t> rows) const {
  std::vector<std::uint32_t> categories;
  std::vector<std::uint32_t> shops;
  for (const std::uint32_t row : rows) {
    categories.push_back(categories_.at(row));
    shops.push_back(shops_.at(row));
  }
  const std::array quotas = {Quota{categories, categories_.none(), per_category_},
                             Quota{shops, shops_.none(), per_shop_}};
  return pick_diverse(rows.size(), count_, quotas);
}

std::vector<Ranked> ProductList::picked() const {
  std::vector<std::uint32_t> rows;
  for (const Ranked& ranked : best_)
    rows.push_back(ranked.row);
  std::vector<Ranked> list;
  for (const std::size_t pick : pick(rows))
    list.push_back(best_[pick]);
  return list;
}

std::size_t ProductList::place(std::uint32_t row) const {
  const auto found = std::ranges::find(best_, row, &Ranked::row);
  return static_cast<std::size_t>(found - best_.begin());
}

// The higher it stands, the sooner it is its turn and the fewer of its group were taken: once it is
// picked at a place it is at every one above
std::optional<std::uint32_t> ProductList::bar(std::uint32_t row) const {
  if (count_ == 0) return std::nullopt;
  std::vector<std::uint32_t> others;
  for (const Ranked& ranked : best_) {
    if (ranked.row != row) others.push_back(ranked.row);
  }
  const auto is_picked_at = [&](std::size_t place) {
    std::vector<std::uint32_t> with = others;
    with.insert(with.begin() + static_cast<std::ptrdiff_t>(place), row);
    const auto picks = pick(with);
    return std::ranges::binary_search(picks, place);
  };
  if (is_picked_at(others.size())) return std::nullopt;
  std::size_t picked = 0;
  std::size_t passed = others.size();
  while (passed - picked > 1) {
    const std::size_t middle = picked + (passed - picked) / 2;
    (is_picked_at(middle) ? picked : passed) = middle;
  }
  return others[picked];
}

ProductList::PassedOver ProductList::passed_over(std::uint32_t row) const {
  const std::size_t own = place(row);
  const std::vector<Ranked> list = picked();
  if (own == best_.size() || list.empty() || place(list.back().row) < own) return {};
  const auto held = [&](const Grouping& groups) {
    std::vector<std::uint32_t> rows;
    for (const Ranked& card : list) {
      const bool is_before = place(card.row) < own;
      if (is_before && groups.at(card.row) == groups.at(row)) rows.push_back(card.row);
    }
    return groups.at(row) == groups.none() ? std::vector<std::uint32_t>() : rows;
  };
  if (auto rows = held(shops_); rows.size() >= per_shop_) return {"shop", std::move(rows)};
  if (auto rows = held(categories_); rows.size() >= per_category_) {
    return {"category", std::move(rows)};
  }
  return {};
}

}  // namespace compass::rank
