#include "fuzz/mutator.h"

#include "math/random.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace compass::fuzz {
namespace {

using nlohmann::json;

// where readers and arithmetic have their borders
const json numbers = {0,
                      -1,
                      1,
                      255,
                      65'536,
                      2'147'483'648,
                      4'294'967'296,
                      9'007'199'254'740'993,
                      9'223'372'036'854'775'807,
                      18'446'744'073'709'551'615U,
                      -9'223'372'036'854'775'807,
                      0.1,
                      1e-300,
                      1e300};
constexpr std::array<std::string_view, 14> texts = {"",     "0",   "-1",      "12.34",      "1e400",
                                                    "null", "USD", "VND",     "2026-04-12", "\n",
                                                    "é",    "ไทย", "a\u0301", "😍"};
constexpr std::size_t long_text = 300;

class Mutator {
 public:
  explicit Mutator(unsigned int seed) : random_(seed) {}

  // walks down to a value and changes it, or what holds it
  void change(json& value, const json& schema) {
    const bool stay = !value.is_structured() || value.empty() || random_.below(4) == 0;
    if (stay) return change_here(value, schema);
    const std::size_t at = random_.index(value.size());
    if (value.is_array()) return change(value[at], part(schema, "items"));
    const auto field = std::next(value.begin(), static_cast<std::ptrdiff_t>(at));
    change(field.value(), part(part(schema, "properties"), field.key().c_str()));
  }

 private:
  static const json& part(const json& schema, const char* key) {
    static const json none = json::object();
    const auto found = schema.find(key);
    return found == schema.end() ? none : *found;
  }

  void change_here(json& value, const json& schema) {
    if (random_.below(6) == 0) {
      value = made(schema);
    } else if (value.is_object()) {
      change_object(value, schema);
    } else if (value.is_array()) {
      change_array(value, schema);
    } else {
      value = random_.below(3) == 0 ? any() : made(schema);
    }
  }

  void change_object(json& object, const json& schema) {
    const json& properties = part(schema, "properties");
    if (!object.empty() && random_.below(3) == 0) {
      object.erase(std::next(object.begin(), place(object)));
    } else if (!properties.empty()) {
      const auto field = std::next(properties.begin(), place(properties));
      object[field.key()] = made(field.value());
    } else {
      object[std::string(texts[random_.index(texts.size())])] = any();
    }
  }

  void change_array(json& array, const json& schema) {
    const std::uint64_t how = random_.below(3);
    if (array.empty() || how == 0) {
      array.push_back(made(part(schema, "items")));
    } else if (how == 1) {
      array.push_back(array[random_.index(array.size())]);  // the same again: ids are doubled
    } else {
      array.erase(random_.index(array.size()));
    }
  }

  // a value that this schema allows, more or less
  json made(const json& schema) {
    const json& words = part(schema, "enum");
    if (!words.empty()) return words[random_.index(words.size())];
    if (schema.contains("const")) return schema["const"];
    const json& types = part(schema, "type");
    if (types.empty()) return any();
    const auto type = types[random_.index(types.size())].get<std::string>();
    if (type == "object") return made_object(schema);
    if (type == "array") return json::array({made(part(schema, "items"))});
    if (type == "string") return text();
    if (type == "boolean") return random_.below(2) == 0;
    if (type == "null") return nullptr;
    return number();
  }

  json made_object(const json& schema) {
    json object = json::object();
    for (const auto& [key, value] : part(schema, "properties").items()) {
      if (random_.below(3) == 0) object[key] = made(value);
    }
    return object;
  }

  json any() {
    switch (random_.below(6)) {
      case 0:
        return nullptr;
      case 1:
        return random_.below(2) == 0;
      case 2:
        return json::array();
      case 3:
        return json::object();
      case 4:
        return text();
      default:
        return number();
    }
  }

  json text() {
    if (random_.below(8) == 0) return std::string(random_.index(long_text), 'a');
    return std::string(texts[random_.index(texts.size())]);
  }
  json number() {
    if (random_.below(2) == 0) return random_.below(10'000);
    return numbers[random_.index(numbers.size())];
  }

  std::ptrdiff_t place(const json& list) {
    return static_cast<std::ptrdiff_t>(random_.index(list.size()));
  }

  math::Random random_;
};

}  // namespace

std::size_t mutated(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned int seed,
                    const json& schema) {
  constexpr unsigned int bytes_every = 3;  // libFuzzer's own changes find what is no document
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = all.rfind('}') + 1;  // npos + 1: 0
  json document = end == 0 || seed % bytes_every == 0
                      ? json(json::value_t::discarded)
                      : json::parse(all.substr(0, end), nullptr, /*allow_exceptions=*/false);
  if (document.is_discarded()) return LLVMFuzzerMutate(data, size, max_size);
  const std::string rest(all.substr(end));
  Mutator mutator(seed);
  for (unsigned int changes = 0; changes <= seed % 4; ++changes)
    mutator.change(document, schema);
  const std::string text = document.dump(-1, ' ', false, json::error_handler_t::replace) + rest;
  if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

}  // namespace compass::fuzz
