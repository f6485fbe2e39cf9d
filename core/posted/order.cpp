#include "posted/order.h"

#include "math/sort.h"

#include <algorithm>

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

store::TextRef currency_of(const store::CreatorFeed& creator, std::size_t row) {
  const auto stated = creator.videos.revenue.currency.at(row);
  return stated && stated->length > 0 ? *stated : creator.currency;
}

// Currencies are interned and few: their group by place in the text, looked up along a list.
class CurrencyGroups {
 public:
  // in the order in which they stand: the creator's, else the most frequent; then by code
  CurrencyGroups(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows) {
    for (const std::uint32_t row : rows) {
      if (creator.videos.revenue.amount.has(row)) ++entry_of(currency_of(creator, row)).videos;
    }
    const auto code = [&](const Entry& entry) { return creator.text.view(entry.currency); };
    math::sort(entries_, [&](const Entry& a, const Entry& b) { return code(a) < code(b); });
    std::string_view first = creator.text.view(creator.currency);
    if (first.empty()) {
      std::size_t most = 0;
      for (const Entry& entry : entries_) {
        if (code(entry).empty() || entry.videos <= most) continue;
        first = code(entry);
        most = entry.videos;
      }
    }
    std::uint32_t next = 1;
    for (Entry& entry : entries_) {
      // what nobody states a currency of is taken to be in the first one
      entry.group = code(entry) == first || code(entry).empty() ? 0 : next++;
    }
  }

  [[nodiscard]] std::uint32_t of(store::TextRef currency) const {
    for (const Entry& entry : entries_) {
      if (entry.currency == currency) return entry.group;
    }
    return without_value;
  }

 private:
  struct Entry {
    store::TextRef currency{};
    std::size_t videos = 0;
    std::uint32_t group = 0;
  };

  Entry& entry_of(store::TextRef currency) {
    for (Entry& entry : entries_) {
      if (entry.currency == currency) return entry;
    }
    return entries_.emplace_back(Entry{.currency = currency});
  }

  std::vector<Entry> entries_{};
};

// the keys of one order, read off the columns
class Keys {
 public:
  Keys(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows, Sort sort)
      : creator_(&creator), groups_(creator, sort == Sort::revenue ? rows : rows.first(0)) {
    const store::VideoTable& videos = creator.videos;
    if (sort == Sort::recency) column_ = &videos.posted_at;
    if (sort == Sort::views) column_ = &videos.total(store::Metric::views);
    if (sort == Sort::items_sold) column_ = &videos.total(store::Metric::items_sold);
  }

  [[nodiscard]] Key of(std::uint32_t row) const {
    if (column_ != nullptr) {
      return column_->has(row) ? Key{0, column_->value_or(row, 0), 0} : Key{};
    }
    const auto amount = creator_->videos.revenue.amount.at(row);
    if (!amount) return {};
    return {groups_.of(currency_of(*creator_, row)), amount->min, amount->max};
  }

 private:
  const store::CreatorFeed* creator_;
  const store::Column<std::int64_t>* column_ = nullptr;  // null: revenue
  CurrencyGroups groups_;
};

// a row with what it is sorted by
struct Keyed {
  Key key{};
  std::uint32_t row = 0;
};

class Earlier {
 public:
  Earlier(const store::CreatorFeed& creator, SortDirection direction)
      : ids_{creator.videos.id, creator.text},
        descending_(direction == SortDirection::descending) {}

  bool operator()(const Keyed& a, const Keyed& b) const {
    const Key& x = a.key;
    const Key& y = b.key;
    if (x.group != y.group) return x.group < y.group;
    if (x.value != y.value) return descending_ ? x.value > y.value : x.value < y.value;
    if (x.then != y.then) return descending_ ? x.then > y.then : x.then < y.then;
    return ids_(a.row, b.row);
  }

 private:
  store::IdsLess ids_;
  bool descending_;
};

// Appends to `sorted`, which holds the first rows of the order, so many that come behind them. One
// pass over the rows: twice as many are kept, then the later half goes, and what comes behind the
// last of those that are left never comes back.
void append_next(std::vector<std::uint32_t>& sorted, std::span<const std::uint32_t> rows,
                 std::size_t count, const Keys& keys, const Earlier& earlier) {
  const auto keyed = [&](std::uint32_t row) { return Keyed{keys.of(row), row}; };
  const bool reads_on = !sorted.empty();
  const Keyed behind = reads_on ? keyed(sorted.back()) : Keyed{};
  std::vector<Keyed> kept;
  bool full = false;
  Keyed last{};  // of those that are kept, when full
  for (const std::uint32_t row : rows) {
    const Keyed next = keyed(row);
    if (full && !earlier(next, last)) continue;
    if (reads_on && !earlier(behind, next)) continue;
    kept.push_back(next);
    if (kept.size() < 2 * count) continue;
    const auto middle = kept.begin() + static_cast<std::ptrdiff_t>(count - 1);
    std::nth_element(kept.begin(), middle, kept.end(), earlier);
    kept.resize(count);
    last = kept.back();
    full = true;
  }
  std::sort(kept.begin(), kept.end(), earlier);
  kept.resize(std::min(kept.size(), count));
  for (const Keyed& each : kept)
    sorted.push_back(each.row);
}

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
  std::vector<std::uint32_t>& sorted =
      sorted_[static_cast<std::size_t>(sort) * 2 + static_cast<std::size_t>(direction)];
  first = std::min(first, rows_.size());
  const std::size_t end = first + std::min(count, rows_.size() - first);
  if (end > sorted.size()) {
    // who reads on gets twice as many each time, so that all of it costs a few passes
    const std::size_t wanted = std::min(std::max(end, 2 * sorted.size()), rows_.size());
    append_next(sorted, rows_, wanted - sorted.size(), Keys(*creator_, rows_, sort),
                Earlier(*creator_, direction));
  }
  return std::span<const std::uint32_t>(sorted).subspan(first, end - first);
}

}  // namespace compass::posted
