// All of it, as the view reads it: feeds, rules, the moment, and the models that were made of them.
// Feeds that were not read, and what is made of them, are null.
#pragma once

#include "feed/ledger.h"
#include "policy/policy.h"
#include "posted/order.h"
#include "posted/own.h"
#include "rank/aim.h"
#include "rank/inspiration_ranking.h"
#include "rank/product_ranking.h"
#include "tier/facts.h"
#include "tier/tier.h"
#include "tier/volume.h"
#include "traits/lessons.h"

#include <array>
#include <cstdint>

namespace compass::view {

struct Context {
  const policy::Policy& policy;
  tier::Feeds feeds{};
  std::int64_t now = 0;
  rank::Aim aim = store::Objective::gmv;
  store::Objective objective = aim.nearer();  // what cannot be mixed follows the nearer end
  const rank::ProductRanking* products = nullptr;
  const rank::InspirationRanking* inspiration = nullptr;
  const traits::Material* material = nullptr;
  const traits::Lessons* lessons = nullptr;  // for the objective
  const posted::Own* own = nullptr;
  feed::LedgerParts ledger{};
};

}  // namespace compass::view
