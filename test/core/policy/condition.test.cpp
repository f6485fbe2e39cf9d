#include "policy/condition.h"

#include <doctest/doctest.h>

#include <array>

namespace compass::policy {

TEST_CASE("condition: each comparison below, at and above its value") {
  struct Row {
    Comparison is;
    std::array<bool, 3> holds;
  };
  constexpr std::array<Row, 7> rows = {{{Comparison::less, {true, false, false}},
                                        {Comparison::at_most, {true, true, false}},
                                        {Comparison::equal, {false, true, false}},
                                        {Comparison::at_least, {false, true, true}},
                                        {Comparison::more, {false, false, true}},
                                        {Comparison::known, {true, true, true}},
                                        {Comparison::unknown, {false, false, false}}}};
  for (const std::int64_t value : {std::int64_t{-3}, std::int64_t{0}, std::int64_t{12}}) {
    for (const Row& row : rows) {
      CAPTURE(name_of(row.is));
      const Condition condition{Fact::ec_videos, row.is, value};
      CHECK(holds(condition, value - 1) == row.holds[0]);
      CHECK(holds(condition, value) == row.holds[1]);
      CHECK(holds(condition, value + 1) == row.holds[2]);
      // of a fact that is missing, only that it is unknown
      CHECK(holds(condition, std::nullopt) == (row.is == Comparison::unknown));
    }
  }
}

TEST_CASE("condition: words and comparisons name each other") {
  for (int at = 0; at < 7; ++at) {
    const auto comparison = static_cast<Comparison>(at);
    CHECK(comparison_named(name_of(comparison)) == comparison);
  }
  CHECK_FALSE(comparison_named("greater"));
  CHECK_FALSE(comparison_named(""));
}

}  // namespace compass::policy
