// What an answer was made from: the question, and hashes of all that it depends on. Whoever has the
// same feeds and policy gets the same bytes again, on any engine.
#pragma once

#include "feedback/choices.h"
#include "json/value.h"
#include "outcome.h"
#include "record/question.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::record {

struct Hashed {
  std::uint64_t bytes = 0;
  std::string hash{};  // 16 hexadecimal digits; "": there is none

  friend bool operator==(const Hashed&, const Hashed&) = default;
};
Hashed hashed(std::string_view document);

inline constexpr std::array<Feed, 3> recorded_feeds = {Feed::creator, Feed::products,
                                                       Feed::inspiration};

struct Record {
  std::string version{};  // of the core
  Question question{};
  std::int64_t seed = 0;  // the creator's day: which draw tries a product; all others are of ids
  std::string policy{};   // hash
  std::array<Hashed, 3> feeds{};
  feedback::Choices choices{};  // none: nothing was learned
  Hashed answer{};
};

// record.schema.json
json::Value to_json(const Record& record);

// What a policy's reading says of JSON and types, with feed none; missing_contract,
// unknown_contract; of what was learned as feedback/read.h.
Result<Record> read_record(std::string_view json);

// where the engine that is asked again has something else: version, seed, policy, creator,
// products, inspiration
std::vector<std::string> differences(const Record& recorded, const Record& now);

// replay.schema.json: whether the answer is the same, to the byte, and what else differs
json::Value replayed(const Record& recorded, const Record& now);

}  // namespace compass::record
