#include "posted/categories.h"

#include <algorithm>

namespace compass::posted {

void Categories::add(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (!lower.empty()) names_.insert(std::move(lower));
}

void Categories::add_products(const store::VideoTable& videos, const store::TextPool& text,
                              std::size_t row) {
  for (const store::ProductRef& product : videos.products.at(row)) {
    const std::string_view path = text.view(product.category);
    add(path.substr(0, path.find(" > ")));
  }
}

std::vector<std::string> categories_of(const store::CreatorFeed& creator,
                                       std::span<const std::uint32_t> rows) {
  Categories categories;
  for (const store::TextRef niche : creator.niches)
    categories.add(creator.text.view(niche));
  for (const std::uint32_t row : rows)
    categories.add_products(creator.videos, creator.text, row);
  return categories.take();
}

}  // namespace compass::posted
