#include "math/sort.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using compass::math::Random;

namespace {

using Pair = std::pair<int, int>;

TEST_CASE("sort: as std::stable_sort, with many ties and with none") {
  Random random(11);
  for (int run = 0; run < 300; ++run) {
    std::vector<Pair> values(random.index(60));
    const auto distinct = 1 + random.below(run % 2 == 0 ? 4 : 1'000);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = {static_cast<int>(random.below(distinct)), static_cast<int>(i)};
    }
    const auto descending = [](const Pair& a, const Pair& b) { return a.first > b.first; };
    std::vector<Pair> expected = values;
    std::stable_sort(expected.begin(), expected.end(), descending);
    compass::math::sort(values, descending);
    CHECK(values == expected);
  }
}

TEST_CASE("sort: by a key first, whatever its sign and size") {
  Random random(12);
  using Row = std::pair<double, int>;
  for (const std::size_t count : {0U, 1U, 127U, 128U, 129U, 2'000U}) {
    for (const std::uint32_t distinct : {1U, 5U, 100'000U}) {
      std::vector<Row> rows;
      for (std::size_t i = 0; i < count; ++i) {
        const double step = static_cast<double>(random.below(distinct)) - distinct / 2.0;
        const double key = distinct == 5 ? std::floor(step) : step * random.uniform();
        rows.emplace_back(key, static_cast<int>(random.below(3)));
      }
      if (count > 2) {
        rows[0].first = -0.0;
        rows[1] = {0.0, -1};
        rows[2].first = 1e300;
      }
      std::vector<Row> expected = rows;
      std::stable_sort(expected.begin(), expected.end());
      compass::math::sort_by(rows, [](const Row& row) { return row.first; }, std::less{});
      CHECK(rows == expected);
    }
  }
}

TEST_CASE("sort: moves what it sorts") {
  std::vector<std::unique_ptr<std::string>> names;
  for (const char* name : {"tripod", "belt", "lamp"})
    names.push_back(std::make_unique<std::string>(name));
  compass::math::sort(names, [](const auto& a, const auto& b) { return *a < *b; });
  CHECK(*names[0] == "belt");
  CHECK(*names[2] == "tripod");
}

}  // namespace
