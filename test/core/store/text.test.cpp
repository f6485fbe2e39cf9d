#include "store/text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass::store;

TEST_CASE("a pool gives back what was put") {
  TextPool pool;
  const TextRef a = pool.put("lip gloss");
  const TextRef b = pool.put("lip gloss");
  CHECK(pool.view(a) == "lip gloss");
  CHECK(pool.view(b) == "lip gloss");
  CHECK(a != b);
  CHECK(pool.bytes() == 18);
}

TEST_CASE("empty text is nowhere") {
  TextPool pool;
  CHECK(pool.put("") == TextRef{});
  CHECK(pool.intern("") == TextRef{});
  CHECK(pool.view({}) == "");
  CHECK(pool.bytes() == 0);
}

TEST_CASE("interned text is stored once, however much there is") {
  TextPool pool;
  std::vector<TextRef> refs;
  for (int i = 0; i < 5'000; ++i)
    refs.push_back(pool.intern("shop " + std::to_string(i)));
  const std::size_t bytes = pool.bytes();
  for (int i = 0; i < 5'000; ++i) {
    CHECK(pool.intern("shop " + std::to_string(i)) == refs[static_cast<std::size_t>(i)]);
  }
  CHECK(pool.bytes() == bytes);
  CHECK(pool.view(refs[4'321]) == "shop 4321");
}

TEST_CASE("text may hold any byte") {
  TextPool pool;
  const std::string zeros("a\0b\0", 4);
  CHECK(pool.view(pool.intern(zeros)) == zeros);
  CHECK(pool.intern(std::string("a\0b", 3)) != pool.intern(zeros));
}

TEST_CASE("hashes are the same on every machine") {
  CHECK(hash_of("") == (0xcbf29ce484222325ULL ^ 0xcbf29ce4ULL));
  CHECK(hash_of("a") == (0xaf63dc4c8601ec8cULL ^ 0xaf63dc4cULL));  // FNV-1a's published value
  CHECK(hash_of("\xff") != hash_of("\x7f"));
}
