#include "feed/describe.h"

#include "feed/documents.h"

#include <limits>

namespace compass::feed {
namespace {

using nlohmann::json;
using Limit = std::numeric_limits<std::int64_t>;

json describe_object(const Document& document, const Object& object);

void add_range(json& description, const Field& field) {
  if (field.min != Limit::min()) description["minimum"] = field.min;
  if (field.max != Limit::max()) description["maximum"] = field.max;
}

json describe_element(const Document& document, const Field& field) {
  switch (element_of(field.kind)) {
    case Kind::text:
      return {{"type", {"string"}}};
    case Kind::id:
      return {{"type", {"string"}}, {"minLength", 1}};
    case Kind::day: {
      json description = {{"type", {"integer", "null"}}};
      add_range(description, field);
      return description;
    }
    default: {
      json description = describe_object(document, *field.child);
      description["type"] = {"object"};
      return description;
    }
  }
}

json describe_field(const Document& document, const Field& field) {
  switch (field.kind) {
    case Kind::contract:
      return {{"const", document.contract}};
    case Kind::id:
      return {{"type", {"string"}}, {"minLength", 1}};
    case Kind::time:
      return {{"type", {"integer", "null", "string"}}};
    case Kind::whole: {
      json description = {{"type", {"integer", "null"}}};
      add_range(description, field);
      return description;
    }
    case Kind::scaled:
      return {{"type", {"null", "number"}}, {"minimum", 0}, {"maximum", field.max}};
    case Kind::flag:
      return {{"type", {"boolean", "null"}}};
    case Kind::word: {
      json words = json::array();
      for (const auto word : field.words)
        words.push_back(word);
      words.push_back(nullptr);
      return {{"enum", words}};
    }
    case Kind::object:
      return describe_object(document, *field.child);
    case Kind::objects:
    case Kind::rows:
    case Kind::texts:
    case Kind::ids:
    case Kind::days:
      return {{"type", {"array", "null"}}, {"items", describe_element(document, field)}};
    default:
      return {{"type", {"null", "string"}}};
  }
}

json describe_object(const Document& document, const Object& object) {
  json description = {{"type", {"null", "object"}}, {"required", json::array()}};
  for (const Field& field : object.fields) {
    const std::string key(field.key);
    description["properties"][key] = describe_field(document, field);
    // the creator feed is nothing without its creator, whose id is required
    const bool is_body = &object == &creator_root && field.kind == Kind::object;
    if (is_body) description["properties"][key]["type"] = {"object"};
    if (field.kind == Kind::id || field.kind == Kind::contract || is_body) {
      description["required"].push_back(key);
    }
  }
  return description;
}

}  // namespace

json description_of(Feed feed) {
  const Document& document = feed == Feed::creator    ? creator_document
                             : feed == Feed::products ? products_document
                                                      : inspiration_document;
  json description = describe_object(document, document.root);
  description["type"] = {"object"};
  return description;
}

std::string describe(Feed feed) {
  return description_of(feed).dump(2);
}

}  // namespace compass::feed
