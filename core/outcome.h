// What can go wrong, as a value. Nothing is thrown across the boundary; an outcome that is not ok
// leaves all earlier state as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace compass {

enum class Feed : std::uint8_t { none, creator, products, inspiration, policy };

enum class Code : std::uint8_t {
  ok,
  not_json,          // the bytes are not a JSON text (RFC 8259); `byte` is where it stops being one
  invalid_utf8,      // a string is not UTF-8, or an escape is half a surrogate pair
  truncated,         // the document ends before it is complete
  wrong_type,        // a field of the contract holds another JSON type
  unknown_contract,  // "contract" names another document or a version this build cannot read
  missing_contract,  // the document ends, or its rows begin, without "contract"
  missing_id,        // a row without an id
  duplicate_id,      // an id that an earlier row has
  duplicate_field,   // a field of the contract stands twice in one object
  negative_count,    // a count below zero
  out_of_range,      // a number the field cannot hold (share above 1, day out of 0..23, 1e400)
  unknown_value,     // a closed list of words does not have this one
  bad_time,          // neither RFC 3339 nor epoch seconds
  too_deep,          // nested beyond the policy's limit
  too_many_bytes,    // longer than the policy's limit
  too_many_rows,     // more rows than the policy's limit
  text_too_long,     // a text longer than the policy's limit
  bad_policy,        // a policy that cannot be followed; `field` and `detail` say why
  feed_not_begun,    // bytes for a feed that was not begun
  feed_missing,      // the verb needs a feed that was not read yet
  unknown_id,        // no row of the feed has this id
  bad_argument,      // an argument outside its list
  cancelled,         // the caller gave up
  out_of_memory,     // an allocation failed
};

// A problem and its place. `row` is the index in the feed's list (-1: none); `field` a path with
// dots, "audience.age.share"; `byte` counts from the start of the document (-1: none).
struct Outcome {
  Code code = Code::ok;
  Feed feed = Feed::none;
  std::int64_t row = -1;
  std::string field{};
  std::int64_t byte = -1;
  std::string detail{};

  [[nodiscard]] bool ok() const { return code == Code::ok; }
};

// Words of the contract for codes and feeds; stable, used by every face.
std::string_view name_of(Code code);
std::string_view name_of(Feed feed);

// A value or the outcome that says why there is none.
template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}              // NOLINT(*-explicit-*)
  Result(Outcome problem) : problem_(std::move(problem)) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const { return problem_.ok(); }
  [[nodiscard]] const Outcome& problem() const { return problem_; }
  [[nodiscard]] T& value() { return *value_; }
  [[nodiscard]] const T& value() const { return *value_; }

 private:
  std::optional<T> value_{};
  Outcome problem_{};
};

}  // namespace compass
