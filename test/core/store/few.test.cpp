#include "store/few.h"

#include <doctest/doctest.h>

#include <string>

using compass::store::Few;

TEST_CASE("a value is made once, and the key asked for longest ago gives way") {
  Few<std::string, int, 2> few;
  int made = 0;
  const auto at = [&](const std::string& key) { return few.at(key, [&] { return ++made; }); };
  CHECK(at("a") == 1);
  CHECK(at("b") == 2);
  CHECK(at("a") == 1);
  CHECK(at("c") == 3);  // in the place of b
  CHECK(at("a") == 1);
  CHECK(at("b") == 4);
  few.clear();
  CHECK(at("b") == 5);
}
