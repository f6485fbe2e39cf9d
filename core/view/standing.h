// Where the creator stands: entrance, freshness of the feeds, tier, and what to do next.
#pragma once

#include "tier/entrance.h"
#include "tier/prompts.h"
#include "view/context.h"
#include "view/json.h"

namespace compass::view {

Json freshness(const Context& context);
Json creator(const Context& context);
Json entrance(const tier::Entrance& entrance);
Json tier_of(const Context& context, const tier::PostingVolume& volume,
             const tier::TierState& tier);
Json prompts(std::span<const tier::Prompt> prompts, std::size_t window);

}  // namespace compass::view
