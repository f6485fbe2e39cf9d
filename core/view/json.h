// The view document's small parts: numbers, claims, money and text as the schema's parts have them
// (core/contract/view-parts.schema.json). Codes and numbers; the shell has the words.
#pragma once

#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "json/value.h"
#include "store/column.h"
#include "store/money.h"
#include "store/text.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace compass::view {

using Json = json::Value;

// One member of an object. `value` is moved out of the list that it is written in.
struct Member {
  std::string_view key;
  mutable Json value;
};

// An object with these members in this order; no key twice.
Json object(std::initializer_list<Member> members);

// rounded to 6 decimals, the same bits everywhere; null for what is not finite
Json decimal(double value);
Json decimal(std::optional<double> value);

template <class T>
Json integer(std::optional<T> value) {
  return value ? Json(*value) : Json(nullptr);
}

Json interval(const evidence::Interval& bounds);
Json claim(const evidence::Verdict& verdict);
Json claim(evidence::Grade grade, std::optional<double> need);

// null for a missing or empty text
Json text(std::string_view value);
Json text(const store::Column<store::TextRef>& column, std::size_t row,
          const store::TextPool& pool);

// {minor, max_minor, currency, kind, settlement, estimated}, or null without an amount
Json money(const store::MoneyColumn& column, std::size_t row, const store::TextPool& pool);
Json money_kind(store::MoneyKind kind);
Json settlement(store::Settlement settlement);

using json::to_text;

}  // namespace compass::view
