// The verbs that ask by a document, and those that say what an answer was made from.
#include "compass_state.h"
#include "policy/document.h"

namespace compass {

namespace {

bool is_error(std::string_view document) {
  return document.empty() || document.starts_with("{\"error\":");
}

Result<record::Question> question_of(std::string_view json) {
  const Result<view::Json> document = policy::parse_document(json);
  if (document.ok()) return record::read_question(document.value());
  Outcome problem = document.problem();
  problem.feed = Feed::none;
  return problem;
}

std::string answer_of(Compass& compass, const record::Question& question) {
  const Query query{question.objective, question.now, question.followers_part};
  const auto first = static_cast<std::size_t>(question.first);
  const auto count = static_cast<std::size_t>(question.count);
  switch (question.verb) {
    case record::Verb::insights:
      break;
    case record::Verb::posted:
      return compass.posted({question.sort, question.direction, first, count, question.now});
    case record::Verb::inspiration:
      return compass.inspiration(question.id, query);
    case record::Verb::product:
      return compass.product(question.id, query);
    case record::Verb::what_if:
      return compass.what_if(question.id, question.other, query);
    case record::Verb::ledger:
      return compass.ledger(first, count, question.now);
    case record::Verb::audit:
      return compass.audit(query);
    case record::Verb::plan:
      return compass.plan(query);
    case record::Verb::learned:
      return compass.learned(question.now);
  }
  return compass.insights(query);
}

}  // namespace

std::string Compass::ask(std::string_view question) {
  record::Question asked;
  const Outcome problem = guarded([&] {
    Result<record::Question> read = question_of(question);
    if (!read.ok()) return read.problem();
    asked = std::move(read.value());
    return Outcome{};
  });
  return problem.ok() ? answer_of(*this, asked) : error_document(problem);
}

std::string Compass::record(std::string_view question) {
  const std::string answer = ask(question);
  if (is_error(answer)) return answer;
  return state_->answer([&]() -> Result<view::Json> {
    Result<record::Question> asked = question_of(question);
    if (!asked.ok()) return asked.problem();
    record::Record made{.question = std::move(asked.value())};
    if (Outcome problem = state_->complete(made, answer); !problem.ok()) return problem;
    return record::to_json(made);
  });
}

std::string Compass::replay(std::string_view record) {
  record::Record recorded;
  record::Record now;
  feedback::Choices choices;
  const Outcome problem = guarded([&] {
    Result<record::Record> read = record::read_record(record);
    if (!read.ok()) return read.problem();
    recorded = std::move(read.value());
    now.question = recorded.question;
    choices = recorded.choices;
    return Outcome{};
  });
  if (!problem.ok()) return error_document(problem);
  const auto exchange = [&] {
    state_->models.forget_choices();
    std::swap(state_->choices, choices);
  };
  exchange();
  const std::string answer = answer_of(*this, now.question);
  const std::string document =
      is_error(answer) ? answer : state_->answer([&]() -> Result<view::Json> {
        Outcome unfit = state_->complete(now, answer);
        if (!unfit.ok()) return unfit;
        return record::replayed(recorded, now);
      });
  exchange();
  return document;
}

}  // namespace compass
