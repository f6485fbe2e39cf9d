// The checks that several feeds' ledgers share. Each adds an entry to the book or none.
#pragma once

#include "feed/ledger.h"
#include "store/audience.h"
#include "store/column.h"
#include "store/money.h"
#include "store/series.h"
#include "store/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::feed {

// The entries of one feed while they are found.
class Book {
 public:
  explicit Book(Feed feed) : feed_(feed) {}

  void add(LedgerCode code, std::int64_t row, std::string field, std::int64_t stated,
           std::int64_t implied);
  // by row, field, code
  std::vector<LedgerEntry> sorted() &&;

 private:
  Feed feed_;
  std::vector<LedgerEntry> entries_;
};

// A series beside its total. Without `kind` the two can only be compared day by day.
struct SeriesCheck {
  std::int64_t row = -1;
  std::string_view total_field;
  std::string_view days_field;
  std::optional<std::int64_t> total;
  std::optional<store::SeriesKind> kind;
  std::span<const store::Day> days;
  bool may_fall = false;  // store::may_fall
};
void check_series(Book& book, const SeriesCheck& check);

// Axes that divide people (gender, age, both) must sum to about 1; regions, of which platforms
// give the first few, to no more. Interests and active hours overlap: any sum is possible.
void check_shares(Book& book, std::int64_t row, std::string_view field,
                  std::span<const store::Share> shares, std::int64_t tolerance);

// as_of in the future, or long ago
void check_age(Book& book, std::optional<std::int64_t> as_of, std::int64_t now,
               const LedgerOptions& options);

// Rows whose currency is not `main`, or, if that is "", not the most frequent one (the first by
// text of equally frequent ones): one entry for each other currency, at its first row.
void check_currencies(Book& book, std::string_view field, const store::MoneyColumn& money,
                      std::string_view main, const store::TextPool& pool);

// The same for a revenue's kind and settlement; a missing one is not another.
void check_revenue_words(Book& book, std::string_view field, const store::MoneyColumn& money);

// orders above clicks, which only sales attributed without a click explain
void check_orders(Book& book, std::int64_t row, std::string_view field,
                  std::optional<std::int64_t> orders, std::optional<std::int64_t> clicks,
                  store::MoneyKind kind);

// a + b and a × b, held at the ends of 64 bits
std::int64_t saturated_sum(std::int64_t a, std::int64_t b);
std::int64_t saturated_product(std::int64_t a, std::int64_t b);

}  // namespace compass::feed
