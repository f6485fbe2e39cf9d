#include "feedback/read.h"

#include "feed/words.h"
#include "json/value.h"
#include "policy/document.h"
#include "policy/fields.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace compass::feedback {

namespace {

using json::Value;
using policy::Fields;
using policy::Findings;

// of no feed
Outcome of_document(Outcome problem) {
  problem.feed = Feed::none;
  return problem;
}

// moments are told as in feeds: RFC 3339 or epoch seconds
std::optional<std::int64_t> moment_of(const Value& value, Findings& findings) {
  std::optional<std::int64_t> at;
  if (const auto* text = value.as<std::string>()) {
    at = feed::read_moment(*text);
  } else if (const auto* number = value.as<std::int64_t>()) {
    at = *number;
  } else if (const auto* count = value.as<std::uint64_t>()) {
    at = static_cast<std::int64_t>(std::min<std::uint64_t>(*count, INT64_MAX));
  } else {
    findings.fail(Code::wrong_type, "at", "RFC 3339 text or integer");
    return std::nullopt;
  }
  if (!at || *at < feed::first_moment || *at > feed::last_moment) {
    findings.fail(Code::bad_time, "at");
    return std::nullopt;
  }
  return at;
}

// one event: its fields stand in `row`, and so do a choice's
Event read_event(const Value& row, Fields& fields, Findings& findings) {
  Event event;
  std::optional<Kind> kind;
  for (const char* key : {"at", "kind", "product"}) {
    if (!fields.has(key)) {
      const bool is_id = std::string_view(key) == "product";
      findings.fail(is_id ? Code::missing_id : Code::wrong_type, key, "missing");
    }
  }
  if (!findings.ok()) return event;
  if (const auto at = moment_of(*row.find("at"), findings)) event.at = *at;
  fields.word("kind", kind, &kind_named);
  fields.read("product", event.product);
  if (findings.ok() && event.product.empty()) findings.fail(Code::missing_id, "product");
  event.kind = kind.value_or(Kind::opened);
  return event;
}

using Take = std::function<void(const Value& row, Fields& fields, Findings& findings)>;

// which list of which document
struct List {
  std::string_view contract;
  std::string_view name;
  std::size_t most = 0;  // rows
};

Outcome read_row(const Value& row, std::int64_t at, const List& list, const Take& take) {
  if (at >= static_cast<std::int64_t>(list.most)) {
    return {.code = Code::too_many_rows, .row = at, .field = std::string(list.name)};
  }
  Findings findings;
  Fields fields(row, "", findings);
  if (findings.ok()) take(row, fields, findings);
  Outcome problem = of_document(findings.problem);
  if (!problem.ok()) problem.row = at;
  return problem;
}

// `take` of each row, until there is a problem
Outcome read_rows(const Value& document, const List& list, const Take& take) {
  Findings findings;
  Fields fields(document, "", findings);
  std::string contract;
  fields.read("contract", contract);
  if (!fields.has("contract")) {
    findings.fail(Code::missing_contract, "contract");
  } else if (contract != list.contract) {
    findings.fail(Code::unknown_contract, "contract", contract);
  } else if (!fields.has(list.name)) {
    findings.fail(Code::wrong_type, std::string(list.name), "array");
  }
  Outcome problem;
  std::int64_t at = 0;
  fields.each(list.name, [&](const Value& row, const std::string&) {
    if (problem.ok()) problem = read_row(row, at++, list, take);
  });
  return findings.ok() ? problem : of_document(findings.problem);
}

}  // namespace

Result<std::vector<Event>> read_events(std::string_view json, std::int64_t latest) {
  const Result<Value> document = policy::parse_document(json);
  if (!document.ok()) return of_document(document.problem());
  std::vector<Event> events;
  const Outcome problem = read_rows(document.value(), {"feedback@1", "events", most_events},
                                    [&](const Value& row, Fields& fields, Findings& findings) {
                                      Event event = read_event(row, fields, findings);
                                      if (findings.ok() && event.at > latest) {
                                        findings.fail(Code::out_of_range, "at", "later than now");
                                      }
                                      if (findings.ok()) events.push_back(std::move(event));
                                    });
  if (!problem.ok()) return problem;
  return events;
}

Result<Choices> read_choices(std::string_view json) {
  const Result<Value> document = policy::parse_document(json);
  if (!document.ok()) return of_document(document.problem());
  return choices_in(document.value());
}

Result<Choices> choices_in(const Value& document) {
  std::string creator;
  std::string hash;
  std::vector<Choice> read;
  const Outcome problem = read_rows(document, {"learned@1", "choices", most_choices},
                                    [&](const Value& row, Fields& fields, Findings& findings) {
                                      Choice choice{.event = read_event(row, fields, findings)};
                                      fields.read("category", choice.category);
                                      fields.read("shop", choice.shop);
                                      if (findings.ok()) read.push_back(std::move(choice));
                                    });
  if (!problem.ok()) return problem;
  Findings findings;
  Fields fields(document, "", findings);
  fields.read("creator", creator);
  fields.read("hash", hash);
  if (!findings.ok()) return of_document(findings.problem);
  auto choices = Choices::of(std::move(creator), std::move(read));
  if (!choices || choices->hash() != hash) {
    return Outcome{.code = Code::bad_argument, .field = "hash", .detail = "changed since written"};
  }
  return std::move(*choices);
}

}  // namespace compass::feedback
