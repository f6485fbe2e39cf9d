// What somebody makes videos about, as words that can be compared between feeds.
#pragma once

#include "store/tables.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::posted {

// Collects niches and the top categories of products in videos: lower case (ASCII), sorted, each
// once.
class Categories {
 public:
  void add(std::string_view name);
  void add_products(const store::VideoTable& videos, const store::TextPool& text, std::size_t row);

  [[nodiscard]] std::vector<std::string> take() const { return {names_.begin(), names_.end()}; }

 private:
  std::set<std::string> names_;
};

std::vector<std::string> categories_of(const store::CreatorFeed& creator,
                                       std::span<const std::uint32_t> rows);

}  // namespace compass::posted
