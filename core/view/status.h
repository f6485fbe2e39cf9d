// What is loaded (status.schema.json), and what went wrong (error.schema.json).
#pragma once

#include "feed/reader.h"
#include "outcome.h"
#include "policy/policy.h"
#include "store/tables.h"
#include "view/json.h"

#include <cstdint>
#include <string_view>

namespace compass::view {

inline constexpr std::string_view core_version = "0.1.0";

// feeds that were not read are null
Json status(std::uint64_t policy_hash, const policy::Patience& patience,
            const feed::Taken<store::CreatorFeed>* creator,
            const feed::Taken<store::ProductsFeed>* products,
            const feed::Taken<store::InspirationFeed>* inspiration);

Json error(const Outcome& problem);

}  // namespace compass::view
