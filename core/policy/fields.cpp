#include "policy/fields.h"

#include <algorithm>
#include <utility>

namespace compass::policy {

using json::Value;

namespace {

std::optional<double> number_of(const Value& value) {
  if (const auto* real = value.as<double>()) return *real;
  if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* count = value.as<std::uint64_t>()) return static_cast<double>(*count);
  return std::nullopt;
}

}  // namespace

void Findings::fail(Code code, const std::string& path, std::string detail) {
  if (!ok()) return;  // the first one is told
  problem = {code, Feed::policy, -1, path, -1, std::move(detail)};
}

Fields::Fields(const Value& value, std::string path, Findings& findings)
    : path_(std::move(path)), findings_(&findings) {
  if (value.as<json::Object>() != nullptr) {
    object_ = &value;
  } else {
    findings.fail(Code::wrong_type, path_, "object");
  }
}

const Value* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  if (object_ == nullptr || !findings_->ok()) return nullptr;
  const Value* found = object_->find(key);
  return found == nullptr || found->is_null() ? nullptr : found;
}

bool Fields::has(std::string_view key) const {
  if (object_ == nullptr) return false;
  const Value* found = object_->find(key);
  return found != nullptr && !found->is_null();
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
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  const auto* below = value->as<std::int64_t>();
  const auto* above = value->as<std::uint64_t>();
  if (below == nullptr && above == nullptr) {
    fail(Code::wrong_type, key, "integer");
    return std::nullopt;
  }
  // what only fits an unsigned number is beyond every range
  const bool fits = above == nullptr || *above <= std::uint64_t{INT64_MAX};
  const std::int64_t number = above == nullptr ? *below
                              : fits           ? static_cast<std::int64_t>(*above)
                                               : 0;
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
  if (const Value* value = find(key)) out = text_of(*value, path_of(key), *findings_);
}

void Fields::read(std::string_view key, bool& out) {
  const Value* value = find(key);
  if (value == nullptr) return;
  const bool* flag = value->as<bool>();
  if (flag == nullptr) return fail(Code::wrong_type, key, "boolean");
  out = *flag;
}

void Fields::read(std::string_view key, double& out, double least, double most) {
  const Value* value = find(key);
  if (value == nullptr) return;
  const auto found = number_of(*value);
  if (!found) return fail(Code::wrong_type, key, "number");
  const double number = *found;
  if (!(number >= least && number <= most)) return fail(Code::out_of_range, key);
  out = number;
}

void Fields::read(std::string_view key, std::vector<std::string>& out) {
  if (!has(key)) return each(key, [](const Value&, const std::string&) {});
  std::vector<std::string> texts;
  each(key, [&](const Value& value, const std::string& path) {
    texts.push_back(text_of(value, path, *findings_));
  });
  if (findings_->ok()) out = std::move(texts);
}

void Fields::each(std::string_view key, const Each& use) {
  const Value* value = find(key);
  if (value == nullptr) return;
  const auto* list = value->as<json::Array>();
  if (list == nullptr) return fail(Code::wrong_type, key, "array");
  for (std::size_t at = 0; at < list->size() && findings_->ok(); ++at) {
    use((*list)[at], path_of(key) + "[" + std::to_string(at) + "]");
  }
}

void Fields::object(std::string_view key, const std::function<void(Fields&)>& use) {
  const Value* value = find(key);
  if (value == nullptr) return;
  Fields inner(*value, path_of(key), *findings_);
  use(inner);
  inner.finish();
}

void Fields::finish() {
  if (object_ == nullptr || !findings_->ok()) return;
  for (const auto& [key, value] : *object_->as<json::Object>()) {
    if (std::ranges::find(asked_, key) == asked_.end()) findings_->ignored.push_back(path_of(key));
  }
}

std::string text_of(const Value& value, const std::string& path, Findings& findings) {
  if (const auto* text = value.as<std::string>()) return *text;
  findings.fail(Code::wrong_type, path, "string");
  return {};
}

}  // namespace compass::policy
