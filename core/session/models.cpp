#include "session/models.h"

#include <utility>

namespace compass::session {
namespace {

constexpr std::int64_t seconds_per_hour = 3'600;

// the full hour before, also below 1970
std::int64_t full_hour(std::int64_t now) {
  const std::int64_t rest = now % seconds_per_hour;
  return now - (rest < 0 ? rest + seconds_per_hour : rest);
}

}  // namespace

view::Context Models::context(const tier::Feeds& feeds, const policy::Policy& policy,
                              store::Objective objective, std::int64_t now) {
  view::Context context{.policy = policy, .feeds = feeds, .now = now, .objective = objective};
  refresh_rankings(context);
  refresh_lessons(context);
  refresh_own(context);
  refresh_ledger(context);
  context.products = products_ ? &*products_ : nullptr;
  context.inspiration = inspiration_ ? &*inspiration_ : nullptr;
  context.material = material_ ? &*material_ : nullptr;
  const auto& lessons = lessons_[static_cast<std::size_t>(objective)];
  context.lessons = lessons ? &*lessons : nullptr;
  context.own = own_ ? &*own_ : nullptr;
  context.ledger = &ledger_;
  return context;
}

void Models::refresh_rankings(const view::Context& context) {
  const tier::Feeds& feeds = context.feeds;
  const std::int64_t hour = full_hour(context.now);
  if (ranked_for_ != hour) {
    products_.reset();
    inspiration_.reset();
    ranked_for_ = hour;
  }
  const rank::Rules rules = rank::rules_of(context.policy);
  if (products_ && !ranked_for_creator_) products_->set_creator(feeds.creator);
  if (inspiration_ && !ranked_for_creator_) {
    inspiration_->set_creator(feeds.creator, feeds.products);
  }
  if (!products_ && feeds.products != nullptr) {
    products_.emplace(*feeds.products, feeds.creator, hour, rules);
  }
  if (!inspiration_ && feeds.inspiration != nullptr) {
    inspiration_.emplace(*feeds.inspiration, feeds.creator, feeds.products, hour, rules);
  }
  ranked_for_creator_ = true;
}

void Models::refresh_lessons(const view::Context& context) {
  const store::InspirationFeed* feed = context.feeds.inspiration;
  if (feed == nullptr) return;
  const store::CreatorFeed* creator = context.feeds.creator;
  const std::int32_t offset = creator == nullptr ? 0 : creator->utc_offset_minutes;
  if (!material_ || material_offset_ != offset) {
    lessons_ = {};
    material_ = traits::material_of(*feed, offset);
    material_offset_ = offset;
  }
  auto& lessons = lessons_[static_cast<std::size_t>(context.objective)];
  if (!lessons) {
    lessons = traits::learn(*feed, *material_, context.objective,
                            {.ladder = context.policy.confidence.ladder()});
  }
}

void Models::refresh_own(const view::Context& context) {
  const store::CreatorFeed* creator = context.feeds.creator;
  if (creator == nullptr || own_for_ == context.now) return;
  own_for_.reset();
  own_ = posted::Own::of(*creator, context.feeds.inspiration, context.now, context.policy, peers_);
  own_for_ = context.now;
}

posted::PostedOrders* Models::orders(const view::Context& context) {
  if (context.own == nullptr) return nullptr;
  // sorted once for as long as the same videos count
  if (!orders_ || ordered_rows_ != context.own->rows) {
    orders_.emplace(*context.feeds.creator, context.own->rows);
    ordered_rows_ = context.own->rows;
  }
  return &*orders_;
}

void Models::refresh_ledger(const view::Context& context) {
  if (audited_for_ == context.now) return;
  const tier::Feeds& feeds = context.feeds;
  const policy::Policy& policy = context.policy;
  std::vector<feed::LedgerEntry> ledger;
  const auto append = [&ledger](std::vector<feed::LedgerEntry> entries) {
    for (feed::LedgerEntry& entry : entries)
      ledger.push_back(std::move(entry));
  };
  std::string_view currency;
  if (feeds.creator != nullptr) {
    currency = feeds.creator->text.view(feeds.creator->currency);
    append(feed::audit_creator(*feeds.creator, context.now, policy.ledger_of(Feed::creator)));
  }
  if (feeds.products != nullptr) {
    append(feed::audit_products(*feeds.products, context.now, currency,
                                policy.ledger_of(Feed::products)));
  }
  if (feeds.inspiration != nullptr) {
    append(feed::audit_inspiration(*feeds.inspiration, context.now,
                                   policy.ledger_of(Feed::inspiration)));
  }
  ledger_ = std::move(ledger);
  audited_for_ = context.now;
}

void Models::forget(Feed replaced) {
  const bool policy = replaced == Feed::policy;
  const bool creator = replaced == Feed::creator;
  const bool products = replaced == Feed::products;
  const bool inspiration = replaced == Feed::inspiration;
  audited_for_.reset();
  // a ranking keeps what its own feed says when only the creator changes; the rest is made anew
  if (policy || products) products_.reset();
  if (policy || inspiration) inspiration_.reset();
  ranked_for_creator_ = false;  // inspiration also knows the showcase by the products feed
  if (inspiration) peers_.reset();
  if (policy || inspiration) {
    material_.reset();
    lessons_ = {};
  }
  if (policy || creator || inspiration) {
    own_for_.reset();
    own_.reset();
  }
  if (creator) {
    orders_.reset();
    ordered_rows_.clear();
  }
}

}  // namespace compass::session
