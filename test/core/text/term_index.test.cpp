#include "text/term_index.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace compass::text;

namespace {

TEST_CASE("term index: one number a term, by arrival, then by hash") {
  TermIndex index;
  CHECK(!index.find(7));
  CHECK(index.add(900) == 0);
  CHECK(index.add(7) == 1);
  CHECK(index.add(900) == 0);
  CHECK(index.size() == 2);
  CHECK(index.sort() == std::vector<std::uint32_t>{1, 0});
  CHECK(index.find(7) == 0u);
  CHECK(index.find(900) == 1u);
  CHECK(!index.find(8));
}

TEST_CASE("term index: many terms, with the low bits alike") {
  TermIndex index;
  compass::math::Random random(1);
  std::vector<std::uint64_t> terms;
  for (std::uint64_t i = 0; i < 5'000; ++i) {
    terms.push_back(i % 2 == 0 ? random.next() : (i << 40) | 5);
    index.add(terms.back());
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  CHECK(index.size() == terms.size());
  index.sort();
  for (std::uint32_t number = 0; number < terms.size(); ++number) {
    if (index.find(terms[number]) != number) FAIL("term " << terms[number]);
  }
}

}  // namespace
