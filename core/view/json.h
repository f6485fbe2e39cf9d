// The view document's small parts: numbers, claims, money and text as the schema's parts have them
// (core/contract/view-parts.schema.json). Codes and numbers; the shell has the words.
#pragma once

#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "store/column.h"
#include "store/money.h"
#include "store/text.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace compass::view {

// keys stay in the order in which they are written
using Json = nlohmann::ordered_json;

// One member of an object. `value` is moved out of the list that it is written in.
struct Member {
  std::string_view key;
  mutable Json value;
};

// An object with these members in this order; no key twice. nlohmann's own braces first make an
// array of pairs and then look whether it is an object: four times the code at every place.
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

// The document as text. Input was checked to be UTF-8 when it was read.
std::string to_text(const Json& document);

}  // namespace compass::view
