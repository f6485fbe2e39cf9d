#include "rank/diversity.h"

#include <algorithm>

namespace compass::rank {

QuotaUse::QuotaUse(const Quota& quota) : quota_(quota) {
  std::uint32_t most = 0;
  for (const std::uint32_t group : quota.group) {
    if (group != quota.free) most = std::max(most, group);
  }
  counts_.assign(std::size_t{most} + 1, 0);
}

bool QuotaUse::has_room(std::size_t candidate, std::size_t extra) const {
  const std::uint32_t group = quota_.group[candidate];
  return group == quota_.free || counts_[group] < quota_.share + extra;
}

std::size_t QuotaUse::grown() const {
  std::size_t most = 0;
  for (std::uint32_t group = 0; group < counts_.size(); ++group) {
    if (group != quota_.free) most = std::max(most, counts_[group]);
  }
  return most > quota_.share ? most - quota_.share : 0;
}

void QuotaUse::take(std::size_t candidate) {
  const std::uint32_t group = quota_.group[candidate];
  if (group != quota_.free) ++counts_[group];
}

bool has_room(std::span<const QuotaUse> used, std::size_t candidate, std::size_t extra) {
  return std::ranges::all_of(used,
                             [&](const QuotaUse& use) { return use.has_room(candidate, extra); });
}

std::size_t share_in(std::size_t k, std::size_t share, std::size_t of) {
  return std::max({std::size_t{1}, share, (share * k + of - 1) / of});
}

std::vector<std::size_t> pick_diverse(std::size_t candidates, std::size_t k,
                                      std::span<const Quota> quotas) {
  std::vector<QuotaUse> used(quotas.begin(), quotas.end());
  std::vector<std::uint8_t> taken(candidates, 0);
  std::vector<std::size_t> picks;
  const std::size_t wanted = std::min(k, candidates);
  for (std::size_t extra = 0; picks.size() < wanted; ++extra) {
    for (std::size_t i = 0; i < candidates && picks.size() < wanted; ++i) {
      if (taken[i] != 0 || !has_room(used, i, extra)) continue;
      for (QuotaUse& use : used)
        use.take(i);
      taken[i] = 1;
      picks.push_back(i);
    }
  }
  std::sort(picks.begin(), picks.end());
  return picks;
}

std::vector<std::uint8_t> room_beside(std::size_t candidates, std::span<const std::size_t> picks,
                                      std::span<const Quota> quotas) {
  std::vector<QuotaUse> used(quotas.begin(), quotas.end());
  std::size_t extra = 0;
  for (QuotaUse& use : used) {
    for (const std::size_t pick : picks)
      use.take(pick);
    extra = std::max(extra, use.grown());
  }
  std::vector<std::uint8_t> room(candidates);
  for (std::size_t i = 0; i < candidates; ++i)
    room[i] = has_room(used, i, extra) ? 1 : 0;
  for (const std::size_t pick : picks)
    room[pick] = 0;
  return room;
}

}  // namespace compass::rank
