// The words in which a feed's tables are written: what a field holds and how it becomes a number
// or a text. fields.h has the tables; walker.h reads a document by them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace compass::feed {

// What a field holds: its JSON type, and what that becomes.
enum class Kind : std::uint8_t {
  ignored,   // not a field of the contract
  contract,  // text: name and version of the document
  id,        // text, not empty
  text,      // text
  time,      // text or integer → epoch seconds
  whole,     // integer in min..max
  scaled,    // number in 0..max → integer, times `scale`
  flag,      // boolean → 0 or 1
  word,      // text, one of `words` → its index
  age,       // text "18-24", "55+", "<18" → index of store::age_names
  hour,      // text "0".."23" → number
  object,    // object of `child`
  row,       // one of `rows`
  day,       // one of `days`: integer in min..max, or null
  objects,   // array of `child`
  rows,      // the same: the feed's rows
  texts,     // array of text
  ids,       // array of text, not empty
  days,      // array of integers in min..max, or null
};

struct Object;

struct Field {
  std::string_view key{};
  Kind kind = Kind::ignored;
  std::uint8_t id = 0;  // its place in the object's fields, by which a Sink knows it
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::int64_t scale = 1;
  std::span<const std::string_view> words{};
  const Object* child = nullptr;
};

struct Object {
  std::uint8_t number = 0;  // dense, over all objects of all feeds
  std::span<const Field> fields;
};

inline constexpr std::size_t most_fields = 32;  // of one object: a bit each in a word

// one function for each sort of field, so that a table reads like the contract

template <class Id>
constexpr Field plain(Id id, std::string_view key, Kind kind) {
  return {.key = key, .kind = kind, .id = static_cast<std::uint8_t>(id)};
}

template <class Id>
constexpr Field whole(Id id, std::string_view key, std::int64_t min, std::int64_t max) {
  return {
      .key = key, .kind = Kind::whole, .id = static_cast<std::uint8_t>(id), .min = min, .max = max};
}

template <class Id>
constexpr Field integer(Id id, std::string_view key) {
  using Limit = std::numeric_limits<std::int64_t>;
  return whole(id, key, Limit::min(), Limit::max());
}

template <class Id>
constexpr Field count(Id id, std::string_view key) {
  return whole(id, key, 0, std::numeric_limits<std::int64_t>::max());
}

template <class Id>
constexpr Field scaled(Id id, std::string_view key, std::int64_t max, std::int64_t scale) {
  return {.key = key,
          .kind = Kind::scaled,
          .id = static_cast<std::uint8_t>(id),
          .max = max,
          .scale = scale};
}

template <class Id>
constexpr Field share(Id id, std::string_view key) {
  return scaled(id, key, 1, 1'000'000);
}

// milliseconds of 24 days fit 32 bits; no video is longer
template <class Id>
constexpr Field seconds(Id id, std::string_view key) {
  return scaled(id, key, 2'000'000, 1'000);
}

template <class Id>
constexpr Field word(Id id, std::string_view key, std::span<const std::string_view> words) {
  return {.key = key, .kind = Kind::word, .id = static_cast<std::uint8_t>(id), .words = words};
}

template <class Id>
constexpr Field days(Id id, std::string_view key, bool may_fall) {
  using Limit = std::numeric_limits<std::int64_t>;
  return {.key = key,
          .kind = Kind::days,
          .id = static_cast<std::uint8_t>(id),
          .min = may_fall ? Limit::min() : 0,
          .max = Limit::max()};
}

template <class Id>
constexpr Field nested(Id id, std::string_view key, Kind kind, const Object& child) {
  return {.key = key, .kind = kind, .id = static_cast<std::uint8_t>(id), .child = &child};
}

constexpr bool has_child(Kind kind) {
  return kind == Kind::object || kind == Kind::objects || kind == Kind::rows;
}

// what an element of a list must be
constexpr Kind element_of(Kind list) {
  switch (list) {
    case Kind::objects:
      return Kind::object;
    case Kind::rows:
      return Kind::row;
    case Kind::texts:
      return Kind::text;
    case Kind::ids:
      return Kind::id;
    case Kind::days:
      return Kind::day;
    default:
      return Kind::ignored;
  }
}

// every field stands at the place its id names
constexpr bool in_order(std::span<const Field> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].id != i) return false;
  }
  return fields.size() <= most_fields;
}

}  // namespace compass::feed
