// What is made of the feeds, each thing when it is first asked for, and kept while it is true. A
// view depends on feeds, policy, objective and now alone; what is kept never shows.
#pragma once

#include "feed/ledger.h"
#include "outcome.h"
#include "policy/policy.h"
#include "posted/order.h"
#include "posted/own.h"
#include "rank/inspiration_ranking.h"
#include "rank/product_ranking.h"
#include "tier/facts.h"
#include "traits/lessons.h"
#include "view/context.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace compass::session {

class Models {
 public:
  // Everything that an answer for this moment and objective needs. Valid until the next call.
  view::Context context(const tier::Feeds& feeds, const policy::Policy& policy,
                        store::Objective objective, std::int64_t now);

  // null without a creator feed
  posted::PostedOrders* orders(const view::Context& context);

  // a feed is about to be replaced, or the policy (Feed::policy): forget what was made of it
  void forget(Feed replaced);

 private:
  void refresh_rankings(const view::Context& context);
  void refresh_lessons(const view::Context& context);
  void refresh_own(const view::Context& context);
  void refresh_ledger(const view::Context& context);

  // rankings look at whole days: made for the full hour, so that a page which asks every second
  // does not have them made again
  std::optional<std::int64_t> ranked_for_;
  std::optional<rank::ProductRanking> products_;
  std::optional<rank::InspirationRanking> inspiration_;
  bool ranked_for_creator_ = false;  // the rankings are of the creator and products loaded now

  std::optional<traits::Material> material_;
  std::int32_t material_offset_ = 0;  // of the creator that the hours are told for, minutes
  std::array<std::optional<traits::Lessons>, 2> lessons_;  // by objective

  std::optional<std::int64_t> own_for_;
  std::optional<posted::Own> own_;
  std::optional<posted::PeerPriors> peers_;  // of the inspiration feed loaded now
  std::optional<posted::PostedOrders> orders_;
  std::vector<std::uint32_t> ordered_rows_;

  std::optional<std::int64_t> audited_for_;
  std::vector<feed::LedgerEntry> ledger_;
};

}  // namespace compass::session
