#include "record/question.h"

#include "policy/fields.h"
#include "view/json.h"

#include <algorithm>

namespace compass::record {

namespace {

std::optional<Verb> verb_named(std::string_view name) {
  const auto found = std::ranges::find(verb_names, name);
  if (found == verb_names.end()) return std::nullopt;
  return static_cast<Verb>(found - verb_names.begin());
}

std::string_view name_of(Verb verb) {
  return verb_names[static_cast<std::size_t>(verb)];
}

}  // namespace

Result<Question> read_question(const json::Value& document, const std::string& path) {
  policy::Findings findings;
  policy::Fields fields(document, path, findings);
  Question question;
  std::optional<Verb> verb;
  for (const char* key : {"verb", "now"}) {
    if (findings.ok() && !fields.has(key)) fields.fail(Code::bad_argument, key, "missing");
  }
  fields.word("verb", verb, &verb_named);
  fields.read("now", question.now, policy::Range{INT64_MIN, INT64_MAX});
  fields.read("objective", question.objective);
  if (fields.has("followers_part")) {
    double part = 0;
    fields.read("followers_part", part, 0, 1);
    question.followers_part = part;
  }
  fields.read("id", question.id);
  fields.read("other", question.other);
  fields.read("sort", question.sort);
  fields.read("direction", question.direction);
  fields.read("first", question.first, policy::Range{0, INT32_MAX});
  fields.read("count", question.count, policy::Range{0, INT32_MAX});
  if (!findings.ok()) {
    findings.problem.feed = Feed::none;
    return findings.problem;
  }
  question.verb = *verb;
  return question;
}

json::Value to_json(const Question& question) {
  using view::text;
  return view::object({
      {"verb", name_of(question.verb)},
      {"now", question.now},
      {"objective", text(question.objective)},
      {"followers_part", view::decimal(question.followers_part)},
      {"id", text(question.id)},
      {"other", text(question.other)},
      {"sort", text(question.sort)},
      {"direction", text(question.direction)},
      {"first", question.first},
      {"count", question.count},
  });
}

}  // namespace compass::record
