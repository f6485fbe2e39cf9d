#include "store/id_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass::store;

TEST_CASE("every id is found at its row, no other is") {
  TextPool pool;
  std::vector<TextRef> ids;
  IdIndex index;
  CHECK(index.find("0", ids, pool) == std::nullopt);
  for (std::uint32_t row = 0; row < 3'000; ++row) {
    const std::string id = std::to_string(row * 7919);
    ids.push_back(pool.put(id));
    CHECK(index.add(id, row, ids, pool));
  }
  for (std::uint32_t row = 0; row < 3'000; ++row) {
    CHECK(index.find(std::to_string(row * 7919), ids, pool) == row);
  }
  CHECK(index.find("1", ids, pool) == std::nullopt);
  CHECK(index.find("", ids, pool) == std::nullopt);
}

TEST_CASE("an id is added once") {
  TextPool pool;
  std::vector<TextRef> ids = {pool.put("a")};
  IdIndex index;
  CHECK(index.add("a", 0, ids, pool));
  ids.push_back(pool.put("a"));
  CHECK_FALSE(index.add("a", 1, ids, pool));
  CHECK(index.find("a", ids, pool) == 0U);
}
