// What is made of the feeds, each thing when it is first asked for, and kept while it is true. A
// view depends on feeds, policy, objective and now alone; what is kept never shows.
#pragma once

#include "feed/ledger.h"
#include "feedback/choices.h"
#include "outcome.h"
#include "policy/policy.h"
#include "posted/order.h"
#include "posted/own.h"
#include "rank/inspiration_ranking.h"
#include "rank/product_ranking.h"
#include "store/few.h"
#include "tier/facts.h"
#include "traits/lessons.h"
#include "view/context.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace compass::session {

class Models {
 public:
  // Everything that an answer for this moment and aim needs. Valid until the next call. choices:
  // of the creator loaded now; null: nothing was chosen.
  view::Context context(const tier::Feeds& feeds, const policy::Policy& policy,
                        const feedback::Choices* choices, rank::Aim aim, std::int64_t now);

  // null without a creator feed
  posted::PostedOrders* orders(const view::Context& context);

  // Those of a session beside this one, over the same products and inspiration feeds and without a
  // creator: what only these feeds say is shared, and may be read by several threads.
  [[nodiscard]] Models fork() const;

  // a feed is about to be replaced, or the policy (Feed::policy): forget what was made of it
  void forget(Feed replaced);
  // the choices are about to be replaced
  void forget_choices() { ranked_for_choices_ = false; }

 private:
  // what the inspiration videos teach a creator of one offset from UTC
  struct Taught {
    std::shared_ptr<const traits::Material> material{};
    std::array<std::shared_ptr<const traits::Lessons>, 2> lessons{};  // by objective
  };

  void refresh_rankings(const view::Context& context, const feedback::Choices* choices);
  void add_lessons(view::Context& context);
  void refresh_own(const view::Context& context);
  void add_ledger(view::Context& context);

  // rankings look at whole days: made for the full hour, so that a page which asks every second
  // does not have them made again
  std::optional<std::int64_t> ranked_for_;
  std::optional<rank::ProductRanking> products_;
  std::optional<rank::InspirationRanking> inspiration_;
  bool ranked_for_creator_ = false;  // the rankings are of the creator and products loaded now

  bool ranked_for_choices_ = false;

  store::Few<std::int32_t, Taught> taught_;  // by the creator's offset from UTC, minutes

  std::optional<std::int64_t> own_for_;
  std::optional<posted::Own> own_;
  std::vector<posted::PeerPriors> peers_;  // of the inspiration feed loaded now
  std::optional<posted::PostedOrders> orders_;
  std::vector<std::uint32_t> ordered_rows_;

  using Audit = std::shared_ptr<const std::vector<feed::LedgerEntry>>;
  std::optional<std::int64_t> audited_for_;
  std::vector<feed::LedgerEntry> creator_audit_;
  bool is_creator_audited_ = false;
  store::Few<std::string, Audit> products_audits_;  // by the creator's currency
  Audit inspiration_audit_;
};

}  // namespace compass::session
