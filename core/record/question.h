// A question to the engine as a document, so that it can be kept and asked again: a verb that
// answers and all that it is given.
#pragma once

#include "json/value.h"
#include "outcome.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace compass::record {

enum class Verb : std::uint8_t {
  insights,
  posted,
  inspiration,
  product,
  what_if,
  ledger,
  audit,
  plan,
  learned,
};
inline constexpr std::array<std::string_view, 9> verb_names = {"insights", "posted",  "inspiration",
                                                               "product",  "what_if", "ledger",
                                                               "audit",    "plan",    "learned"};

// What a verb does not take stays as it is here. What the words may be, the verb itself says.
struct Question {
  Verb verb = Verb::insights;
  std::int64_t now = 0;
  std::string objective{};
  std::optional<double> followers_part{};
  std::string id{};
  std::string other{};
  std::string sort = "recency";
  std::string direction = "descending";
  std::int64_t first = 0;
  std::int64_t count = 50;
};

// question of record.schema.json; missing and null are as above, but for verb and now. Errors have
// the field under `path`: wrong_type, unknown_value, out_of_range, bad_argument (missing).
Result<Question> read_question(const json::Value& document, const std::string& path = {});

json::Value to_json(const Question& question);

}  // namespace compass::record
