// The oracle's reading of the contract's parts: what a value or a part of a document is in a
// picture.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace compass::feed::oracle_parts {

using nlohmann::json;
using Source = nlohmann::ordered_json;  // keeps the order in which a document lists its axes

// null if it is not there
const Source& field(const Source& object, const char* key);
json text(const Source& value);
json integer(const Source& value);
json scaled(const Source& value, double scale);
json flag(const Source& value);
json time_of(const Source& value);
json word(const Source& value, const std::vector<std::string>& words, int first = 0);
json money(const Source& source);
json days(const Source& source);
json texts(const Source& source);
json category(const Source& source);
json audience(const Source& source);

}  // namespace compass::feed::oracle_parts
