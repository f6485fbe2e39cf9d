#include "json/value.h"

#include <algorithm>

namespace compass::json {

Value::Value() noexcept = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

Value::Value(std::string_view text) : held_(std::in_place_type<std::string>, text) {}
Value::Value(const char* text) : held_(std::in_place_type<std::string>, text) {}
Value::Value(const std::vector<std::string>& texts) : held_(Array(texts.begin(), texts.end())) {}

Value Value::object() {
  return Object();
}

bool Value::is_null() const {
  return as<std::nullptr_t>() != nullptr;
}

void Value::push_back(Value element) {
  std::get<Array>(held_).push_back(std::move(element));
}

std::size_t Value::size() const {
  return std::get<Array>(held_).size();
}

void Value::append(std::string key, Value value) {
  if (auto* members = std::get_if<Object>(&held_)) {
    members->push_back({std::move(key), std::move(value)});
  } else {
    push_back(std::move(value));
  }
}

Value& Value::operator[](std::string_view key) {
  Object& members = std::get<Object>(held_);
  const auto found = std::ranges::find(members, key, &Member::key);
  if (found != members.end()) return found->value;
  return members.emplace_back(Member{std::string(key), {}}).value;
}

void Value::update(Value object) {
  for (Member& member : std::get<Object>(object.held_))
    (*this)[member.key] = std::move(member.value);
}

const Value* Value::find(std::string_view key) const {
  const Object* members = as<Object>();
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, key, &Member::key);
  return found == members->end() ? nullptr : &found->value;
}

}  // namespace compass::json
