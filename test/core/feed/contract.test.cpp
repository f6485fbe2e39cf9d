// The readers against what the contract publishes beside its schemas: the documents that are
// refused (test/contract/cases.json), the samples, and the faults planted in those.
#include "feed/creator_reader.h"
#include "feed/inspiration_reader.h"
#include "feed/ledger.h"
#include "feed/oracle.h"
#include "feed/products_reader.h"
#include "feed/reading.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace compass;
using namespace compass::feed;
using nlohmann::json;

namespace {

constexpr std::int64_t now = 1'776'038'400;  // 2026-04-13T00:00:00Z, of the samples

std::string file(const std::string& path) {
  const std::string here = __FILE__;
  std::ifstream stream(here.substr(0, here.rfind("test/core/feed/")) + path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string sample(const std::string& name) {
  return file("web/demo/feeds/" + name + ".json");
}

// code points below 256 as bytes
std::string latin1(const std::string& utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      bytes += utf8[i];
    } else {
      bytes += static_cast<char>((lead & 3) << 6 | (utf8[++i] & 0x3f));
    }
  }
  return bytes;
}

Feed feed_named(std::string_view name) {
  for (const Feed feed : {Feed::creator, Feed::products}) {
    if (name == name_of(feed)) return feed;
  }
  return Feed::inspiration;
}

template <class Table>
Table taken(const std::string& document) {
  Reader<Table> reader;
  REQUIRE(reader.write(document).ok());
  return std::move(reader.finish().value().feed);
}

using Faults = std::vector<std::string>;

Faults planted(const std::string& name) {
  Faults faults;
  for (const json& fault : json::parse(file("test/samples/planted.json"))) {
    if (fault.at("feed") != name) continue;
    const auto row = fault.at("row").is_null() ? -1 : fault.at("row").get<std::int64_t>();
    faults.push_back(fault.at("code").get<std::string>() + " " + std::to_string(row) + " " +
                     fault.at("field").get<std::string>());
  }
  std::sort(faults.begin(), faults.end());
  return faults;
}

Faults found(const std::vector<LedgerEntry>& entries) {
  Faults faults;
  for (const LedgerEntry& entry : entries) {
    faults.push_back(std::string(name_of(entry.code)) + " " + std::to_string(entry.row) + " " +
                     entry.field);
  }
  std::sort(faults.begin(), faults.end());
  return faults;
}

}  // namespace

TEST_CASE("what the contract says is refused, the readers refuse where it says") {
  for (const json& bad : json::parse(file("test/contract/cases.json"))) {
    CAPTURE(bad.at("name").get<std::string>());
    const Feed feed = feed_named(bad.at("feed").get<std::string>());
    auto document = bad.at("text").get<std::string>();
    if (bad.value("latin1", false)) document = latin1(document);
    const Outcome problem = read(feed, document).problem;
    CHECK(name_of(problem.code) == bad.at("code").get<std::string>());
    CHECK(name_of(problem.feed) == bad.at("feed").get<std::string>());
    CHECK(problem.row == (bad.at("row").is_null() ? -1 : bad.at("row").get<std::int64_t>()));
    CHECK(problem.field == bad.at("field").get<std::string>());
    CHECK(problem.byte == bad.at("byte").get<std::int64_t>());
    CHECK(cut_everywhere(feed, document) == "");
  }
}

TEST_CASE("the samples read as the oracle reads them") {
  for (const auto& [feed, name] :
       {std::pair(Feed::creator, "creator-0"), std::pair(Feed::creator, "creator-2"),
        std::pair(Feed::creator, "creator-6"), std::pair(Feed::products, "products"),
        std::pair(Feed::inspiration, "inspiration")}) {
    const std::string of = name;  // clang before 16 captures no binding
    CAPTURE(of);
    const std::string document = sample(of);
    const Reading reading = read(feed, document, {document.size() / 3, document.size() / 2});
    CHECK(to_text(reading.problem) == to_text({}));
    CHECK(json::diff(oracle(feed, document), reading.picture).dump() == "[]");
  }
}

TEST_CASE("the samples' ledgers hold what was planted, no more and no less") {
  const auto products = taken<store::ProductsFeed>(sample("products"));
  CHECK(found(audit_products(products, now, "USD")) == planted("products"));
  const auto inspiration = taken<store::InspirationFeed>(sample("inspiration"));
  CHECK(found(audit_inspiration(inspiration, now)) == planted("inspiration"));
  for (const char* name : {"creator-0", "creator-2", "creator-6"}) {
    CAPTURE(name);
    const auto creator = taken<store::CreatorFeed>(sample(name));
    CHECK(found(audit_creator(creator, now)) == planted(name));
  }
}
