#include "policy/read_rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace compass::policy {

using json::Value;

void read_code(Fields& fields, std::string& out) {
  fields.need("code").read("code", out);
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  if (fields.has("code") &&
      (out.empty() || out.size() > 64 || !std::ranges::all_of(out, allowed))) {
    fields.fail(Code::bad_policy, "code", "1 to 64 of a-z, 0-9 and _");
  }
}

namespace {

// of a list of rules with codes: each code stands once
class Codes {
 public:
  void add(Fields& fields, const std::string& code) {
    if (!codes_.insert(code).second) fields.fail(Code::bad_policy, "code", "twice: " + code);
  }

 private:
  std::set<std::string> codes_;
};

std::optional<Fact> read_fact(Fields& fields, std::string_view key) {
  std::optional<Fact> fact;
  fields.need(key).word<Fact>(key, fact, &fact_named);
  return fact;
}

Condition read_condition(Fields& fields) {
  Condition condition;
  if (const auto fact = read_fact(fields, "fact")) condition.fact = *fact;
  std::optional<Comparison> is;
  fields.need("is").word<Comparison>("is", is, &comparison_named);
  if (is) condition.is = *is;
  const bool compares = is && *is != Comparison::known && *is != Comparison::unknown;
  if (compares) fields.need("value");
  if (is && !compares && fields.has("value")) {
    fields.fail(Code::bad_policy, "value", "known and unknown have no value");
  }
  fields.read("value", condition.value, Range{INT64_MIN, INT64_MAX});
  return condition;
}

}  // namespace

std::vector<Condition> read_conditions(Fields& fields, std::string_view key, Findings& findings) {
  std::vector<Condition> conditions;
  fields.each(key, [&](const Value& value, const std::string& path) {
    Fields condition(value, path, findings);
    conditions.push_back(read_condition(condition));
    condition.finish();
  });
  return conditions;
}

void read_tiers(Fields& fields, Policy& policy, Findings& findings) {
  Codes codes;
  std::int64_t expected = 0;  // where the next bracket has to begin
  bool ended = false;         // a bracket without an end was read
  fields.need("tiers").each("tiers", [&](const Value& value, const std::string& path) {
    Fields tier(value, path, findings);
    TierRule rule;
    read_code(tier, rule.code);
    tier.need("from").read("from", rule.from, Range{});
    tier.read("to", rule.to, Range{});
    tier.read("available", rule.available);
    codes.add(tier, rule.code);
    if (ended) {
      tier.fail(Code::bad_policy, "from", "the tier before has no end");
    } else if (rule.from < expected) {
      tier.fail(Code::bad_policy, "from", "overlaps the tier before");
    } else if (rule.from > expected) {
      tier.fail(Code::bad_policy, "from", "no tier holds " + std::to_string(expected) + " videos");
    } else if (rule.to && *rule.to < rule.from) {
      tier.fail(Code::bad_policy, "to", "below from");
    } else if (rule.to && *rule.to == INT64_MAX) {
      tier.fail(Code::bad_policy, "to", "leave the end out for a tier without end");
    }
    ended = !rule.to;
    expected = findings.ok() && rule.to ? *rule.to + 1 : 0;
    tier.finish();
    policy.tiers.push_back(std::move(rule));
  });
  if (policy.tiers.empty()) fields.fail(Code::bad_policy, "tiers", "empty");
  if (!ended) {
    fields.fail(Code::bad_policy, "tiers", "no tier holds " + std::to_string(expected) + " videos");
  }
}

void read_entrance(Fields& fields, Policy& policy, Findings& findings) {
  fields.need("entrance").object("entrance", [&](Fields& entrance) {
    entrance.read("markets", policy.entrance.markets);
    Codes codes;
    entrance.need("rules").each("rules", [&](const Value& value, const std::string& path) {
      Fields fields_of_rule(value, path, findings);
      EntranceRule rule;
      read_code(fields_of_rule, rule.code);
      fields_of_rule.need("visible").read("visible", rule.visible);
      rule.when = read_conditions(fields_of_rule, "when", findings);
      codes.add(fields_of_rule, rule.code);
      const auto& rules = policy.entrance.rules;
      if (!rules.empty() && rules.back().when.empty()) {
        fields_of_rule.fail(Code::bad_policy, "when", "the rule before always holds");
      }
      fields_of_rule.finish();
      policy.entrance.rules.push_back(std::move(rule));
    });
    if (policy.entrance.rules.empty() || !policy.entrance.rules.back().when.empty()) {
      entrance.fail(Code::bad_policy, "rules", "the last rule must have no conditions");
    }
  });
}

void read_links(Fields& fields, Policy& policy, Findings& findings) {
  fields.need("links").object("links", [&](Fields& links) {
    links.need("schemes").read("schemes", policy.links.schemes);
    links.read("hosts", policy.links.hosts);
    Codes codes;
    links.need("actions").each("actions", [&](const Value& value, const std::string& path) {
      Fields fields_of_action(value, path, findings);
      Action action;
      read_code(fields_of_action, action.code);
      fields_of_action.need("intent").read("intent", action.intent);
      if (action.intent.empty()) fields_of_action.fail(Code::bad_policy, "intent", "empty");
      codes.add(fields_of_action, action.code);
      fields_of_action.finish();
      policy.links.actions.push_back(std::move(action));
    });
    // a page in the app's webview must not be led to script or to files
    for (const std::string& scheme : policy.links.schemes) {
      if (scheme == "javascript" || scheme == "data" || scheme == "file" || scheme == "blob") {
        links.fail(Code::bad_policy, "schemes", scheme + " is never safe");
      }
    }
  });
}

}  // namespace compass::policy
