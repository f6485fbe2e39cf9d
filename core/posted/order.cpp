#include "posted/order.h"

#include <algorithm>
#include <map>

namespace compass::posted {

namespace {

constexpr std::array<std::string_view, 4> sort_names = {"recency", "revenue", "views",
                                                        "items_sold"};
constexpr std::array<std::string_view, 2> direction_names = {"descending", "ascending"};

template <class Word, class Names>
std::optional<Word> word_named(const Names& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Word>(found - names.begin());
}

// What a row is sorted by: the group never turns round with the direction, the values do.
constexpr std::uint32_t without_value = UINT32_MAX;
struct Key {
  std::uint32_t group = without_value;  // 0, and for revenue one for each other currency
  std::int64_t value = 0;
  std::int64_t then = 0;  // among equal values: the upper end of a range
};

Key key_of(const std::optional<std::int64_t>& value) {
  return value ? Key{0, *value, 0} : Key{};
}

std::string_view currency_of(const store::CreatorFeed& creator, std::size_t row) {
  const auto stated = creator.videos.revenue.currency.at(row);
  return stated && stated->length > 0 ? creator.text.view(*stated)
                                      : creator.text.view(creator.currency);
}

// currencies in the order in which they stand: the creator's, else the most frequent; then by code
std::map<std::string_view, std::uint32_t> currency_groups(const store::CreatorFeed& creator,
                                                          std::span<const std::uint32_t> rows) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::uint32_t row : rows) {
    if (creator.videos.revenue.amount.has(row)) ++counts[currency_of(creator, row)];
  }
  std::string_view first = creator.text.view(creator.currency);
  if (first.empty()) {
    std::size_t most = 0;
    for (const auto& [currency, count] : counts) {
      if (currency.empty() || count <= most) continue;
      first = currency;
      most = count;
    }
  }
  std::map<std::string_view, std::uint32_t> groups;
  std::uint32_t next = 1;
  for (const auto& [currency, count] : counts) {
    // what nobody states a currency of is taken to be in the first one
    groups[currency] = currency == first || currency.empty() ? 0 : next++;
  }
  return groups;
}

std::vector<Key> revenue_keys(const store::CreatorFeed& creator,
                              std::span<const std::uint32_t> rows) {
  const auto groups = currency_groups(creator, rows);
  std::vector<Key> keys(creator.videos.rows());
  for (const std::uint32_t row : rows) {
    const auto amount = creator.videos.revenue.amount.at(row);
    if (!amount) continue;
    keys[row] = {groups.at(currency_of(creator, row)), amount->min, amount->max};
  }
  return keys;
}

// by row of the feed
std::vector<Key> keys_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                         Sort sort) {
  if (sort == Sort::revenue) return revenue_keys(creator, rows);
  const store::VideoTable& videos = creator.videos;
  const store::Column<std::int64_t>& column =
      sort == Sort::recency
          ? videos.posted_at
          : videos.total(sort == Sort::views ? store::Metric::views : store::Metric::items_sold);
  std::vector<Key> keys(videos.rows());
  for (const std::uint32_t row : rows)
    keys[row] = key_of(column.at(row));
  return keys;
}

// rows so that each step ahead is only sorted where it is read
class Earlier {
 public:
  Earlier(const store::CreatorFeed& creator, const std::vector<Key>& keys, SortDirection direction)
      : creator_(&creator), keys_(&keys), descending_(direction == SortDirection::descending) {}

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    const Key& x = (*keys_)[a];
    const Key& y = (*keys_)[b];
    if (x.group != y.group) return x.group < y.group;
    if (x.value != y.value) return descending_ ? x.value > y.value : x.value < y.value;
    if (x.then != y.then) return descending_ ? x.then > y.then : x.then < y.then;
    const auto& ids = creator_->videos.id;
    return creator_->text.view(ids[a]) < creator_->text.view(ids[b]);
  }

 private:
  const store::CreatorFeed* creator_;
  const std::vector<Key>* keys_;
  bool descending_;
};

}  // namespace

std::string_view name_of(Sort sort) {
  return sort_names[static_cast<std::size_t>(sort)];
}
std::string_view name_of(SortDirection direction) {
  return direction_names[static_cast<std::size_t>(direction)];
}
std::optional<Sort> sort_named(std::string_view name) {
  return word_named<Sort>(sort_names, name);
}
std::optional<SortDirection> direction_named(std::string_view name) {
  return word_named<SortDirection>(direction_names, name);
}

PostedOrders::PostedOrders(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows)
    : creator_(&creator), rows_(rows.begin(), rows.end()) {}

std::span<const std::uint32_t> PostedOrders::page(Sort sort, SortDirection direction,
                                                  std::size_t first, std::size_t count) {
  Index& index = indexes_[static_cast<std::size_t>(sort) * 2 + static_cast<std::size_t>(direction)];
  first = std::min(first, rows_.size());
  const std::size_t end = first + std::min(count, rows_.size() - first);
  if (end > index.sorted) {
    if (index.rows.empty()) index.rows = rows_;
    const std::vector<Key> keys = keys_of(*creator_, rows_, sort);
    const Earlier earlier(*creator_, keys, direction);
    const auto begin = index.rows.begin() + static_cast<std::ptrdiff_t>(index.sorted);
    const auto until = index.rows.begin() + static_cast<std::ptrdiff_t>(end);
    // what comes before `until`, then that in its order; the rest stays as it lies
    if (until != index.rows.end()) std::nth_element(begin, until, index.rows.end(), earlier);
    std::sort(begin, until, earlier);
    index.sorted = end;
  }
  return std::span<const std::uint32_t>(index.rows).subspan(first, end - first);
}

}  // namespace compass::posted
