// A JSON value: what a policy is read into and a view is made of. Nothing is allocated to take one
// apart, so that running out of memory half-way through a document can be told: nlohmann's values
// allocate in their destructors, which ends the program where nothing is left.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace compass::json {

class Value;
struct Member;

using Array = std::vector<Value>;
using Object = std::vector<Member>;  // in the order in which they were written

class Value {
 public:
  Value() noexcept;
  // what C++ calls it; all are implicit, so that a document reads like one
  // NOLINTBEGIN(*-explicit-*)
  Value(std::nullptr_t) noexcept;
  Value(bool flag);
  Value(double number);
  Value(std::string text);
  Value(std::string_view text);
  Value(const char* text);
  Value(const std::vector<std::string>& texts);
  Value(Array list);
  Value(Object object);
  template <std::signed_integral T>
  Value(T number);
  template <std::unsigned_integral T>
  Value(T number);
  // NOLINTEND(*-explicit-*)

  // moved, never copied by accident: a copy is a document's worth of allocations
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;
  Value(Value&& other) noexcept;
  Value& operator=(Value&& other) noexcept;
  ~Value();

  template <class... Elements>
  static Value array(Elements&&... elements);
  static Value object();

  // null if it is another type
  template <class T>
  [[nodiscard]] const T* as() const;
  [[nodiscard]] bool is_null() const;

  // of a list
  void push_back(Value element);
  [[nodiscard]] std::size_t size() const;

  // of an object: a member of a key that it does not have yet; of a list: an element, without key
  void append(std::string key, Value value);
  // of an object: the member of that key, made where there is none
  Value& operator[](std::string_view key);
  // all members of another object, in place of those of the same key
  void update(Value object);
  // null if there is no such member, or this is no object
  [[nodiscard]] const Value* find(std::string_view key) const;

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, std::uint64_t, double, std::string, Array,
               Object>
      held_;
};

struct Member {
  std::string key;
  Value value;
};

// below, where Member is whole: libc++ looks into a vector as soon as its destructor is named
inline Value::Value(std::nullptr_t) noexcept {}
inline Value::Value(bool flag) : held_(flag) {}
inline Value::Value(double number) : held_(number) {}
inline Value::Value(std::string text) : held_(std::move(text)) {}
inline Value::Value(Array list) : held_(std::move(list)) {}
inline Value::Value(Object object) : held_(std::move(object)) {}
template <std::signed_integral T>
Value::Value(T number) : held_(std::int64_t{number}) {}
template <std::unsigned_integral T>
Value::Value(T number) : held_(std::uint64_t{number}) {}

template <class T>
const T* Value::as() const {
  return std::get_if<T>(&held_);
}

template <class... Elements>
Value Value::array(Elements&&... elements) {
  Array list;
  list.reserve(sizeof...(elements));
  (list.emplace_back(std::forward<Elements>(elements)), ...);
  return list;
}

// On one line, UTF-8; a letter that is none becomes U+FFFD, a number that is not finite null.
std::string to_text(const Value& value);

}  // namespace compass::json
