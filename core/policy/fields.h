// Typed reading of a JSON object's fields. Nothing is converted: a field has its type and range, or
// the first problem is kept, with the field's path, and all that follows does nothing.
#pragma once

#include "json/value.h"
#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::policy {

// What reading has met so far.
struct Findings {
  Outcome problem{};
  std::vector<std::string> ignored{};  // paths of unknown fields

  [[nodiscard]] bool ok() const { return problem.ok(); }
  void fail(Code code, const std::string& path, std::string detail = {});
};

struct Range {
  std::int64_t least = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

class Fields {
 public:
  // a value that is not an object is a problem; then no field is there
  Fields(const json::Value& value, std::string path, Findings& findings);

  // Missing and null leave `out` as it is.
  void read(std::string_view key, std::string& out);
  void read(std::string_view key, bool& out);
  void read(std::string_view key, double& out, double least, double most);
  template <class Integer>
  void read(std::string_view key, Integer& out, Range range) {
    if (const auto found = integer(key, range)) out = static_cast<Integer>(*found);
  }
  void read(std::string_view key, std::optional<std::int64_t>& out, Range range);
  void read(std::string_view key, std::vector<std::string>& out);

  // of each element of a list: its value and its path
  using Each = std::function<void(const json::Value&, const std::string&)>;
  void each(std::string_view key, const Each& use);
  // of an object inside this one
  void object(std::string_view key, const std::function<void(Fields&)>& use);

  // one of a closed list of words; `named` gives none for a word that is not in it
  template <class Word>
  void word(std::string_view key, std::optional<Word>& out,
            std::optional<Word> (*named)(std::string_view)) {
    std::string text;
    if (!has(key)) return;
    read(key, text);
    if (!findings_->ok()) return;
    out = named(text);
    if (!out) fail(Code::unknown_value, key, text);
  }

  // a missing or null field is a problem
  Fields& need(std::string_view key);
  [[nodiscard]] bool has(std::string_view key) const;

  void fail(Code code, std::string_view key, std::string detail = {});
  [[nodiscard]] std::string path_of(std::string_view key) const;

  // notes the fields that nobody asked for
  void finish();

 private:
  const json::Value* find(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key, Range range);

  const json::Value* object_ = nullptr;  // none after a problem
  std::string path_;
  Findings* findings_;
  std::vector<std::string> asked_;
};

// a text, whatever holds it; wrong_type otherwise
std::string text_of(const json::Value& value, const std::string& path, Findings& findings);

}  // namespace compass::policy
