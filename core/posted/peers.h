// Similar creators and their first videos, out of the inspiration feed.
//
// A first video has nth_video <= similarity.first_videos. Videos whose nth_video is not stated are
// used only when fewer than similarity.peers_min creators state it, and then `nth_known` is false.
#pragma once

#include "policy/policy.h"
#include "posted/similar.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::posted {

struct Peer {
  std::vector<std::uint32_t> first_videos{};  // rows, by nth_video, then id
  double closeness = 0;                       // category x audience x size
  double gpm = 0;  // closeness in revenue per 1,000 views, kept apart: see benchmark.h
};

struct Peers {
  // closest first, ties by creator id; only those of whom something is known, and whose known
  // closenesses multiply to similarity.least or more
  std::vector<Peer> creators{};
  bool nth_known = true;
};

// A video without a creator id is its own creator; the creator's own videos in the feed are left
// out, and so is what was posted after `now`.
Peers peers_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
               const store::InspirationFeed& inspiration, const Basis& basis,
               const policy::Policy& policy, std::int64_t now = INT64_MAX);

}  // namespace compass::posted
