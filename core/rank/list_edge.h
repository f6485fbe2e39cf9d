// The edge of a product list that is made diverse: which card a product has to stand before to be
// in it, and why one is not.
#pragma once

#include "rank/categories.h"
#include "rank/rules.h"
#include "rank/top_k.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace compass::rank {

// the best of the sorted list, of which a list of `count` is picked (diversity.h)
class ProductList {
 public:
  ProductList(std::vector<Ranked> best, const Grouping& categories, const Grouping& shops,
              const DiversityRules& rules, std::size_t count);

  [[nodiscard]] std::vector<Ranked> picked() const;

  // The first of the sorted list that `row` has to stand before to be picked; none: it is picked
  // wherever it stands. Whether it is among the best or not, the others are taken as they are.
  [[nodiscard]] std::optional<std::uint32_t> bar(std::uint32_t row) const;

  // What passes a row over that stands before the last of the list: "shop" or "category", and the
  // rows picked before it that have the places; "" where nothing does.
  struct PassedOver {
    std::string_view quota{};
    std::vector<std::uint32_t> held_by{};
  };
  [[nodiscard]] PassedOver passed_over(std::uint32_t row) const;

 private:
  // indices into `rows`, rising
  [[nodiscard]] std::vector<std::size_t> pick(std::span<const std::uint32_t> rows) const;
  [[nodiscard]] std::size_t place(std::uint32_t row) const;  // in best_; its size: not there

  std::vector<Ranked> best_;
  const Grouping& categories_;
  const Grouping& shops_;
  std::size_t per_category_;
  std::size_t per_shop_;
  std::size_t count_;
};

}  // namespace compass::rank
