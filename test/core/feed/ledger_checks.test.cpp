#include "feed/ledger_checks.h"

#include "feed/ledger_entries.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

using namespace compass;
using namespace compass::feed;
using namespace compass::feed::ledger_entries;

TEST_CASE("totals against their days") {
  CHECK(of_video(R"("views":9,"daily":{"kind":"per_day","views":[4,null,5]})") == Entries{});
  CHECK(of_video(R"("views":20,"daily":{"kind":"per_day","views":[4,5]})") == Entries{});
  CHECK(of_video(R"("views":8,"daily":{"kind":"per_day","views":[4,null,5]})") ==
        Entries{"total_below_days 0 views 8 9"});
  CHECK(of_video(R"("views":3,"daily":{"kind":"per_day","views":[4,null,5]})") ==
        Entries{"total_below_day 0 views 3 5"});
  CHECK(of_video(R"("daily":{"kind":"per_day","views":[4,5]})") == Entries{});
  CHECK(of_video(R"("views":0,"daily":{"kind":"per_day","views":[null,null]})") == Entries{});
}

TEST_CASE("days of an unstated kind are compared one by one") {
  CHECK(of_video(R"("views":8,"daily":{"views":[4,5]})") == Entries{});
  CHECK(of_video(R"("views":4,"daily":{"views":[4,5]})") == Entries{"total_below_day 0 views 4 5"});
}

TEST_CASE("what may be taken back is compared by its sum") {
  CHECK(of_video(R"("comments":3,"daily":{"kind":"per_day","comments":[5,-2]})") == Entries{});
  CHECK(of_video(R"("comments":2,"daily":{"kind":"per_day","comments":[5,-2]})") ==
        Entries{"total_below_days 0 comments 2 3"});
  CHECK(of_video(R"("revenue":{"minor":90},"daily":{"kind":"per_day","revenue_minor":[99,-8]})") ==
        Entries{"total_below_days 0 revenue 90 91"});
  // of a range, the largest it can be
  CHECK(of_video(R"("revenue":{"min_minor":1,"max_minor":95},
                    "daily":{"kind":"per_day","revenue_minor":[99,-8]})") == Entries{});
}

TEST_CASE("cumulative series") {
  CHECK(of_video(R"("views":9,"daily":{"kind":"cumulative","views":[4,null,9]})") == Entries{});
  CHECK(of_video(R"("views":8,"daily":{"kind":"cumulative","views":[4,9,null]})") ==
        Entries{"total_below_last 0 views 8 9"});
  CHECK(of_video(R"("daily":{"kind":"cumulative","views":[4,9,null,7,8,1]})") ==
        Entries{"cumulative_falls 0 daily.views 7 9"});
  CHECK(of_video(R"("daily":{"kind":"cumulative","comments":[4,3],"new_followers":[4,3],
                    "revenue_minor":[4,3]})") == Entries{});
}

TEST_CASE("units of a product against its days") {
  CHECK(of_product(R"("units_total":3,"daily":{"kind":"per_day","units":[2,2]})") ==
        Entries{"total_below_days 0 units_total 3 4"});
  CHECK(of_product(R"("units_total":3,"daily":{"kind":"cumulative","units":[5,4]})") ==
        Entries{"cumulative_falls 0 daily.units 4 5", "total_below_last 0 units_total 3 4"});
}

TEST_CASE("sums that do not fit stay at the largest number") {
  const std::string large = std::to_string(std::numeric_limits<std::int64_t>::max());
  CHECK(of_video(R"("views":)" + large + R"(,"daily":{"kind":"per_day","views":[)" + large + "," +
                 large + "]}") == Entries{});
  CHECK(of_product(R"("price":{"minor":)" + large +
                   R"(},"traffic":{"orders":9,"revenue":{"minor":1}})") ==
        Entries{"gmv_far_from_units 0 traffic.revenue 1 " + large});
  CHECK(of_product(R"("price":{"minor":)" + large +
                   R"(},"traffic":{"orders":1,"revenue":{"minor":)" + large + "}}") == Entries{});
}

TEST_CASE("shares far from one") {
  const auto gender = [](const std::string& a, const std::string& b) {
    return of_product(R"("buyers":{"gender":[{"key":"female","share":)" + a +
                      R"(},{"key":"male","share":)" + b + "}]}");
  };
  CHECK(gender("0.5", "0.45") == Entries{});
  CHECK(gender("0.5", "0.4") == Entries{});
  CHECK(gender("0.5", "0.39") == Entries{"shares_far_from_one 0 buyers.gender 890000 1000000"});
  CHECK(gender("0.5", "0.6") == Entries{});
  CHECK(gender("0.5", "0.7") == Entries{"shares_far_from_one 0 buyers.gender 1200000 1000000"});
  CHECK(of_product(R"("buyers":{"gender":[],"age":[{"key":"18-24","share":0.2}]})") ==
        Entries{"shares_far_from_one 0 buyers.age 200000 1000000"});
  // the first few regions say nothing of the rest; interests overlap
  CHECK(of_product(R"("buyers":{"region":[{"key":"US","share":0.2}],
                      "interest":[{"key":"a","share":1},{"key":"b","share":1}],
                      "hour":[{"key":"1","share":1},{"key":"2","share":1}]})") == Entries{});
  CHECK(of_product(R"("buyers":{"region":[{"key":"US","share":1},{"key":"CA","share":0.2}]})") ==
        Entries{"shares_far_from_one 0 buyers.region 1200000 1000000"});
  CHECK(of_creator(R"("creator":{"id":"c","audience":{"gender_age":[
          {"gender":"male","age":"55+","share":0.1}]}})") ==
        Entries{"shares_far_from_one -1 creator.audience.gender_age 100000 1000000"});
  CHECK(of_inspiration(R"({"id":"a"},{"id":"v","creator":{"id":"m","audience":{"gender":[
          {"key":"male","share":0.1}]}}})") ==
        Entries{"shares_far_from_one 1 creator.audience.gender 100000 1000000"});
}

TEST_CASE("the tolerance of shares is an option") {
  const std::string row = R"({"id":"a","buyers":{"gender":[{"key":"male","share":0.97}]}})";
  CHECK(of_products(row, "", {.share_tolerance = 20'000}).size() == 1);
  CHECK(of_products(row, "", {.share_tolerance = 30'000}).empty());
}

TEST_CASE("mixed currencies") {
  const std::string rows =
      R"({"id":"a","price":{"currency":"EUR"}},{"id":"b","price":{"currency":"USD"}},
    {"id":"c"},{"id":"d","price":{"currency":"USD"}},{"id":"e","price":{"currency":"JPY"}},
    {"id":"f","price":{"currency":"EUR"}},{"id":"g","price":{"currency":"USD"}})";
  CHECK(of_products(rows) ==
        Entries{"mixed_currencies 0 price.currency 2 3", "mixed_currencies 4 price.currency 1 3"});
  CHECK(of_products(rows, "JPY") ==
        Entries{"mixed_currencies 0 price.currency 2 1", "mixed_currencies 1 price.currency 3 1"});
  CHECK(of_products(R"({"id":"a","traffic":{"revenue":{"currency":"EUR"}}})", "USD") ==
        Entries{"mixed_currencies 0 traffic.revenue.currency 1 0"});
  // equally frequent: the first by text is the main one
  CHECK(of_products(
            R"({"id":"a","price":{"currency":"USD"}},{"id":"b","price":{"currency":"EUR"}})") ==
        Entries{"mixed_currencies 0 price.currency 1 1"});
  CHECK(of_creator(R"("creator":{"id":"c","currency":"USD","videos":[
          {"id":"v","revenue":{"currency":"EUR"}}]})") ==
        Entries{"mixed_currencies 0 revenue.currency 1 0"});
}

TEST_CASE("mixed kinds and settlements") {
  CHECK(
      of_inspiration(R"({"id":"a","revenue":{"kind":"attributed","settlement":"placed"}},{"id":"b"},
          {"id":"c","revenue":{"kind":"direct","settlement":"settled"}},
          {"id":"d","revenue":{"kind":"direct","settlement":"processing"}},
          {"id":"e","revenue":{"settlement":"settled"}})") ==
      Entries{"mixed_kinds 0 revenue.kind 1 2", "mixed_settlements 0 revenue.settlement 1 2",
              "mixed_settlements 3 revenue.settlement 1 2"});
}

TEST_CASE("a currency of its own in every row costs no more than sorting them") {
  std::string rows;
  for (int i = 0; i < 20'000; ++i) {
    const std::string number = std::to_string(i);
    if (i != 0) rows += ',';
    rows.append(R"({"id":")").append(number).append(R"(","price":{"currency":")");
    rows.append(number).append("\"}}");
  }
  CHECK(of_products(rows).size() == 19'999);
}

TEST_CASE("sums and products end at the limits, on either side, and are exact up to them") {
  using Limits = std::numeric_limits<std::int64_t>;
  CHECK(saturated_sum(Limits::max() - 5, 5) == Limits::max());
  CHECK(saturated_sum(Limits::max() - 5, 6) == Limits::max());
  CHECK(saturated_sum(Limits::max() - 5, 4) == Limits::max() - 1);
  CHECK(saturated_sum(Limits::min() + 5, -5) == Limits::min());
  CHECK(saturated_sum(Limits::min() + 5, -6) == Limits::min());
  CHECK(saturated_sum(Limits::min() + 5, -4) == Limits::min() + 1);
  CHECK(saturated_sum(Limits::max(), Limits::min()) == -1);

  constexpr std::int64_t root = 3'037'000'499;  // the largest whose square fits
  for (const std::int64_t sign : {1, -1}) {
    const std::int64_t limit = sign > 0 ? Limits::max() : Limits::min();
    CHECK(saturated_product(root, sign * root) == sign * root * root);
    CHECK(saturated_product(root + 1, sign * (root + 1)) == limit);
    CHECK(saturated_product(Limits::max() / 7, sign * 7) == sign * (Limits::max() / 7 * 7));
    CHECK(saturated_product(Limits::max() / 7 + 1, sign * 7) == limit);
    CHECK(saturated_product(12, sign * 5) == sign * 60);
  }
  CHECK(saturated_product(Limits::min(), -1) == Limits::max());
  CHECK(saturated_product(Limits::min(), 1) == Limits::min());
  CHECK(saturated_product(0, Limits::min()) == 0);
  CHECK(saturated_product(Limits::min(), 0) == 0);
}
