// A document's ledger as lines of text: "code row field stated implied".
#pragma once

#include "feed/creator_reader.h"
#include "feed/inspiration_reader.h"
#include "feed/ledger.h"
#include "feed/products_reader.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compass::feed::ledger_entries {

inline constexpr std::int64_t now = 1'776'038'400;  // 2026-04-13T00:00:00Z
inline constexpr std::int64_t day = 86'400;
using Entries = std::vector<std::string>;

template <class Table>
Table taken(const std::string& document) {
  Reader<Table> reader;
  const Outcome problem = reader.write(document);
  REQUIRE(problem.ok());
  return std::move(reader.finish().value().feed);
}

inline Entries texts(const std::vector<LedgerEntry>& entries, Feed feed) {
  Entries out;
  for (const LedgerEntry& entry : entries) {
    CHECK(entry.feed == feed);
    out.push_back(std::string(name_of(entry.code)) + " " + std::to_string(entry.row) + " " +
                  entry.field + " " + std::to_string(entry.stated) + " " +
                  std::to_string(entry.implied));
  }
  return out;
}

inline Entries of_products(const std::string& rows, std::string_view currency = "",
                           const LedgerOptions& options = {}) {
  const auto document = R"({"contract":"products@1","products":[)" + rows + "]}";
  return texts(audit_products(taken<store::ProductsFeed>(document), now, currency, options),
               Feed::products);
}

inline Entries of_product(const std::string& fields) {
  return of_products(R"({"id":"a",)" + fields + "}");
}

inline Entries of_creator(const std::string& fields) {
  const auto document = R"({"contract":"creator@1",)" + fields + "}";
  return texts(audit_creator(taken<store::CreatorFeed>(document), now), Feed::creator);
}

inline Entries of_video(const std::string& fields) {
  return of_creator(R"("creator":{"id":"c","videos":[{"id":"v",)" + fields + "}]}");
}

inline Entries of_inspiration(const std::string& rows) {
  const auto document = R"({"contract":"inspiration@1","videos":[)" + rows + "]}";
  return texts(audit_inspiration(taken<store::InspirationFeed>(document), now), Feed::inspiration);
}

}  // namespace compass::feed::ledger_entries
