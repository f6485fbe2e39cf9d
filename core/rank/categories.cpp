#include "rank/categories.h"

#include "math/sort.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace compass::rank {

namespace {

constexpr std::uint32_t unstated = UINT32_MAX;

}  // namespace

Grouping Grouping::of(const store::Column<store::TextRef>& column, const store::TextPool& text) {
  Grouping grouping;
  grouping.of_row_.assign(column.size(), unstated);

  // first by appearance: interned texts are equal where their offsets are
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  std::vector<std::pair<std::string_view, std::uint32_t>> named;  // text, number by appearance
  for (std::size_t row = 0; row < column.size(); ++row) {
    const auto ref = column.at(row);
    if (!ref || ref->length == 0) continue;
    const auto next = static_cast<std::uint32_t>(named.size());
    const auto [place, fresh] = seen.try_emplace(ref->offset, next);
    if (fresh) named.emplace_back(text.view(*ref), next);
    grouping.of_row_[row] = place->second;
  }

  // then by text
  math::sort(named, std::less{});
  std::vector<std::uint32_t> place_of(named.size());
  for (std::uint32_t place = 0; place < named.size(); ++place) {
    place_of[named[place].second] = place;
    grouping.names_.push_back(named[place].first);
  }
  grouping.names_.emplace_back();
  grouping.rows_.assign(named.size() + 1, 0);
  for (std::uint32_t& group : grouping.of_row_) {
    group = group == unstated ? static_cast<std::uint32_t>(named.size()) : place_of[group];
    ++grouping.rows_[group];
  }
  return grouping;
}

std::optional<std::uint32_t> Grouping::find(std::string_view name) const {
  const auto end = names_.end() - 1;  // without `none`
  const auto place = std::lower_bound(names_.begin(), end, name);
  if (place == end || *place != name) return std::nullopt;
  return static_cast<std::uint32_t>(place - names_.begin());
}

Categories Categories::of(const store::ProductsFeed& feed) {
  Categories categories{Grouping::of(feed.products.top_category, feed.text),
                        Grouping::of(feed.products.category, feed.text),
                        {}};
  categories.top_of_path.assign(categories.path.size(), categories.top.none());
  for (std::size_t row = 0; row < feed.products.rows(); ++row) {
    categories.top_of_path[categories.path.at(row)] = categories.top.at(row);
  }
  return categories;
}

}  // namespace compass::rank
