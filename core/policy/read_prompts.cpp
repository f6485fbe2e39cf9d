#include "policy/read_rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace compass::policy {

using json::Value;

namespace {

constexpr Range points{0, 1'000};  // of usefulness and of urgency's most

std::optional<std::size_t> tier_named(const Policy& policy, const std::string& code) {
  const auto found = std::ranges::find(policy.tiers, code, &TierRule::code);
  if (found == policy.tiers.end()) return std::nullopt;
  return static_cast<std::size_t>(found - policy.tiers.begin());
}

void read_tiers_of(Fields& prompt, PromptRule& rule, const Policy& policy, Findings& findings) {
  prompt.each("tiers", [&](const Value& value, const std::string& path) {
    const std::string code = text_of(value, path, findings);
    if (!findings.ok()) return;
    if (const auto tier = tier_named(policy, code)) {
      rule.tiers.push_back(*tier);
    } else {
      findings.fail(Code::bad_policy, path, "no such tier: " + code);
    }
  });
}

void read_urgency(Fields& prompt, PromptRule& rule) {
  prompt.object("urgency", [&](Fields& fields) {
    Urgency urgency;
    std::optional<Fact> fact;
    fields.need("fact").word<Fact>("fact", fact, &fact_named);
    if (fact) urgency.fact = *fact;
    fields.read("above", urgency.above, Range{INT64_MIN, INT64_MAX});
    fields.need("points").read("points", urgency.points, points);
    fields.need("at_most").read("at_most", urgency.at_most, points);
    rule.urgency = urgency;
  });
}

void read_weights(Fields& fields, GradeWeights& weights) {
  fields.object("prompt_weights", [&](Fields& by_grade) {
    by_grade.read("fact", weights.fact, points);
    by_grade.read("likely", weights.likely, points);
    by_grade.read("hint", weights.hint, points);
    if (weights.hint > weights.likely || weights.likely > weights.fact) {
      by_grade.fail(Code::bad_policy, "hint", "a less sure reason must not weigh more");
    }
  });
}

}  // namespace

void read_prompts(Fields& fields, Policy& policy, Findings& findings) {
  std::set<std::string> codes;
  fields.need("prompts").each("prompts", [&](const Value& value, const std::string& path) {
    Fields prompt(value, path, findings);
    PromptRule rule;
    read_code(prompt, rule.code);
    if (!codes.insert(rule.code).second) {
      prompt.fail(Code::bad_policy, "code", "twice: " + rule.code);
    }
    read_tiers_of(prompt, rule, policy, findings);
    prompt.word<store::Objective>("objective", rule.objective, &objective_named);
    rule.when = read_conditions(prompt, "when", findings);
    prompt.need("action").read("action", rule.action);
    if (prompt.has("action") && policy.action(rule.action) == nullptr) {
      prompt.fail(Code::bad_policy, "action", "not in links.actions: " + rule.action);
    }
    prompt.need("usefulness").read("usefulness", rule.usefulness, points);
    read_urgency(prompt, rule);
    prompt.finish();
    policy.prompts.push_back(std::move(rule));
  });
  read_weights(fields, policy.prompt_weights);
}

}  // namespace compass::policy
