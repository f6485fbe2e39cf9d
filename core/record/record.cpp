#include "record/record.h"

#include "feedback/read.h"
#include "policy/document.h"
#include "policy/fields.h"
#include "store/hexadecimal.h"
#include "store/text.h"
#include "view/json.h"
#include "view/learned.h"

#include <utility>

namespace compass::record {

namespace {

using view::object;
using view::text;

json::Value hashed_json(const Hashed& document) {
  return object({{"bytes", document.bytes}, {"hash", text(document.hash)}});
}

Hashed read_hashed(policy::Fields& fields) {
  Hashed document;
  std::int64_t bytes = 0;
  fields.read("bytes", bytes, policy::Range{});
  fields.read("hash", document.hash);
  document.bytes = static_cast<std::uint64_t>(bytes);
  return document;
}

Outcome of_document(Outcome problem) {
  problem.feed = Feed::none;
  return problem;
}

json::Value choices_json(const feedback::Choices& choices) {
  return choices.empty() ? json::Value(nullptr) : view::kept(choices);
}

// what is not in objects of its own
void read_plain(policy::Fields& fields, Record& record) {
  std::string contract;
  fields.read("contract", contract);
  if (!fields.has("contract")) {
    fields.fail(Code::missing_contract, "contract");
  } else if (contract != "record@1") {
    fields.fail(Code::unknown_contract, "contract", contract);
  }
  fields.read("version", record.version);
  fields.read("seed", record.seed, policy::Range{INT64_MIN, INT64_MAX});
  fields.read("policy", record.policy);
  fields.object("feeds", [&](policy::Fields& feeds) {
    for (std::size_t at = 0; at < record.feeds.size(); ++at) {
      feeds.object(name_of(recorded_feeds[at]),
                   [&](policy::Fields& feed) { record.feeds[at] = read_hashed(feed); });
    }
  });
  fields.object("answer", [&](policy::Fields& answer) { record.answer = read_hashed(answer); });
}

}  // namespace

Hashed hashed(std::string_view document) {
  return {document.size(), store::hexadecimal(store::hash_of(document))};
}

json::Value to_json(const Record& record) {
  json::Value feeds = json::Value::object();
  for (std::size_t at = 0; at < record.feeds.size(); ++at)
    feeds.append(std::string(name_of(recorded_feeds[at])), hashed_json(record.feeds[at]));
  return object({
      {"contract", "record@1"},
      {"version", record.version},
      {"question", to_json(record.question)},
      {"seed", record.seed},
      {"policy", record.policy},
      {"feeds", std::move(feeds)},
      {"learned", choices_json(record.choices)},
      {"answer", hashed_json(record.answer)},
  });
}

Result<Record> read_record(std::string_view json) {
  const Result<json::Value> document = policy::parse_document(json);
  if (!document.ok()) return of_document(document.problem());
  policy::Findings findings;
  policy::Fields fields(document.value(), "", findings);
  Record record;
  read_plain(fields, record);
  if (findings.ok() && !fields.has("question")) {
    fields.fail(Code::bad_argument, "question", "missing");
  }
  if (!findings.ok()) return of_document(findings.problem);
  Result<Question> question = read_question(*document.value().find("question"), "question");
  if (!question.ok()) return question.problem();
  record.question = std::move(question.value());
  if (const json::Value* learned = document.value().find("learned");
      learned != nullptr && !learned->is_null()) {
    Result<feedback::Choices> choices = feedback::choices_in(*learned);
    if (!choices.ok()) return choices.problem();
    record.choices = std::move(choices.value());
  }
  return record;
}

std::vector<std::string> differences(const Record& recorded, const Record& now) {
  std::vector<std::string> differing;
  if (recorded.version != now.version) differing.emplace_back("version");
  if (recorded.seed != now.seed) differing.emplace_back("seed");
  if (recorded.policy != now.policy) differing.emplace_back("policy");
  for (std::size_t at = 0; at < recorded.feeds.size(); ++at) {
    if (recorded.feeds[at] != now.feeds[at]) differing.emplace_back(name_of(recorded_feeds[at]));
  }
  return differing;
}

json::Value replayed(const Record& recorded, const Record& now) {
  return object({
      {"contract", "replay@1"},
      {"same", recorded.answer == now.answer},
      {"differs", differences(recorded, now)},
      {"question", to_json(now.question)},
      {"recorded", hashed_json(recorded.answer)},
      {"answer", hashed_json(now.answer)},
  });
}

}  // namespace compass::record
