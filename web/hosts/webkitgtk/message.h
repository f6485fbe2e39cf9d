#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

// A message of the shell, as core/contract/bridge.schema.json has it: an object of one level whose
// `bridge` is the version that we speak and whose `type` is text. Empty for anything else: what a
// page sends is not trusted.
std::optional<nlohmann::json> read_message(const std::string& text);
