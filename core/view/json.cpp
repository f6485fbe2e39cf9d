#include "view/json.h"

#include "math/micro.h"

#include <cmath>
#include <string>
#include <utility>

namespace compass::view {
namespace {

constexpr int decimals = 6;

}  // namespace

Json object(std::initializer_list<Member> members) {
  json::Object object;
  object.reserve(members.size());
  for (const Member& member : members)
    object.push_back({std::string(member.key), std::move(member.value)});
  return object;
}

Json decimal(double value) {
  if (!std::isfinite(value)) return nullptr;
  const double rounded = math::round_to(value, decimals);
  // whole numbers without ".0": shorter, and the same text for counts whatever their type
  constexpr double exact = 9'007'199'254'740'992.0;
  if (std::floor(rounded) == rounded && std::fabs(rounded) < exact) {
    return static_cast<std::int64_t>(rounded);
  }
  return rounded;
}

Json decimal(std::optional<double> value) {
  return value ? decimal(*value) : Json(nullptr);
}

Json interval(const evidence::Interval& bounds) {
  return Json::array(decimal(bounds.lo), decimal(bounds.hi));
}

Json claim(const evidence::Verdict& verdict) {
  return claim(verdict.grade, verdict.need);
}

Json claim(evidence::Grade grade, std::optional<double> need) {
  // observations come whole: what is missing is rounded up
  Json whole = nullptr;
  if (need && std::isfinite(*need)) whole = static_cast<std::int64_t>(std::ceil(*need));
  return object({{"grade", evidence::name_of(grade)}, {"need", std::move(whole)}});
}

Json text(std::string_view value) {
  return value.empty() ? Json(nullptr) : Json(std::string(value));
}

Json text(const store::Column<store::TextRef>& column, std::size_t row,
          const store::TextPool& pool) {
  return column.has(row) ? text(pool.view(*column.at(row))) : Json(nullptr);
}

Json money(const store::MoneyColumn& column, std::size_t row, const store::TextPool& pool) {
  const auto amount = column.amount.at(row);
  if (!amount) return nullptr;
  return object({
      {"minor", amount->min},
      {"max_minor", amount->exact() ? Json(nullptr) : Json(amount->max)},
      {"currency", text(column.currency, row, pool)},
      {"kind", money_kind(column.kind.value_or(row, store::MoneyKind::unstated))},
      {"settlement", settlement(column.settlement.value_or(row, store::Settlement::unstated))},
      {"estimated", column.estimated.value_or(row, false)},
  });
}

Json money_kind(store::MoneyKind kind) {
  switch (kind) {
    case store::MoneyKind::direct:
      return "direct";
    case store::MoneyKind::attributed:
      return "attributed";
    case store::MoneyKind::unstated:
      break;
  }
  return nullptr;
}

Json settlement(store::Settlement settlement) {
  switch (settlement) {
    case store::Settlement::placed:
      return "placed";
    case store::Settlement::processing:
      return "processing";
    case store::Settlement::settled:
      return "settled";
    case store::Settlement::unstated:
      break;
  }
  return nullptr;
}

}  // namespace compass::view
