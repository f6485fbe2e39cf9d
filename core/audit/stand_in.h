// A creator of the inspiration feed as if the creator at hand: what their videos say of them, as a
// creator feed, without the product that is to be found.
#pragma once

#include "store/tables.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace compass::audit {

// `videos`: rows of theirs. Followers, niches and audience are those of the first that states them.
// `without`: id of the product that none of their videos shows. In `currency`, so that prices stay
// those of the list.
store::CreatorFeed stand_in(const store::InspirationFeed& feed,
                            std::span<const std::uint32_t> videos, std::string_view without,
                            std::string_view currency);

}  // namespace compass::audit
