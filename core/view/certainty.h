// How sure the order of a list is, as the schema's parts have it: chances in whole per cent,
// because the draws behind them say no more.
#pragma once

#include "rank/certainty.h"
#include "rank/judged_list.h"
#include "view/json.h"

#include <optional>

namespace compass::view {

// the places that a card shares, {from, to}; null outside of the list
Json shared_rank(const std::optional<rank::Certainty>& certainty);

// {best, top_3, top_list, places, open}; null of a row that is not ranked
Json chances(const std::optional<rank::Certainty>& certainty);

// {draws, contenders, level, within}; null where nothing is listed
Json order_of(const rank::JudgedList& list, double level);

}  // namespace compass::view
