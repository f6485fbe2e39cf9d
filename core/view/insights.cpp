#include "view/insights.h"

#include "view/inspiration.h"
#include "view/ledger.h"
#include "view/mixture.h"
#include "view/overview.h"
#include "view/posted_page.h"
#include "view/product.h"
#include "view/standing.h"

namespace compass::view {
namespace {

// tier, entrance and prompts all rest on one set of facts
struct Standing {
  tier::PostingVolume volume{};
  tier::TierState tier{};
  tier::Facts facts{};

  static Standing of(const Context& context) {
    Standing standing;
    const store::CreatorFeed* creator = context.feeds.creator;
    if (creator != nullptr) standing.volume = tier::posting_volume(*creator, context.now);
    standing.tier = tier::tier_of(standing.volume.lifetime, context.policy);
    standing.facts =
        tier::facts_of(context.feeds, standing.volume, standing.tier, context.policy, context.now);
    if (context.own != nullptr) standing.facts.add(context.own->facts);
    return standing;
  }
};

std::string_view market_of(const Context& context) {
  const store::CreatorFeed* creator = context.feeds.creator;
  return creator == nullptr ? std::string_view{} : creator->text.view(creator->market);
}

Json currency_of(const Context& context) {
  const store::CreatorFeed* creator = context.feeds.creator;
  return creator == nullptr ? Json(nullptr) : text(creator->text.view(creator->currency));
}

}  // namespace

Json insights(const Context& context, posted::PostedOrders* orders) {
  const Standing standing = Standing::of(context);
  const auto next = tier::prompts(standing.facts, standing.tier, context.objective, context.policy);
  return object({
      {"contract", "view@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"currency", currency_of(context)},
      {"entrance", entrance(tier::entrance_of(standing.facts, market_of(context), context.policy))},
      {"freshness", freshness(context)},
      {"creator", creator(context)},
      {"tier", tier_of(context, standing.volume, standing.tier)},
      {"prompts", prompts(next, context.policy.windows.prompts)},
      {"overview", overview(context)},
      {"posted", orders == nullptr ? Json(nullptr) : posted_rows(context, *orders, PageRequest{})},
      {"products", products(context)},
      {"inspiration", inspiration(context)},
      {"traits", learned_traits(context)},
      {"claims", claims(context)},
      {"ledger", ledger_summary(context.ledger, context.policy.windows.ledger)},
  });
}

}  // namespace compass::view
