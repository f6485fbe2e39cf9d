// The verbs that answer.
#include "compass_state.h"
#include "view/audit.h"
#include "view/insights.h"
#include "view/inspiration.h"
#include "view/ledger.h"
#include "view/plan.h"
#include "view/posted_page.h"
#include "view/product.h"
#include "view/what_if.h"

namespace compass {

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

std::string Compass::plan(const Query& query) {
  return state_->answer([&]() -> Result<view::Json> {
    if (state_->feeds.inspiration.table() == nullptr) {
      return Outcome{.code = Code::feed_missing, .feed = Feed::inspiration};
    }
    Result<view::Context> context = state_->context(query);
    if (!context.ok()) return context.problem();
    return view::plan(context.value());
  });
}

std::string Compass::status() const {
  return state_->answer([&]() -> Result<view::Json> {
    return view::status(state_->policy_hash, state_->policy.patience,
                        state_->feeds.creator.loaded(), state_->feeds.products.loaded(),
                        state_->feeds.inspiration.loaded());
  });
}

}  // namespace compass
