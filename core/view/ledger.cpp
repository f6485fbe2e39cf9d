#include "view/ledger.h"

#include "outcome.h"

#include <algorithm>
#include <array>

namespace compass::view {
namespace {

Json by_code(std::span<const feed::LedgerEntry> ledger) {
  std::array<std::size_t, feed::ledger_codes> counts{};
  for (const feed::LedgerEntry& entry : ledger)
    ++counts[static_cast<std::size_t>(entry.code)];
  Json json = Json::object();
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    json[std::string(feed::name_of(static_cast<feed::LedgerCode>(at)))] = counts[at];
  }
  return json;
}

Json entries(std::span<const feed::LedgerEntry> page) {
  Json list = Json::array();
  for (const feed::LedgerEntry& entry : page) {
    list.push_back(object({
        {"code", feed::name_of(entry.code)},
        {"feed", name_of(entry.feed)},
        {"row", entry.row < 0 ? Json(nullptr) : Json(entry.row)},
        {"field", entry.field},
        {"stated", entry.stated},
        {"implied", entry.implied},
    }));
  }
  return list;
}

}  // namespace

Json ledger_summary(std::span<const feed::LedgerEntry> ledger, std::size_t window) {
  return object({
      {"total", ledger.size()},
      {"by_code", by_code(ledger)},
      {"entries", entries(ledger.first(std::min(window, ledger.size())))},
  });
}

Json ledger_page(std::span<const feed::LedgerEntry> ledger, std::size_t first, std::size_t count,
                 std::int64_t now) {
  const std::size_t begin = std::min(first, ledger.size());
  const std::size_t length = std::min(count, ledger.size() - begin);
  return object({
      {"contract", "ledger@1"},
      {"now", now},
      {"first", first},
      {"total", ledger.size()},
      {"by_code", by_code(ledger)},
      {"entries", entries(ledger.subspan(begin, length))},
  });
}

}  // namespace compass::view
