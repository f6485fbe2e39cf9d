#include "policy/document.h"
#include "policy/policy.h"
#include "policy/read_rules.h"
#include "policy/read_settings.h"

#include <utility>

namespace compass::policy {

namespace {

constexpr std::string_view contract = "policy@1";

void read_contract(Fields& fields) {
  std::string name;
  fields.read("contract", name);
  if (!fields.has("contract")) {
    fields.fail(Code::missing_contract, "contract");
  } else if (name != contract) {
    fields.fail(Code::unknown_contract, "contract", name);
  }
}

}  // namespace

Result<Policy> read_policy(std::string_view json) {
  const Result<json::Value> document = parse_document(json);
  if (!document.ok()) return document.problem();
  Findings findings;
  Fields fields(document.value(), "", findings);
  Policy policy;
  read_contract(fields);
  if (findings.ok()) {
    // later parts name what earlier ones define
    read_tiers(fields, policy, findings);
    read_entrance(fields, policy, findings);
    read_links(fields, policy, findings);
    read_prompts(fields, policy, findings);
    read_objectives(fields, policy, findings);
    read_settings(fields, policy);
    fields.finish();
  }
  if (!findings.ok()) return findings.problem;
  policy.ignored = std::move(findings.ignored);
  return policy;
}

Policy default_policy() {
  return read_policy(default_policy_json()).value();
}

}  // namespace compass::policy
