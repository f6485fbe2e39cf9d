#include "policy/fields.h"

#include <algorithm>
#include <utility>

namespace compass::policy {

using nlohmann::json;

void Findings::fail(Code code, const std::string& path, std::string detail) {
  if (!ok()) return;  // the first one is told
  problem = {code, Feed::policy, -1, path, -1, std::move(detail)};
}

Fields::Fields(const json& value, std::string path, Findings& findings)
    : path_(std::move(path)), findings_(&findings) {
  if (value.is_object()) {
    object_ = &value;
  } else {
    findings.fail(Code::wrong_type, path_, "object");
  }
}

const json* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  if (object_ == nullptr || !findings_->ok()) return nullptr;
  const auto found = object_->find(key);
  return found == object_->end() || found->is_null() ? nullptr : &*found;
}

bool Fields::has(std::string_view key) const {
  if (object_ == nullptr) return false;
  const auto found = object_->find(key);
  return found != object_->end() && !found->is_null();
}

Fields& Fields::need(std::string_view key) {
  if (object_ != nullptr && !has(key)) fail(Code::bad_policy, key, "missing");
  return *this;
}

std::string Fields::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

void Fields::fail(Code code, std::string_view key, std::string detail) {
  findings_->fail(code, path_of(key), std::move(detail));
}

std::optional<std::int64_t> Fields::integer(std::string_view key, Range range) {
  const json* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (!value->is_number_integer()) {
    fail(Code::wrong_type, key, "integer");
    return std::nullopt;
  }
  // what only fits an unsigned number is beyond every range
  const bool fits =
      !value->is_number_unsigned() || value->get<std::uint64_t>() <= std::uint64_t{INT64_MAX};
  const std::int64_t number = fits ? value->get<std::int64_t>() : 0;
  if (!fits || number < range.least || number > range.most) {
    fail(Code::out_of_range, key,
         std::to_string(range.least) + " to " + std::to_string(range.most));
    return std::nullopt;
  }
  return number;
}

void Fields::read(std::string_view key, std::optional<std::int64_t>& out, Range range) {
  if (const auto found = integer(key, range)) out = found;
}

void Fields::read(std::string_view key, std::string& out) {
  if (const json* value = find(key)) out = text_of(*value, path_of(key), *findings_);
}

void Fields::read(std::string_view key, bool& out) {
  const json* value = find(key);
  if (value == nullptr) return;
  if (!value->is_boolean()) return fail(Code::wrong_type, key, "boolean");
  out = value->get<bool>();
}

void Fields::read(std::string_view key, double& out, double least, double most) {
  const json* value = find(key);
  if (value == nullptr) return;
  if (!value->is_number()) return fail(Code::wrong_type, key, "number");
  const double number = value->get<double>();
  if (!(number >= least && number <= most)) return fail(Code::out_of_range, key);
  out = number;
}

void Fields::read(std::string_view key, std::vector<std::string>& out) {
  if (!has(key)) return each(key, [](const json&, const std::string&) {});
  std::vector<std::string> texts;
  each(key, [&](const json& value, const std::string& path) {
    texts.push_back(text_of(value, path, *findings_));
  });
  if (findings_->ok()) out = std::move(texts);
}

void Fields::each(std::string_view key, const Each& use) {
  const json* list = find(key);
  if (list == nullptr) return;
  if (!list->is_array()) return fail(Code::wrong_type, key, "array");
  for (std::size_t at = 0; at < list->size() && findings_->ok(); ++at) {
    use((*list)[at], path_of(key) + "[" + std::to_string(at) + "]");
  }
}

void Fields::object(std::string_view key, const std::function<void(Fields&)>& use) {
  const json* value = find(key);
  if (value == nullptr) return;
  Fields inner(*value, path_of(key), *findings_);
  use(inner);
  inner.finish();
}

void Fields::finish() {
  if (object_ == nullptr || !findings_->ok()) return;
  for (const auto& [key, value] : object_->items()) {
    if (std::ranges::find(asked_, key) == asked_.end()) findings_->ignored.push_back(path_of(key));
  }
}

std::string text_of(const json& value, const std::string& path, Findings& findings) {
  if (value.is_string()) return value.get<std::string>();
  findings.fail(Code::wrong_type, path, "string");
  return {};
}

}  // namespace compass::policy
