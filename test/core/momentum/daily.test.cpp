#include "momentum/daily.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using momentum::days_of;
using store::Day;
using store::SeriesKind;

namespace {

constexpr std::int64_t day = store::seconds_per_day;
constexpr std::int64_t start = 1'774'000'000;

std::vector<Day> values(std::initializer_list<int> list) {
  std::vector<Day> days;
  for (const int value : list)
    days.push_back({value, true});
  return days;
}

}  // namespace

TEST_CASE("per day: as they are, up to the day that is over; missing and negative ones left out") {
  std::vector<Day> series = values({5, 7, -2, 9, 4});
  series[1].present = false;
  const auto days = days_of(series, SeriesKind::per_day, start, start + 4 * day);
  REQUIRE(days.size() == 2);
  CHECK(days[0].day == 0);
  CHECK(days[0].events == 5);
  CHECK(days[1].day == 3);
}

TEST_CASE("a day counts in its last hour, not before") {
  const std::vector<Day> series = values({1, 2, 3});
  CHECK(days_of(series, SeriesKind::per_day, start, start + 3 * day - 1).size() == 3);
  CHECK(days_of(series, SeriesKind::per_day, start, start + 3 * day - 3'600).size() == 3);
  CHECK(days_of(series, SeriesKind::per_day, start, start + 3 * day - 3'601).size() == 2);
  CHECK(days_of(series, SeriesKind::per_day, start, start - 1).empty());
}

TEST_CASE("cumulative: differences of neighbours; falls and gaps tell nothing") {
  std::vector<Day> series = values({100, 130, 120, 150, 0, 180, 190});
  series[4].present = false;
  const auto days = days_of(series, SeriesKind::cumulative, start, start + 99 * day);
  REQUIRE(days.size() == 3);
  CHECK(days[0].day == 1);
  CHECK(days[0].events == 30);
  CHECK(days[1].day == 3);
  CHECK(days[1].events == 30);
  CHECK(days[2].day == 6);
  CHECK(days[2].events == 10);
}
