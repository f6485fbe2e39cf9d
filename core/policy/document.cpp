#include "policy/document.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace compass::policy {

namespace {

using json::Value;

Outcome problem_at(Code code, std::size_t byte, std::string detail = {}) {
  return {code, Feed::policy, -1, {}, static_cast<std::int64_t>(byte), std::move(detail)};
}

// where brackets outside of strings nest deeper than allowed
std::optional<std::size_t> too_deep_at(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (in_string) {
      if (byte == '\\') ++at;
      if (byte == '"') in_string = false;
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '{' || byte == '[') {
      if (++depth > policy_depth) return at;
    } else if ((byte == '}' || byte == ']') && depth > 0) {
      --depth;
    }
  }
  return std::nullopt;
}

// nlohmann counts bytes from one and says in words what is wrong; document.test.cpp holds them
Outcome problem_of(std::string_view words, std::size_t byte) {
  const auto says = [&](std::string_view part) { return words.find(part) != words.npos; };
  const std::size_t at = byte == 0 ? 0 : byte - 1;
  if (says("UTF-8") || says("surrogate")) return problem_at(Code::invalid_utf8, at);
  for (const char* ending : {"unexpected end of input", "missing closing quote", "empty input"}) {
    if (says(ending)) return problem_at(Code::truncated, at);
  }
  return problem_at(Code::not_json, at);
}

// Takes what nlohmann's parser finds. Its own values are not used: they allocate when they are
// destroyed, and a policy may be read when there is nothing left.
class Builder {
 public:
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using string_t = std::string;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return add(nullptr); }
  bool boolean(bool flag) { return add(flag); }
  bool number_integer(std::int64_t number) { return add(number); }
  bool number_unsigned(std::uint64_t number) { return add(number); }
  bool number_float(double number, const std::string&) { return add(number); }
  bool string(std::string& text) { return add(std::move(text)); }
  bool binary(binary_t&) { return false; }  // not in JSON text
  bool start_object(std::size_t) { return begin(json::Object()); }
  bool start_array(std::size_t) { return begin(json::Array()); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  // the first key that its object already has is kept; what is no JSON comes first
  bool key(std::string& name) {
    Open& object = open_.back();
    if (!object.keys.insert(name).second && !twice_) twice_ = name;
    object.key = std::move(name);
    return true;
  }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::json::exception& error) {
    constexpr int number_overflow = 406;
    problem_ =
        error.id == number_overflow
            ? Outcome{Code::out_of_range, Feed::policy, -1, {}, -1, "a number that no double holds"}
            : problem_of(error.what(), byte);
    return false;
  }

  Result<Value> result() {
    if (!problem_.ok()) return problem_;
    if (twice_) return Outcome{Code::duplicate_field, Feed::policy, -1, *twice_, -1, {}};
    return std::move(document_);
  }

 private:
  // an object or list that is not closed yet
  struct Open {
    Value value;
    std::string key{};             // of the member that comes next
    std::set<std::string> keys{};  // so far
  };

  bool begin(Value empty) {
    open_.push_back({.value = std::move(empty)});
    return true;
  }

  bool end() {
    Value whole = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(whole));
  }

  bool add(Value value) {
    if (open_.empty()) {
      document_ = std::move(value);
    } else {
      Open& around = open_.back();
      around.value.append(std::move(around.key), std::move(value));
    }
    return true;
  }

  Value document_;
  std::vector<Open> open_;
  std::optional<std::string> twice_;
  Outcome problem_;
};

}  // namespace

Result<Value> parse_document(std::string_view text) {
  if (text.size() > policy_bytes) return problem_at(Code::too_many_bytes, policy_bytes);
  if (const auto nul = text.find('\0'); nul != text.npos) return problem_at(Code::not_json, nul);
  if (const auto deep = too_deep_at(text)) return problem_at(Code::too_deep, *deep);
  Builder builder;
  nlohmann::json::sax_parse(text, &builder);
  return builder.result();
}

}  // namespace compass::policy
