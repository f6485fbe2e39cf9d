#include "compass.h"

#include "policy/policy.h"
#include "session/asked.h"
#include "session/feeds.h"
#include "session/models.h"
#include "view/audit.h"
#include "view/insights.h"
#include "view/inspiration.h"
#include "view/ledger.h"
#include "view/posted_page.h"
#include "view/product.h"
#include "view/status.h"
#include "view/what_if.h"

#include <array>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

namespace compass {
namespace {

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

}  // namespace

struct Compass::State {
  session::Feeds feeds;
  session::Models models;
  policy::Policy policy = policy::default_policy();
  std::uint64_t policy_hash = store::hash_of(policy::default_policy_json());

  [[nodiscard]] tier::Feeds tables() const {
    return {feeds.creator.table(), feeds.products.table(), feeds.inspiration.table()};
  }

  Result<view::Context> context(const Query& query) {
    if (Outcome moment = session::moment_asked(query.now); !moment.ok()) return moment;
    const Result<rank::Aim> aim =
        session::aim_asked(query.objective, query.followers_part, feeds.creator.table());
    if (!aim.ok()) return aim.problem();
    return models.context(tables(), policy, aim.value(), query.now);
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

  // runs a verb that answers. What was made of the feeds can be made again: it gives way when
  // memory runs out, so that the answer has room and the next question may succeed.
  template <class Answer>
  std::string answer(Answer make) {
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
    return document;
  }
};

Compass::Compass() : state_(std::make_unique<State>()) {}
Compass::~Compass() = default;
Compass::Compass(Compass&&) noexcept = default;
Compass& Compass::operator=(Compass&&) noexcept = default;

Compass Compass::fork() const {
  Compass other;
  other.state_->feeds.products.share(state_->feeds.products);
  other.state_->feeds.inspiration.share(state_->feeds.inspiration);
  other.state_->policy = state_->policy;
  other.state_->policy_hash = state_->policy_hash;
  other.state_->models = state_->models.fork();
  return other;
}

Outcome Compass::set_policy(std::string_view json) {
  return guarded([&] {
    Result<policy::Policy> read = policy::read_policy(json);
    if (!read.ok()) return read.problem();
    state_->models.forget(Feed::policy);
    state_->policy = std::move(read.value());
    state_->policy_hash = store::hash_of(json);
    return Outcome{};
  });
}

Outcome Compass::begin(Feed feed) {
  return guarded([&] {
    return state_->feeds.with(feed, [&](auto& slot) {
      slot.begin(state_->policy.limits);
      return Outcome{};
    });
  });
}

Outcome Compass::write(Feed feed, std::span<const char> bytes) {
  return guarded([&] {
    return state_->feeds.with(feed, [&](auto& slot) { return slot.write(bytes, feed); });
  });
}

Outcome Compass::finish(Feed feed) {
  return guarded([&] {
    return state_->feeds.with(
        feed, [&](auto& slot) { return slot.finish(feed, [&] { state_->models.forget(feed); }); });
  });
}

void Compass::abandon(Feed feed) {
  state_->feeds.with(feed, [](auto& slot) {
    slot.abandon();
    return Outcome{};
  });
}

std::string Compass::insights(const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::insights(context.value(), state_->models.orders(context.value()));
  });
}

std::string Compass::posted(const PostedQuery& query) {
  return state_->answer([&]() -> Result<view::Json> {
    const auto sort = posted::sort_named(query.sort);
    if (!sort) return session::bad_argument("sort", query.sort);
    const auto direction = posted::direction_named(query.direction);
    if (!direction) return session::bad_argument("direction", query.direction);
    if (state_->feeds.creator.table() == nullptr) {
      return Outcome{.code = Code::feed_missing, .feed = Feed::creator};
    }
    Result<view::Context> context = state_->context({.now = query.now});
    if (!context.ok()) return context.problem();
    return view::posted_page(context.value(), *state_->models.orders(context.value()),
                             {*sort, *direction, query.first, query.count});
  });
}

std::string Compass::inspiration(std::string_view id, const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    const store::InspirationFeed* feed = state_->feeds.inspiration.table();
    if (feed == nullptr) return Outcome{.code = Code::feed_missing, .feed = Feed::inspiration};
    const auto row = feed->videos.by_id.find(id, feed->videos.id, feed->text);
    if (!row) return Outcome{.code = Code::unknown_id, .feed = Feed::inspiration};
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::inspiration_detail(context.value(), *row);
  });
}

std::string Compass::product(std::string_view id, const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    const Result<std::uint32_t> row = state_->product_row(id);
    if (!row.ok()) return row.problem();
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::product_detail(context.value(), row.value());
  });
}

std::string Compass::what_if(std::string_view id, std::string_view other, const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    const Result<std::uint32_t> row = state_->product_row(id);
    if (!row.ok()) return row.problem();
    std::optional<std::uint32_t> against;
    if (!other.empty()) {
      const Result<std::uint32_t> found = state_->product_row(other, "other");
      if (!found.ok()) return found.problem();
      against = found.value();
    }
    if (against == row.value()) return session::bad_argument("other", other);
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::what_if(context.value(), row.value(), against);
  });
}

std::string Compass::ledger(std::size_t first, std::size_t count, std::int64_t now) {
  return state_->answer([&]() -> Result<view::Json> {
    Result<view::Context> context = state_->context({.now = now});
    if (!context.ok()) return context.problem();
    return view::ledger_page(context.value().ledger, first, count, now);
  });
}

std::string Compass::audit(const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    for (const Feed feed : {Feed::products, Feed::inspiration}) {
      const bool loaded = feed == Feed::products ? state_->feeds.products.table() != nullptr
                                                 : state_->feeds.inspiration.table() != nullptr;
      if (!loaded) return Outcome{.code = Code::feed_missing, .feed = feed};
    }
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::audit(context.value());
  });
}

std::string Compass::status() const {
  return state_->answer([&]() -> Result<view::Json> {
    return view::status(state_->policy_hash, state_->policy.patience,
                        state_->feeds.creator.loaded(), state_->feeds.products.loaded(),
                        state_->feeds.inspiration.loaded());
  });
}

std::string error_document(const Outcome& problem) {
  if (problem.ok()) return "{}";
  std::string document;
  guarded([&] {
    document = view::to_text(view::error(problem));
    return Outcome{};
  });
  return document;
}

}  // namespace compass
