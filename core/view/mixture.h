// What a view was made for between the two objectives, and where its rows stand for either alone.
#pragma once

#include "rank/mixture.h"
#include "view/context.h"
#include "view/json.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::view {

// {followers}; null where the aim is an objective itself
Json mixture(const Context& context);

using RowEnds = std::vector<std::optional<rank::Ends>>;

// of each row shown; none where the aim is an objective itself: its place is the row's own
template <class Ranking>
RowEnds ends_of(const Ranking& ranking, rank::Aim aim, std::span<const std::uint32_t> rows) {
  if (!aim.is_mixture()) return RowEnds(rows.size());
  const std::vector<rank::Ends> ends = ranking.ends(rows);
  return {ends.begin(), ends.end()};
}

// {gmv, followers}, or null
Json ends(const std::optional<rank::Ends>& ends);

std::vector<std::uint32_t> rows_of(std::span<const rank::Ranked> list);

}  // namespace compass::view
