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
                              const feedback::Choices* choices, rank::Aim aim, std::int64_t now) {
  view::Context context{.policy = policy, .feeds = feeds, .now = now, .aim = aim};
  refresh_rankings(context, choices);
  add_lessons(context);
  refresh_own(context);
  add_ledger(context);
  context.products = products_ ? &*products_ : nullptr;
  context.inspiration = inspiration_ ? &*inspiration_ : nullptr;
  context.own = own_ ? &*own_ : nullptr;
  return context;
}

void Models::refresh_rankings(const view::Context& context, const feedback::Choices* choices) {
  const tier::Feeds& feeds = context.feeds;
  const std::int64_t hour = full_hour(context.now);
  if (ranked_for_ != hour) {
    products_.reset();
    inspiration_.reset();
    ranked_for_ = hour;
  }
  const rank::Rules rules = rank::rules_of(context.policy);
  if (products_ && !ranked_for_creator_) {
    products_->set_creator(feeds.creator);
    ranked_for_choices_ = false;
  }
  if (inspiration_ && !ranked_for_creator_) {
    inspiration_->set_creator(feeds.creator, feeds.products);
  }
  if (!products_ && feeds.products != nullptr) {
    products_.emplace(*feeds.products, feeds.creator, hour, rules);
    ranked_for_choices_ = false;
  }
  if (products_ && !ranked_for_choices_) {
    products_->set_choices(choices);
    ranked_for_choices_ = true;
  }
  if (!inspiration_ && feeds.inspiration != nullptr) {
    inspiration_.emplace(*feeds.inspiration, feeds.creator, feeds.products, hour, rules);
  }
  ranked_for_creator_ = true;
}

void Models::add_lessons(view::Context& context) {
  const store::InspirationFeed* feed = context.feeds.inspiration;
  if (feed == nullptr) return;
  const store::CreatorFeed* creator = context.feeds.creator;
  const std::int32_t offset = creator == nullptr ? 0 : creator->utc_offset_minutes;
  Taught& taught = taught_.at(offset, [&] {
    return Taught{std::make_shared<const traits::Material>(traits::material_of(*feed, offset))};
  });
  auto& lessons = taught.lessons[static_cast<std::size_t>(context.objective)];
  if (!lessons) {
    lessons = std::make_shared<const traits::Lessons>(
        traits::learn(*feed, *taught.material, context.objective,
                      {.ladder = context.policy.confidence.ladder()}));
  }
  context.material = taught.material.get();
  context.lessons = lessons.get();
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

void Models::add_ledger(view::Context& context) {
  const tier::Feeds& feeds = context.feeds;
  const policy::Policy& policy = context.policy;
  const std::int64_t now = context.now;
  const auto shared = [](std::vector<feed::LedgerEntry> entries) {
    return std::make_shared<const std::vector<feed::LedgerEntry>>(std::move(entries));
  };
  if (audited_for_ != now) {
    audited_for_.reset();
    products_audits_.clear();
    inspiration_audit_.reset();
    is_creator_audited_ = false;
    audited_for_ = now;
  }
  std::string currency;
  if (feeds.creator != nullptr) {
    currency = feeds.creator->text.view(feeds.creator->currency);
    if (!is_creator_audited_) {
      creator_audit_ = feed::audit_creator(*feeds.creator, now, policy.ledger_of(Feed::creator));
      is_creator_audited_ = true;
    }
    context.ledger[0] = creator_audit_;
  }
  if (feeds.products != nullptr) {
    context.ledger[1] = *products_audits_.at(currency, [&] {
      return shared(
          feed::audit_products(*feeds.products, now, currency, policy.ledger_of(Feed::products)));
    });
  }
  if (feeds.inspiration != nullptr) {
    if (!inspiration_audit_) {
      inspiration_audit_ = shared(
          feed::audit_inspiration(*feeds.inspiration, now, policy.ledger_of(Feed::inspiration)));
    }
    context.ledger[2] = *inspiration_audit_;
  }
}

Models Models::fork() const {
  Models other;
  other.ranked_for_ = ranked_for_;
  if (products_) other.products_ = products_->fork();
  if (inspiration_) other.inspiration_ = inspiration_->fork();
  other.taught_ = taught_;
  other.peers_ = peers_;
  other.audited_for_ = audited_for_;
  other.products_audits_ = products_audits_;
  other.inspiration_audit_ = inspiration_audit_;
  return other;
}

void Models::forget(Feed replaced) {
  const bool policy = replaced == Feed::policy;
  const bool creator = replaced == Feed::creator;
  const bool products = replaced == Feed::products;
  const bool inspiration = replaced == Feed::inspiration;
  if (policy) audited_for_.reset();
  if (products) products_audits_.clear();
  if (inspiration) inspiration_audit_.reset();
  if (creator) is_creator_audited_ = false;
  // a ranking keeps what its own feed says when only the creator changes; the rest is made anew
  if (policy || products) products_.reset();
  if (policy || inspiration) inspiration_.reset();
  ranked_for_creator_ = false;  // inspiration also knows the showcase by the products feed
  if (inspiration) peers_.clear();
  if (policy || inspiration) taught_.clear();
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
