#include "policy/read_rules.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compass::policy {

using json::Value;

namespace {

constexpr std::int64_t full_weight = 1'000;
// the square of a factor is as much as anybody can mean
constexpr Range weights{0, 2 * full_weight};

std::optional<store::Metric> metric_named(std::string_view name) {
  const auto found = std::ranges::find(store::metric_names, name);
  if (found == store::metric_names.end()) return std::nullopt;
  return static_cast<store::Metric>(found - store::metric_names.begin());
}

// factors of products or of inspiration videos; one of the other list is a mistake
std::vector<Factor> read_factors(Fields& objective, std::string_view key, bool of_products,
                                 ObjectiveRule& rule, Findings& findings) {
  std::vector<Factor> factors;
  objective.need(key).each(key, [&](const Value& value, const std::string& path) {
    Fields fields(value, path, findings);
    std::optional<Factor> factor;
    fields.need("factor").word<Factor>("factor", factor, &factor_named);
    std::int64_t weight = full_weight;
    fields.read("weight", weight, weights);
    fields.finish();
    if (!factor) return;
    if (is_of_product(*factor) != of_products) {
      fields.fail(Code::bad_policy, "factor", "belongs to the other list");
    } else if (std::ranges::find(factors, *factor) != factors.end()) {
      fields.fail(Code::bad_policy, "factor", "twice");
    }
    factors.push_back(*factor);
    rule.weights[index_of(*factor)] = weight;
  });
  if (factors.empty()) objective.fail(Code::bad_policy, key, "empty");
  return factors;
}

std::vector<store::Metric> read_success(Fields& objective, Findings& findings) {
  std::vector<store::Metric> metrics;
  objective.need("success").each("success", [&](const Value& value, const std::string& path) {
    const std::string name = text_of(value, path, findings);
    if (!findings.ok()) return;
    const auto metric = metric_named(name);
    if (!metric) return findings.fail(Code::unknown_value, path, name);
    if (std::ranges::find(metrics, *metric) != metrics.end()) {
      return findings.fail(Code::bad_policy, path, "twice");
    }
    metrics.push_back(*metric);
  });
  if (metrics.empty()) objective.fail(Code::bad_policy, "success", "empty");
  return metrics;
}

}  // namespace

void read_objectives(Fields& fields, Policy& policy, Findings& findings) {
  std::array<bool, 2> seen{};
  fields.need("objectives").each("objectives", [&](const Value& value, const std::string& path) {
    Fields objective(value, path, findings);
    std::optional<store::Objective> code;
    objective.need("code").word<store::Objective>("code", code, &objective_named);
    ObjectiveRule rule;
    rule.product_factors = read_factors(objective, "products", true, rule, findings);
    rule.inspiration_factors = read_factors(objective, "inspiration", false, rule, findings);
    rule.success = read_success(objective, findings);
    objective.finish();
    if (!code) return;
    const auto at = static_cast<std::size_t>(*code);
    if (std::exchange(seen[at], true)) objective.fail(Code::bad_policy, "code", "twice");
    policy.objectives[at] = std::move(rule);
  });
  for (std::size_t at = 0; at < seen.size(); ++at) {
    if (seen[at]) continue;
    const auto name = name_of(static_cast<store::Objective>(at));
    fields.fail(Code::bad_policy, "objectives", "missing: " + std::string(name));
  }
}

}  // namespace compass::policy
