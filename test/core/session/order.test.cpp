// The order of a feed's rows says nothing: any permutation gives the same view, but for the rows
// that pointers and the ledger name.
#include "math/random.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <functional>

using namespace compass;
using namespace compass::test;

namespace {

void shuffle(Json& rows, std::uint64_t seed) {
  math::Random random(seed);
  for (std::size_t at = rows.size(); at > 1; --at) {
    std::swap(rows[at - 1], rows[random.index(at)]);
  }
}

// a view without row numbers; the ledger lists its entries by row, and counts them by code
Json without_rows(Json json) {
  if (json.is_object()) {
    json.erase("pointers");
    json.erase("row");
    json.erase("entries");
  }
  if (json.is_structured()) {
    for (Json& child : json)
      child = without_rows(child);
  }
  return json;
}

Json view_of(const Json& creator, const Json& products, const Json& inspiration,
             std::string_view objective) {
  Compass compass;
  REQUIRE(read(compass, Feed::creator, creator.dump()).ok());
  REQUIRE(read(compass, Feed::products, products.dump()).ok());
  REQUIRE(read(compass, Feed::inspiration, inspiration.dump()).ok());
  return without_rows(insights(compass, objective));
}

}  // namespace

TEST_CASE("any permutation of the feeds gives the same view") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Json creator = creator_document(seed, 5);
    Json products = products_document(seed + 100, 50);
    Json inspiration = inspiration_document(seed + 200, 70);
    for (const char* objective : {"gmv", "followers"}) {
      const Json straight = view_of(creator, products, inspiration, objective);
      shuffle(creator["creator"]["videos"], seed);
      shuffle(products["products"], seed + 1);
      shuffle(inspiration["videos"], seed + 2);
      CHECK(view_of(creator, products, inspiration, objective) == straight);
    }
  }
}
