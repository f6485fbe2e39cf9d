#include "policy/document.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace compass::policy {

namespace {

using nlohmann::json;

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

// notes the first key that its object already has
class Keys {
 public:
  void see(json::parse_event_t event, const json& parsed) {
    if (event == json::parse_event_t::object_start) open_.emplace_back();
    if (event == json::parse_event_t::object_end) open_.pop_back();
    if (event != json::parse_event_t::key || twice_) return;
    const auto& name = parsed.get_ref<const std::string&>();
    if (!open_.back().insert(name).second) twice_ = name;
  }
  [[nodiscard]] const std::optional<std::string>& twice() const { return twice_; }

 private:
  std::vector<std::set<std::string>> open_;  // keys of the objects that are not closed yet
  std::optional<std::string> twice_;
};

// nlohmann counts bytes from one and says in words what is wrong; document.test.cpp holds them
Outcome problem_of(const json::parse_error& error) {
  const std::string_view words = error.what();
  const auto says = [&](std::string_view part) { return words.find(part) != words.npos; };
  const std::size_t at = error.byte == 0 ? 0 : error.byte - 1;
  if (says("UTF-8") || says("surrogate")) return problem_at(Code::invalid_utf8, at);
  for (const char* ending : {"unexpected end of input", "missing closing quote", "empty input"}) {
    if (says(ending)) return problem_at(Code::truncated, at);
  }
  return problem_at(Code::not_json, at);
}

}  // namespace

Result<json> parse_document(std::string_view text) {
  if (text.size() > policy_bytes) return problem_at(Code::too_many_bytes, policy_bytes);
  if (const auto nul = text.find('\0'); nul != text.npos) return problem_at(Code::not_json, nul);
  if (const auto deep = too_deep_at(text)) return problem_at(Code::too_deep, *deep);
  try {
    Keys keys;
    json document = json::parse(text, [&](int, json::parse_event_t event, json& parsed) {
      keys.see(event, parsed);
      return true;
    });
    if (keys.twice())
      return Outcome{Code::duplicate_field, Feed::policy, -1, *keys.twice(), -1, {}};
    return document;
  } catch (const json::parse_error& error) {
    return problem_of(error);
  } catch (const json::out_of_range&) {
    return Outcome{Code::out_of_range, Feed::policy, -1, {}, -1, "a number that no double holds"};
  }
}

}  // namespace compass::policy
