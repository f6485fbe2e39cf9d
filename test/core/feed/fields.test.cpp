// The readers' tables against the published JSON Schemas, field by field.
#include "feed/fields.h"

#include "feed/describe.h"
#include "feed/key.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

using namespace compass;
using namespace compass::feed;
using nlohmann::json;

namespace {

json schema_file(const std::string& name) {
  const std::string here = __FILE__;
  const std::string root = here.substr(0, here.rfind("test/core/feed/"));
  std::ifstream file(root + "core/contract/" + name + ".schema.json");
  REQUIRE(file.good());
  return json::parse(file);
}

// A schema in the words of describe.h: references followed, prose and patterns dropped.
class Schemas {
 public:
  json document(const std::string& name) {
    const json schema = schema_file(name);
    return plain(schema, schema);
  }

 private:
  json plain(const json& schema, const json& file) {
    json out = json::object();
    if (schema.contains("$ref")) {
      const auto ref = schema.at("$ref").get<std::string>();
      const json& target = ref.starts_with("#") ? file : common_;
      const json::json_pointer place(ref.substr(ref.find('#') + 1));
      out = plain(target.at(place), target);
    }
    if (schema.contains("allOf")) {
      for (const json& part : schema.at("allOf"))
        out.merge_patch(plain(part, file));
    }
    for (const char* key : {"const", "enum", "minimum", "maximum", "minLength"}) {
      if (schema.contains(key)) out[key] = schema.at(key);
    }
    if (schema.contains("type")) out["type"] = types(schema.at("type"));
    if (schema.contains("required")) out["required"] = schema.at("required");
    if (schema.contains("items")) out["items"] = plain(schema.at("items"), file);
    if (schema.contains("properties")) {
      if (!out.contains("required")) out["required"] = json::array();
      for (const auto& [key, value] : schema.at("properties").items()) {
        out["properties"][key] = plain(value, file);
      }
    }
    return out;
  }

  static json types(const json& type) {
    std::set<std::string> sorted;
    if (type.is_string()) {
      sorted.insert(type.get<std::string>());
    } else {
      for (const json& one : type)
        sorted.insert(one.get<std::string>());
    }
    return sorted;
  }

  json common_ = schema_file("common");
};

}  // namespace

TEST_CASE("the readers' tables say what the schemas say, field by field") {
  Schemas schemas;
  CHECK(json::diff(schemas.document("creator"), description_of(Feed::creator)).dump() == "[]");
  CHECK(json::diff(schemas.document("products"), description_of(Feed::products)).dump() == "[]");
  CHECK(json::diff(schemas.document("inspiration"), description_of(Feed::inspiration)).dump() ==
        "[]");
}

TEST_CASE("posted and inspiration videos share one table") {
  REQUIRE(inspiration_video_object.fields.size() == video_object.fields.size() + 2);
  CHECK(inspiration_video_object.fields.data() == video_object.fields.data());
}

TEST_CASE("keys are compared whole, whatever their length") {
  const std::string text = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string key = text.substr(0, size);
    CHECK(same_key(key, std::string(key)));
    CHECK_FALSE(same_key(key, key + "x"));
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = key;
      other[i] = 'A';
      CHECK_FALSE(same_key(key, other));
    }
  }
}
