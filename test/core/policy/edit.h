// The shipped policy with one thing changed: how tests ask what a change does.
#pragma once

#include "policy/policy.h"

#include <nlohmann/json.hpp>

#include <string>

namespace compass::policy::test {

inline nlohmann::json shipped() {
  return nlohmann::json::parse(default_policy_json());
}

// `pointer`: a JSON pointer (RFC 6901); what it names is replaced or added
inline Result<Policy> with(const std::string& pointer, const nlohmann::json& value) {
  nlohmann::json document = shipped();
  document[nlohmann::json::json_pointer(pointer)] = value;
  return read_policy(document.dump());
}

inline Result<Policy> without(const std::string& parent, const std::string& key) {
  nlohmann::json document = shipped();
  document[nlohmann::json::json_pointer(parent)].erase(key);
  return read_policy(document.dump());
}

}  // namespace compass::policy::test
