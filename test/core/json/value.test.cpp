#include "json/value.h"

#include <doctest/doctest.h>

using namespace compass::json;

TEST_CASE("value: members stay in the order in which they came, and are found") {
  Value object = Value::object();
  object["b"] = 1;
  object["a"] = Value::array("x", nullptr, 2.5);
  object["b"] = true;
  CHECK(to_text(object) == R"({"b":true,"a":["x",null,2.5]})");
  REQUIRE(object.find("b") != nullptr);
  CHECK(*object.find("b")->as<bool>());
  CHECK(object.find("c") == nullptr);
  CHECK(Value(7).find("b") == nullptr);
  CHECK(Value().is_null());
}

TEST_CASE("value: an update replaces what is there and adds what is not") {
  Value object = Value::object();
  object["a"] = 1;
  object["b"] = 2;
  Value more = Value::object();
  more["b"] = 3;
  more["c"] = 4;
  object.update(std::move(more));
  CHECK(to_text(object) == R"({"a":1,"b":3,"c":4})");
}

TEST_CASE("value: append adds to both kinds of container") {
  Value list = Value::array();
  list.append("", 1);
  list.push_back("two");
  CHECK(list.size() == 2);
  Value object = Value::object();
  object.append("k", std::move(list));
  CHECK(to_text(object) == R"({"k":[1,"two"]})");
}
