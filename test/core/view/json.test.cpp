// The small parts of every document: numbers, claims, texts, money.
#include "view/json.h"

#include "view/as_read.h"

#include <doctest/doctest.h>

#include <limits>
#include <optional>
#include <string>

using namespace compass;
using namespace compass::view;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

std::string text_of(const Json& json) {
  return to_text(json);
}

TEST_CASE("decimal: six decimals, whole numbers without a point, null for what is no number") {
  CHECK(text_of(decimal(0.1234567)) == "0.123457");
  CHECK(text_of(decimal(-2.5)) == "-2.5");
  CHECK(text_of(decimal(3.0)) == "3");
  CHECK(text_of(decimal(2.9999999)) == "3");
  CHECK(text_of(decimal(-0.0)) == "0");
  CHECK(test::as_read(decimal(9'007'199'254'740'991.0)).is_number_integer());
  CHECK(test::as_read(decimal(9'007'199'254'740'992.0)).is_number_float());
  CHECK(test::as_read(decimal(-9'007'199'254'740'992.0)).is_number_float());
  for (const double none : {inf, -inf, std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(decimal(none).is_null());
  }
  CHECK(decimal(std::optional<double>()).is_null());
  CHECK(text_of(interval({-inf, 0.25})) == "[null,0.25]");
}

TEST_CASE("claim: what is missing is told in whole observations, rounded up") {
  using evidence::Grade;
  CHECK(text_of(claim(Grade::hint, 2.1)) == R"({"grade":"hint","need":3})");
  CHECK(text_of(claim(Grade::likely, 2.0)) == R"({"grade":"likely","need":2})");
  CHECK(text_of(claim(Grade::fact, std::nullopt)) == R"({"grade":"fact","need":null})");
  CHECK(text_of(claim(Grade::not_enough_data, inf)) ==
        R"({"grade":"not_enough_data","need":null})");
}

TEST_CASE("text: empty is missing; what is no UTF-8 is replaced, quotes are kept apart") {
  CHECK(text("").is_null());
  CHECK(text_of(text("Serum \"№ 1\"")) == "\"Serum \\\"№ 1\\\"\"");
  CHECK(text_of(text("a\xFF"
                     "b")) ==
        "\"a\xEF\xBF\xBD"
        "b\"");
}

TEST_CASE(
    "money: a range keeps both ends, one amount has one; kind and settlement by their words") {
  store::TextPool pool;
  store::MoneyColumn column;
  for (int row = 0; row < 3; ++row)
    column.add_row();
  column.amount.set(0, {1'000, 1'000});
  column.currency.set(0, pool.put("USD"));
  column.amount.set(1, {500, 900});
  column.kind.set(1, store::MoneyKind::attributed);
  column.settlement.set(1, store::Settlement::processing);
  column.estimated.set(1, true);
  CHECK(text_of(money(column, 0, pool)) ==
        R"({"minor":1000,"max_minor":null,"currency":"USD","kind":null,"settlement":null,)"
        R"("estimated":false})");
  CHECK(text_of(money(column, 1, pool)) ==
        R"({"minor":500,"max_minor":900,"currency":null,"kind":"attributed",)"
        R"("settlement":"processing","estimated":true})");
  CHECK(money(column, 2, pool).is_null());

  CHECK(test::as_read(money_kind(store::MoneyKind::direct)) == "direct");
  CHECK(test::as_read(settlement(store::Settlement::placed)) == "placed");
  CHECK(test::as_read(settlement(store::Settlement::settled)) == "settled");
}

}  // namespace
