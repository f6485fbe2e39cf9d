// Documents that are JSON but not the contract's: every way in which a field can be wrong, and what
// the reader says of it: code, row, field and byte.
#include "feed/bad_input.h"
#include "feed/reading.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::feed;

TEST_CASE("a known field of another JSON type") {
  check_bad(
      Feed::products,
      {
          {"^^[]", Code::wrong_type, -1, ""},
          {"^^\"products@1\"", Code::wrong_type, -1, ""},
          {"^^null", Code::wrong_type, -1, ""},
          {"^^12 ", Code::wrong_type, -1, ""},
          {"^^-1.5e3", Code::wrong_type, -1, ""},
          {R"({"contract":"products@1","products":^^{}})", Code::wrong_type, -1, "products"},
          {R"({"contract":"products@1","products":^^"x"})", Code::wrong_type, -1, "products"},
          {products_with("^^7"), Code::wrong_type, 0, ""},
          {products_with(R"({"id":"a"},^^null)"), Code::wrong_type, 1, ""},
          {products_with(R"({"id":"a"},^^[])"), Code::wrong_type, 1, ""},
          {products_with(R"({"id":^^12})"), Code::wrong_type, 0, "id"},
          {product_with(R"("title":^^false)"), Code::wrong_type, 0, "title"},
          {product_with(R"("title":^^["x"])"), Code::wrong_type, 0, "title"},
          {product_with(R"("title": ^^{"x":1})"), Code::wrong_type, 0, "title"},
          {product_with(R"("stock":^^"12")"), Code::wrong_type, 0, "stock"},
          {product_with(R"("stock":^^12.5)"), Code::wrong_type, 0, "stock"},
          {product_with(R"("stock":^^1e-1)"), Code::wrong_type, 0, "stock"},
          {product_with(R"("stock":^^true)"), Code::wrong_type, 0, "stock"},
          {product_with(R"("in_stock":^^1)"), Code::wrong_type, 0, "in_stock"},
          {product_with(R"("in_stock":^^"true")"), Code::wrong_type, 0, "in_stock"},
          {product_with(R"("rating":^^"5")"), Code::wrong_type, 0, "rating"},
          {product_with(R"("rating":^^true)"), Code::wrong_type, 0, "rating"},
          {product_with(R"("category":^^"Home")"), Code::wrong_type, 0, "category"},
          {product_with(R"("category":["Home",^^3])"), Code::wrong_type, 0, "category"},
          {product_with(R"("category":["Home",^^null])"), Code::wrong_type, 0, "category"},
          {product_with(R"("category":["Home",^^["x"]])"), Code::wrong_type, 0, "category"},
          {product_with(R"("price":^^12)"), Code::wrong_type, 0, "price"},
          {product_with(R"("price":{"minor":^^"12"})"), Code::wrong_type, 0, "price.minor"},
          {product_with(R"("price":{"kind":^^1})"), Code::wrong_type, 0, "price.kind"},
          {product_with(R"("launched_at":^^true)"), Code::wrong_type, 0, "launched_at"},
          {product_with(R"("launched_at":^^1.5)"), Code::wrong_type, 0, "launched_at"},
          {product_with(R"("daily":{"units":[1,^^"2"]})"), Code::wrong_type, 0, "daily.units"},
          {product_with(R"("daily":{"units":[1,^^2.5]})"), Code::wrong_type, 0, "daily.units"},
          {product_with(R"("daily":{"units":[1,^^true]})"), Code::wrong_type, 0, "daily.units"},
          {product_with(R"("daily":{"units":[^^[]]})"), Code::wrong_type, 0, "daily.units"},
          {product_with(R"("buyers":{"age":[{"key":^^18}]})"), Code::wrong_type, 0,
           "buyers.age.key"},
          {product_with(R"("buyers":{"age":[^^"18-24"]})"), Code::wrong_type, 0, "buyers.age"},
          {product_with(R"("buyers":{"age":[^^null]})"), Code::wrong_type, 0, "buyers.age"},
          {product_with(R"("title":"long \u00e9 text","shop":"A\u0042","stock":^^"x")"),
           Code::wrong_type, 0, "stock"},
      });
}

TEST_CASE("a known field twice in one object") {
  check_bad(
      Feed::products,
      {
          {R"({"contract":"products@1",^^"contract":"products@1"})", Code::duplicate_field, -1,
           "contract"},
          {product_with(R"("stock":1,^^"stock":1)"), Code::duplicate_field, 0, "stock"},
          {product_with(R"("stock":null,^^"stock":1)"), Code::duplicate_field, 0, "stock"},
          {product_with(R"("stock":null,^^"st\u006fck":1)"), Code::duplicate_field, 0, "stock"},
          {product_with(R"(^^"id":"b")"), Code::duplicate_field, 0, "id"},
          {product_with(R"("price":{"minor":1, ^^"minor":2})"), Code::duplicate_field, 0,
           "price.minor"},
      });
  // in different objects, or not of the contract
  CHECK(read(Feed::products, product_with(R"("x":1,"x":2,"y":{"id":1,"id":2})")).problem.ok());
}

TEST_CASE("ids") {
  check_bad(Feed::products,
            {
                {products_with(R"({"title":"x"^^})"), Code::missing_id, 0, "id"},
                {products_with(R"({"id":"a"},{"id":null^^})"), Code::missing_id, 1, "id"},
                {products_with(R"({"id":^^""})"), Code::missing_id, 0, "id"},
                {products_with(R"({"id":"a"},{"id":"b"},{"stock":1,"id":^^"a"})"),
                 Code::duplicate_id, 2, "id"},
                {products_with(R"({"id":"a"},{"id":^^"\u0061"})"), Code::duplicate_id, 1, "id"},
            });
  check_bad(
      Feed::inspiration,
      {
          {inspiration_with(R"("products":[{"id":"p"},{"title":"t"^^}])"), Code::missing_id, 0,
           "products.id"},
          {inspiration_with(R"("products":[{"id":^^""}])"), Code::missing_id, 0, "products.id"},
          {inspiration_with(R"("creator":{"name":"n"^^})"), Code::missing_id, 0, "creator.id"},
      });
  check_bad(
      Feed::creator,
      {
          {creator_with(R"("showcase":["a",^^""])"), Code::missing_id, -1, "creator.showcase"},
          {creator_with(R"("videos":[{"id":"v"},{"views":1^^}])"), Code::missing_id, 1, "id"},
          {creator_with(R"("videos":[{"id":"v"},{"id":^^"v"}])"), Code::duplicate_id, 1, "id"},
      });
}

TEST_CASE("a row without its id is not helped by the row before") {
  check_bad(Feed::inspiration,
            {{R"({"contract":"inspiration@1","videos":[{"id":"v","creator":{"id":"m"}},)"
              R"({"id":"w","creator":{"name":"n"^^}}]})",
              Code::missing_id, 1, "creator.id"},
             {inspiration_with(R"("products":[{"id":"p"},{"title":"t"^^}])"), Code::missing_id, 0,
              "products.id"}});
}

TEST_CASE("numbers that a field cannot hold") {
  check_bad(
      Feed::products,
      {
          {product_with(R"("stock":^^-1)"), Code::negative_count, 0, "stock"},
          {product_with(R"("stock":^^-1.0)"), Code::negative_count, 0, "stock"},
          {product_with(R"("stock":^^-99999999999999999999)"), Code::negative_count, 0, "stock"},
          {product_with(R"("stock":^^9223372036854775808)"), Code::out_of_range, 0, "stock"},
          {product_with(R"("stock":^^99999999999999999999999)"), Code::out_of_range, 0, "stock"},
          {product_with(R"("stock":^^1e19)"), Code::out_of_range, 0, "stock"},
          {product_with(R"("stock":^^9007199254740994.0)"), Code::out_of_range, 0, "stock"},
          {product_with(R"("stock":^^1e400)"), Code::out_of_range, 0, "stock"},
          {product_with(R"("price":{"minor":^^-9223372036854775809})"), Code::out_of_range, 0,
           "price.minor"},
          {product_with(R"("daily":{"units":[0,^^-3]})"), Code::negative_count, 0, "daily.units"},
          {product_with(R"("commission_rate":^^1.0001)"), Code::out_of_range, 0, "commission_rate"},
          {product_with(R"("commission_rate":^^-0.1)"), Code::out_of_range, 0, "commission_rate"},
          {product_with(R"("commission_rate":^^15)"), Code::out_of_range, 0, "commission_rate"},
          {product_with(R"("commission_rate":^^1e400)"), Code::out_of_range, 0, "commission_rate"},
          {product_with(R"("commission_rate":^^18446744073709551615)"), Code::out_of_range, 0,
           "commission_rate"},
          {product_with("\"rating\":^^4." + std::string(2000, '0')), Code::out_of_range, 0,
           "rating"},
          {product_with(R"("rating":^^5.01)"), Code::out_of_range, 0, "rating"},
          {product_with(R"("price":{"min_minor":5,"max_minor":4^^})"), Code::out_of_range, 0,
           "price.min_minor"},
          {product_with(R"("price":{"minor":3,"min_minor":4^^})"), Code::out_of_range, 0,
           "price.min_minor"},
          {product_with(R"("price":{"minor":3,"max_minor":2^^})"), Code::out_of_range, 0,
           "price.max_minor"},
          {product_with(R"("buyers":{"hour":[{"key":^^"24"}]})"), Code::out_of_range, 0,
           "buyers.hour.key"},
      });
  check_bad(
      Feed::inspiration,
      {
          {inspiration_with(R"("nth_video":^^0)"), Code::out_of_range, 0, "nth_video"},
          {inspiration_with(R"("nth_video":^^-2)"), Code::negative_count, 0, "nth_video"},
          {inspiration_with(R"("duration_s":^^-0.5)"), Code::out_of_range, 0, "duration_s"},
          {inspiration_with(R"("duration_s":^^2000001)"), Code::out_of_range, 0, "duration_s"},
          {inspiration_with(R"("daily":{"likes":[^^-1]})"), Code::negative_count, 0, "daily.likes"},
      });
  check_bad(Feed::creator, {{creator_with(R"("utc_offset_minutes":^^1441)"), Code::out_of_range, -1,
                             "creator.utc_offset_minutes"},
                            {creator_with(R"("goals":{"gmv_minor":^^-1})"), Code::negative_count,
                             -1, "creator.goals.gmv_minor"},
                            {creator_with(R"("audience":{"age":[{"share":^^2}]})"),
                             Code::out_of_range, -1, "creator.audience.age.share"}});
  CHECK(read(Feed::inspiration,
             inspiration_with(
                 R"("daily":{"comments":[-1],"new_followers":[-1],"revenue_minor":[-1]})"))
            .problem.ok());
}

TEST_CASE("words outside their list") {
  check_bad(
      Feed::products,
      {
          {product_with(R"("price":{"kind":^^"gross"})"), Code::unknown_value, 0, "price.kind"},
          {product_with(R"("price":{"settlement":^^""})"), Code::unknown_value, 0,
           "price.settlement"},
          {product_with(R"("daily":{"kind":^^"daily"})"), Code::unknown_value, 0, "daily.kind"},
          {product_with(R"("buyers":{"gender":[{"key":^^"Female"}]})"), Code::unknown_value, 0,
           "buyers.gender.key"},
          {product_with(R"("buyers":{"age":[{"key":^^"young"}]})"), Code::unknown_value, 0,
           "buyers.age.key"},
          {product_with(R"("buyers":{"gender_age":[{"gender":"male","age":^^"24-18"}]})"),
           Code::unknown_value, 0, "buyers.gender_age.age"},
          {product_with(R"("buyers":{"hour":[{"key":^^"07"}]})"), Code::unknown_value, 0,
           "buyers.hour.key"},
      });
  check_bad(Feed::inspiration, {{inspiration_with(R"("facets":[{"kind":^^"intro"}])"),
                                 Code::unknown_value, 0, "facets.kind"}});
  check_bad(Feed::creator, {{creator_with(R"("objective":^^"fame")"), Code::unknown_value, -1,
                             "creator.objective"}});
}

TEST_CASE("moments that are none") {
  check_bad(
      Feed::products,
      {
          {product_with(R"("launched_at":^^"2026-04-12")"), Code::bad_time, 0, "launched_at"},
          {product_with(R"("launched_at":^^"2026-02-29T00:00:00Z")"), Code::bad_time, 0,
           "launched_at"},
          {product_with(R"("launched_at":^^"1776038400")"), Code::bad_time, 0, "launched_at"},
          {product_with(R"("launched_at":^^1776038400000)"), Code::bad_time, 0, "launched_at"},
          {product_with(R"("launched_at":^^1e30)"), Code::bad_time, 0, "launched_at"},
          {R"({"contract":"products@1","as_of":^^"now"})", Code::bad_time, -1, "as_of"},
      });
}
