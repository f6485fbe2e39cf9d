#include "view/ledger.h"

#include "outcome.h"

#include <algorithm>
#include <array>

namespace compass::view {
namespace {

std::size_t total_of(const feed::LedgerParts& ledger) {
  std::size_t total = 0;
  for (const auto& part : ledger)
    total += part.size();
  return total;
}

Json by_code(const feed::LedgerParts& ledger) {
  std::array<std::size_t, feed::ledger_codes> counts{};
  for (const auto& part : ledger) {
    for (const feed::LedgerEntry& entry : part)
      ++counts[static_cast<std::size_t>(entry.code)];
  }
  Json json = Json::object();
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] == 0) continue;
    json[std::string(feed::name_of(static_cast<feed::LedgerCode>(at)))] = counts[at];
  }
  return json;
}

Json entry_json(const feed::LedgerEntry& entry) {
  return object({
      {"code", feed::name_of(entry.code)},
      {"feed", name_of(entry.feed)},
      {"row", entry.row < 0 ? Json(nullptr) : Json(entry.row)},
      {"field", entry.field},
      {"stated", entry.stated},
      {"implied", entry.implied},
  });
}

// `count` entries from the one at `first` on, as if the parts were one list
Json entries(const feed::LedgerParts& ledger, std::size_t first, std::size_t count) {
  Json list = Json::array();
  for (const auto& part : ledger) {
    const std::size_t begin = std::min(first, part.size());
    const std::size_t length = std::min(count, part.size() - begin);
    for (const feed::LedgerEntry& entry : part.subspan(begin, length))
      list.push_back(entry_json(entry));
    first -= begin;
    count -= length;
  }
  return list;
}

}  // namespace

Json ledger_summary(const feed::LedgerParts& ledger, std::size_t window) {
  return object({
      {"total", total_of(ledger)},
      {"by_code", by_code(ledger)},
      {"entries", entries(ledger, /*first=*/0, window)},
  });
}

Json ledger_page(const feed::LedgerParts& ledger, std::size_t first, std::size_t count,
                 std::int64_t now) {
  return object({
      {"contract", "ledger@1"},
      {"now", now},
      {"first", first},
      {"total", total_of(ledger)},
      {"by_code", by_code(ledger)},
      {"entries", entries(ledger, first, count)},
  });
}

}  // namespace compass::view
