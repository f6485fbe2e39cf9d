#include "store/column.h"

#include "store/list.h"
#include "store/series.h"

#include <doctest/doctest.h>

using namespace compass::store;

TEST_CASE("a column's rows are missing until set") {
  Column<int> column;
  for (int i = 0; i < 200; ++i)
    column.add_row();
  CHECK(column.size() == 200);
  for (const std::size_t row : {0U, 63U, 64U, 127U, 128U, 199U}) {
    CHECK_FALSE(column.has(row));
    CHECK(column.at(row) == std::nullopt);
    CHECK(column.value_or(row, 7) == 7);
    column.set(row, 0);
    CHECK(column.at(row) == 0);
    CHECK(column.value_or(row, 7) == 0);
  }
  CHECK_FALSE(column.has(62));
  CHECK_FALSE(column.has(65));
}

TEST_CASE("a set value can be set again") {
  Column<int> column;
  column.add_row();
  column.set(0, 1);
  column.set(0, 2);
  CHECK(column.at(0) == 2);
}

TEST_CASE("rows added after some were set stay missing") {
  Column<bool> column;
  column.add_row();
  column.set(0, false);
  column.add_row();
  CHECK(column.at(0) == false);
  CHECK_FALSE(column.has(1));
}

TEST_CASE("lists hold what was appended to each row") {
  ListColumn<int> lists;
  lists.add_row();
  lists.add_row();
  lists.append(1);
  lists.append(2);
  lists.add_row();
  lists.add_row();
  lists.append(3);
  CHECK(lists.size() == 4);
  CHECK(lists.total() == 3);
  CHECK(lists.at(0).empty());
  REQUIRE(lists.at(1).size() == 2);
  CHECK(lists.at(1)[1] == 2);
  CHECK(lists.at(2).empty());
  REQUIRE(lists.at(3).size() == 1);
  CHECK(lists.at(3)[0] == 3);
}

TEST_CASE("a day without a value is not zero") {
  CHECK(Day{}.get() == std::nullopt);
  CHECK(Day{.value = 0, .present = true}.get() == 0);
}
