#include "feed/ledger_checks.h"

#include "math/sort.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <utility>

namespace compass::feed {
namespace {

using Limit = std::numeric_limits<std::int64_t>;

// Rows that share a value: how many, and the first of them.
struct Group {
  std::uint64_t value = 0;
  std::int64_t rows = 0;
  std::int64_t first_row = 0;
};

// Groups of equal values, by value. Sorting keeps it n log n when every row has its own.
std::vector<Group> grouped(std::vector<std::pair<std::uint64_t, std::int64_t>> values) {
  std::sort(values.begin(), values.end());
  std::vector<Group> groups;
  for (const auto& [value, row] : values) {
    if (groups.empty() || groups.back().value != value) groups.push_back({value, 0, row});
    ++groups.back().rows;
  }
  return groups;
}

constexpr std::uint64_t packed(store::TextRef ref) {
  return std::uint64_t{ref.offset} << 32 | ref.length;
}

template <class Word>
void check_words(Book& book, LedgerCode code, const std::string& field,
                 const store::Column<Word>& column) {
  std::vector<std::pair<std::uint64_t, std::int64_t>> values;
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (!column.has(row)) continue;
    const auto word = static_cast<std::uint64_t>(column.value_or(row, Word{}));
    values.emplace_back(word, static_cast<std::int64_t>(row));
  }
  const std::vector<Group> groups = grouped(std::move(values));
  if (groups.size() < 2) return;
  const auto most = std::max_element(
      groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.rows < b.rows; });
  for (const Group& group : groups) {
    if (group.value != most->value) book.add(code, group.first_row, field, group.rows, most->rows);
  }
}

}  // namespace

std::int64_t saturated_sum(std::int64_t a, std::int64_t b) {
  if (b > 0 && a > Limit::max() - b) return Limit::max();
  if (b < 0 && a < Limit::min() - b) return Limit::min();
  return a + b;
}

std::int64_t saturated_product(std::int64_t a, std::int64_t b) {
  if (a == 0 || b == 0) return 0;
  const bool negative = (a < 0) != (b < 0);
  // magnitudes without sign: -min does not fit
  const auto size = [](std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  };
  const auto room = static_cast<std::uint64_t>(Limit::max());
  if (size(a) > room / size(b)) return negative ? Limit::min() : Limit::max();
  return a * b;
}

void Book::add(LedgerCode code, std::int64_t row, std::string field, std::int64_t stated,
               std::int64_t implied) {
  entries_.push_back({.code = code,
                      .feed = feed_,
                      .row = row,
                      .field = std::move(field),
                      .stated = stated,
                      .implied = implied});
}

std::vector<LedgerEntry> Book::sorted() && {
  const auto place = [](const LedgerEntry& entry) {
    return std::tie(entry.row, entry.field, entry.code, entry.stated, entry.implied);
  };
  math::sort(entries_,
             [&](const LedgerEntry& a, const LedgerEntry& b) { return place(a) < place(b); });
  return std::move(entries_);
}

void check_series(Book& book, const SeriesCheck& check) {
  std::optional<std::int64_t> last;
  std::int64_t largest = Limit::min();
  std::int64_t sum = 0;
  bool fell = false;
  const bool cumulative = check.kind == store::SeriesKind::cumulative;
  for (const store::Day& day : check.days) {
    if (!day.present) continue;
    if (cumulative && last && day.value < *last && !check.may_fall && !fell) {
      fell = true;
      book.add(LedgerCode::cumulative_falls, check.row, std::string(check.days_field), day.value,
               *last);
    }
    last = day.value;
    largest = std::max(largest, day.value);
    sum = saturated_sum(sum, day.value);
  }
  if (!last || !check.total) return;
  const auto add = [&](LedgerCode code, std::int64_t implied) {
    book.add(code, check.row, std::string(check.total_field), *check.total, implied);
  };
  if (cumulative) {
    if (!check.may_fall && *check.total < *last) add(LedgerCode::total_below_last, *last);
  } else if (!check.may_fall && *check.total < largest) {
    add(LedgerCode::total_below_day, largest);
  } else if (check.kind && *check.total < sum) {
    // what came before these days is not below zero, even where a day may be
    add(LedgerCode::total_below_days, sum);
  }
}

void check_shares(Book& book, std::int64_t row, std::string_view field,
                  std::span<const store::Share> shares, std::int64_t tolerance) {
  constexpr std::array<std::string_view, 4> names = {"gender", "age", "gender_age", "region"};
  std::array<std::int64_t, 4> sums{};
  std::array<bool, 4> given{};
  for (const store::Share& share : shares) {
    const auto axis = static_cast<std::size_t>(share.axis);
    if (axis >= sums.size()) continue;
    sums[axis] += share.parts;
    given[axis] = true;
  }
  for (std::size_t axis = 0; axis < sums.size(); ++axis) {
    if (!given[axis]) continue;
    const std::int64_t excess = sums[axis] - store::whole;
    const bool may_miss = static_cast<store::Axis>(axis) == store::Axis::region;
    if (excess <= tolerance && (may_miss || -excess <= tolerance)) continue;
    book.add(LedgerCode::shares_far_from_one, row,
             std::string(field).append(".").append(names[axis]), sums[axis], store::whole);
  }
}

void check_age(Book& book, std::optional<std::int64_t> as_of, std::int64_t now,
               const LedgerOptions& options) {
  if (!as_of) return;
  const std::int64_t oldest =
      saturated_sum(now, -saturated_product(options.stale_days, store::seconds_per_day));
  if (*as_of > saturated_sum(now, options.clock_slack_seconds)) {
    book.add(LedgerCode::as_of_in_future, -1, "as_of", *as_of, now);
  } else if (*as_of < oldest) {
    book.add(LedgerCode::stale, -1, "as_of", *as_of, oldest);
  }
}

void check_currencies(Book& book, std::string_view field, const store::MoneyColumn& money,
                      std::string_view main, const store::TextPool& pool) {
  std::vector<std::pair<std::uint64_t, std::int64_t>> values;
  for (std::size_t row = 0; row < money.currency.size(); ++row) {
    if (const auto ref = money.currency.at(row)) {
      values.emplace_back(packed(*ref), static_cast<std::int64_t>(row));
    }
  }
  const std::vector<Group> groups = grouped(std::move(values));
  const auto text = [&](const Group& group) {
    return pool.view(
        {static_cast<std::uint32_t>(group.value >> 32), static_cast<std::uint32_t>(group.value)});
  };
  if (main.empty() && !groups.empty()) {
    const auto most =
        std::min_element(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
          return a.rows != b.rows ? a.rows > b.rows : text(a) < text(b);
        });
    main = text(*most);
  }
  const auto of_main =
      std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return text(g) == main; });
  const std::int64_t main_rows = of_main == groups.end() ? 0 : of_main->rows;
  for (const Group& group : groups) {
    if (text(group) == main) continue;
    book.add(LedgerCode::mixed_currencies, group.first_row, std::string(field) + ".currency",
             group.rows, main_rows);
  }
}

void check_revenue_words(Book& book, std::string_view field, const store::MoneyColumn& money) {
  check_words(book, LedgerCode::mixed_kinds, std::string(field) + ".kind", money.kind);
  check_words(book, LedgerCode::mixed_settlements, std::string(field) + ".settlement",
              money.settlement);
}

void check_orders(Book& book, std::int64_t row, std::string_view field,
                  std::optional<std::int64_t> orders, std::optional<std::int64_t> clicks,
                  store::MoneyKind kind) {
  if (!orders || !clicks || *orders <= *clicks || kind == store::MoneyKind::attributed) return;
  book.add(LedgerCode::orders_above_clicks, row, std::string(field), *orders, *clicks);
}

}  // namespace compass::feed
