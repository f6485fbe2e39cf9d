#include "feed/reader.h"

#include "feed/content_hash.h"
#include "feed/creator_reader.h"
#include "feed/generator.h"
#include "feed/inspiration_reader.h"
#include "feed/oracle.h"
#include "feed/products_reader.h"
#include "feed/reading.h"
#include "feed/samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace compass;
using namespace compass::feed;

namespace {

constexpr std::array feeds = {Feed::creator, Feed::products, Feed::inspiration};

// the oracle does not take a byte order mark as part of the document
std::string without_mark(const std::string& document) {
  return document.starts_with("\xef\xbb\xbf") ? document.substr(3) : document;
}

}  // namespace

TEST_CASE("a document with every field reads as the oracle reads it") {
  for (const Feed feed : feeds) {
    CAPTURE(name_of(feed));
    const Reading reading = read(feed, full_sample(feed));
    CHECK(to_text(reading.problem) == to_text({}));
    const nlohmann::json expected = oracle(feed, without_mark(full_sample(feed)));
    CHECK(nlohmann::json::diff(expected, reading.picture).dump() == "[]");
    CHECK(reading.bytes == full_sample(feed).size());
  }
}

TEST_CASE("a reader counts and hashes every byte, the mark's and the last spaces' too") {
  ContentHash hash;
  hash.add(full_products);
  const Reading reading = read(Feed::products, full_products, {1, 2, 500});
  CHECK(reading.hash == hash.value());
  CHECK(reading.bytes == full_products.size());
  CHECK(read(Feed::products, full_products + " ").hash != hash.value());
}

TEST_CASE("wherever a document is cut, it reads alike") {
  for (const Feed feed : feeds) {
    CAPTURE(name_of(feed));
    CHECK(cut_everywhere(feed, full_sample(feed)) == "");
  }
}

TEST_CASE("generated documents read as the oracle reads them, however cut") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    for (const Feed feed : feeds) {
      CAPTURE(seed);
      CAPTURE(name_of(feed));
      const Generated generated = generate(feed, seed);
      const Reading reading = read(feed, generated.document, generated.cuts);
      REQUIRE(to_text(reading.problem) == to_text({}));
      const nlohmann::json expected = oracle(feed, generated.document);
      REQUIRE(nlohmann::json::diff(expected, reading.picture).dump() == "[]");
      REQUIRE(difference(read(feed, generated.document), reading) == "");
    }
  }
}

TEST_CASE("feeds without rows are whole feeds") {
  CHECK(read(Feed::products, R"({"contract":"products@1"})").problem.ok());
  CHECK(read(Feed::products, R"({"contract":"products@1","products":[]})").problem.ok());
  CHECK(read(Feed::products, R"({"contract":"products@1","products":null})").problem.ok());
  CHECK(read(Feed::inspiration, R"({"contract":"inspiration@1","videos":[]})").problem.ok());
  CHECK(read(Feed::creator, R"({"contract":"creator@1","creator":{"id":"c"}})").problem.ok());
}

TEST_CASE("the contract may come after anything but the rows") {
  const auto late = R"({"creator":{"id":"c","videos":[]},"contract":"creator@1"})";
  CHECK(read(Feed::creator, late).problem.code == Code::missing_contract);
  const auto later = R"({"creator":{"id":"c"},"as_of":5,"contract":"creator@1"})";
  CHECK(read(Feed::creator, later).problem.ok());
}

TEST_CASE("errors are sticky, and finish answers the same") {
  ProductsReader reader;
  const std::string good = R"({"contract":"products@1","products":[)";
  const std::string bad = R"({"id":7}]})";
  CHECK(reader.write(good).ok());
  const Outcome problem = reader.write(bad);
  CHECK(to_text(problem) == "wrong_type products row 0 field 'id' byte 43 text");
  CHECK(to_text(reader.write(good)) == to_text(problem));
  CHECK(to_text(reader.finish().problem()) == to_text(problem));
}

TEST_CASE("a table is given once, and by the reader that was moved to") {
  ProductsReader reader;
  CHECK(
      reader.write(std::string_view(R"({"contract":"products@1","products":[{"id":"a"}]})")).ok());
  ProductsReader other = std::move(reader);
  CHECK(reader.finish().problem().code == Code::feed_not_begun);  // NOLINT(*-use-after-move)
  auto taken = other.finish();
  REQUIRE(taken.ok());
  CHECK(taken.value().feed.products.rows() == 1);
  CHECK(other.finish().problem().code == Code::feed_not_begun);
  CHECK(other.write(std::string_view("x")).code == Code::feed_not_begun);
}

TEST_CASE("a table outlives its reader") {
  Taken<store::CreatorFeed> taken;
  {
    CreatorReader reader;
    CHECK(reader.write(full_creator).ok());
    taken = std::move(reader.finish().value());
  }
  CHECK(taken.feed.text.view(taken.feed.name) == "Ana \"Nana\" Ruiz");
  const auto row =
      taken.feed.videos.by_id.find("7481200000000000003", taken.feed.videos.id, taken.feed.text);
  CHECK(row == 2U);
}

TEST_CASE("equal texts of the interned columns are equal references") {
  const auto document = R"({"contract":"products@1","products":[
    {"id":"a","category":["Home","Mugs"],"shop":"S","price":{"minor":1,"currency":"USD"}},
    {"id":"b","category":["Home","Mugs"],"shop":"S","price":{"minor":1,"currency":"USD"}}]})";
  ProductsReader reader;
  CHECK(reader.write(std::string_view(document)).ok());
  const auto taken = reader.finish();
  REQUIRE(taken.ok());
  const store::ProductTable& products = taken.value().feed.products;
  CHECK(products.category.at(0) == products.category.at(1));
  CHECK(products.top_category.at(0) == products.top_category.at(1));
  CHECK(products.shop.at(0) == products.shop.at(1));
  CHECK(products.price.currency.at(0) == products.price.currency.at(1));
}
