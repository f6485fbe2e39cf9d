#include "message.h"

#include <algorithm>

namespace {

using nlohmann::json;

constexpr int spoken_version = 1;
// ids and details come out of feeds; nothing else in a message is long
constexpr std::size_t longest_message = 64 * 1024;

bool is_flat(const json& value) {
  const auto is_text = [](const json& item) { return item.is_string(); };
  if (value.is_array()) return std::all_of(value.begin(), value.end(), is_text);
  return !value.is_object();
}

}  // namespace

std::optional<json> read_message(const std::string& text) {
  if (text.size() > longest_message) return std::nullopt;
  json value = json::parse(text, /*callback=*/nullptr, /*allow_exceptions=*/false);
  if (!value.is_object() || !std::all_of(value.begin(), value.end(), is_flat)) return std::nullopt;
  const bool is_ours = value.value("bridge", json()) == spoken_version;
  if (!is_ours || !value.value("type", json()).is_string()) return std::nullopt;
  return value;
}
