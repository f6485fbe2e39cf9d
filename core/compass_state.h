// What a session holds, for the verbs alone: compass.cpp, answers.cpp, learning.cpp,
// recording.cpp.
#pragma once

#include "compass.h"
#include "feedback/choices.h"
#include "policy/policy.h"
#include "record/record.h"
#include "session/asked.h"
#include "session/feeds.h"
#include "session/models.h"
#include "store/hexadecimal.h"
#include "view/json.h"
#include "view/learned.h"
#include "view/status.h"

#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compass {

// runs a verb that acts; an allocation that fails is an outcome
template <class Act>
Outcome guarded(Act act) {
  try {
    return act();
  } catch (const std::bad_alloc&) {
    return {.code = Code::out_of_memory};
  } catch (const std::length_error&) {  // a vector asked for more than there can be
    return {.code = Code::out_of_memory};
  }
}

struct Compass::State {
  session::Feeds feeds;
  session::Models models;
  policy::Policy policy = policy::default_policy();
  std::uint64_t policy_hash = store::hash_of(policy::default_policy_json());
  feedback::Choices choices{};  // of whom they say, who need not be the creator loaded now

  [[nodiscard]] tier::Feeds tables() const {
    return {feeds.creator.table(), feeds.products.table(), feeds.inspiration.table()};
  }

  Result<view::Context> context(const Query& query) {
    if (Outcome moment = session::moment_asked(query.now); !moment.ok()) return moment;
    const Result<rank::Aim> aim =
        session::aim_asked(query.objective, query.followers_part, feeds.creator.table());
    if (!aim.ok()) return aim.problem();
    return models.context(tables(), policy, own_choices(), aim.value(), query.now);
  }

  // "" where none is loaded
  [[nodiscard]] std::string_view creator_id() const {
    const store::CreatorFeed* creator = feeds.creator.table();
    return creator == nullptr ? std::string_view{} : creator->text.view(creator->id);
  }

  // null where the creator loaded now has chosen nothing
  [[nodiscard]] const feedback::Choices* own_choices() const {
    const bool are_own = !choices.empty() && choices.creator() == creator_id();
    return are_own ? &choices : nullptr;
  }

  // a copy of them, or none yet
  [[nodiscard]] feedback::Choices own_or_none() const {
    const feedback::Choices* own = own_choices();
    return own == nullptr ? feedback::Choices(std::string(creator_id())) : *own;
  }

  // `field`: of the question, told where there is no such row
  [[nodiscard]] Result<std::uint32_t> product_row(std::string_view id,
                                                  std::string field = {}) const {
    const store::ProductsFeed* feed = feeds.products.table();
    if (feed == nullptr) return Outcome{.code = Code::feed_missing, .feed = Feed::products};
    const auto row = feed->products.by_id.find(id, feed->products.id, feed->text);
    if (row) return *row;
    return Outcome{.code = Code::unknown_id, .feed = Feed::products, .field = std::move(field)};
  }

  // what an answer to `made.question` was made from
  Outcome complete(record::Record& made, std::string_view answer) {
    Result<view::Context> ready = context({.now = made.question.now});
    if (!ready.ok()) return ready.problem();
    const rank::ProductRanking* products = ready.value().products;
    made.version = view::core_version;
    made.seed = products == nullptr ? 0 : products->day();
    made.policy = store::hexadecimal(policy_hash);
    made.feeds = {hashed(feeds.creator), hashed(feeds.products), hashed(feeds.inspiration)};
    made.choices = own_or_none();
    made.answer = record::hashed(answer);
    return {};
  }

  template <class Slot>
  static record::Hashed hashed(const Slot& slot) {
    const auto* loaded = slot.loaded();
    if (loaded == nullptr) return {};
    return {loaded->bytes, store::hexadecimal(loaded->hash)};
  }

  // runs a verb that answers. What was made of the feeds can be made again: it gives way when
  // memory runs out, so that the answer has room and the next question may succeed.
  // `commit`: what the verb changes, when nothing can fail any more
  template <class Answer, class Commit>
  std::string answer(Answer make, Commit commit) {
    Outcome problem;
    std::string document;
    problem = guarded([&] {
      Result<view::Json> result = make();
      if (!result.ok()) return result.problem();
      document = view::to_text(result.value());
      return Outcome{};
    });
    if (problem.code == Code::out_of_memory) models = session::Models();
    if (!problem.ok()) return error_document(problem);
    commit();
    return document;
  }
  template <class Answer>
  std::string answer(Answer make) {
    return answer(make, [] {});
  }

  // learned.schema.json, of the creator's own choices or of others in their place
  Result<view::Json> learned(const feedback::Choices& of, std::int64_t now) {
    Result<view::Context> ready = context({.now = now});
    if (!ready.ok()) return ready.problem();
    const rank::ProductRanking* products = ready.value().products;
    return view::learned(of,
                         products == nullptr ? std::vector<rank::Lesson>() : products->lessons(of),
                         policy.feedback);
  }
};

}  // namespace compass
