// The ledger: what a feed says that cannot be. Nothing is mended; each entry keeps what was stated
// and what the rest of the feed implies, so that a person can look.
//
// A total that exceeds the sum of its days is no contradiction (the days may be a window), and
// neither is a daily value below zero where a platform takes back (store::may_fall).
#pragma once

#include "outcome.h"
#include "store/tables.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::feed {

// `stated` against `implied`; whose units are the field's (count, minor units, epoch seconds,
// parts per million).
enum class LedgerCode : std::uint8_t {
  total_below_day,       // a total against the largest of its per-day values
  total_below_days,      // a total against the sum of its per-day values
  total_below_last,      // a total against the last value of its cumulative series
  cumulative_falls,      // a cumulative series' first fall: the lower value against the one before
  shares_far_from_one,   // the sum of an axis' shares against 1,000,000
  likes_above_views,     // likes against views
  items_below_orders,    // items sold against orders: each order has one
  orders_above_clicks,   // orders against clicks, unless the revenue is attributed without one
  price_below_zero,      // the lower end of a price against 0
  gmv_far_from_units,    // revenue against orders × price, the nearer end of each range
  mixed_currencies,      // rows of a currency against rows of the feed's main one (the creator's)
  mixed_kinds,           // rows of a revenue kind against rows of the most frequent one
  mixed_settlements,     // rows of a settlement against rows of the most frequent one
  posted_in_future,      // posted_at against now
  as_of_in_future,       // as_of against now
  stale,                 // as_of against the oldest that is not
  ec_videos_differ,      // e-commerce videos the platform states against those in the feed
  ec_videos_30d_differ,  // the same, of the last 30 days
};
inline constexpr std::size_t ledger_codes = 18;

// Words of the contract; stable.
std::string_view name_of(LedgerCode code);

struct LedgerEntry {
  LedgerCode code{};
  Feed feed = Feed::none;
  std::int64_t row = -1;  // index in the feed's list; -1: the feed itself
  std::string field{};    // a path like Outcome::field
  std::int64_t stated = 0;
  std::int64_t implied = 0;

  friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

// Of the creator feed, then the products, then the inspiration: lists that stay where they are.
using LedgerParts = std::array<std::span<const LedgerEntry>, 3>;

struct LedgerOptions {
  // how far shares may sum from 1, parts per million; real feeds sum to 0.95
  std::int64_t share_tolerance = 100'000;
  // revenue may be this many times orders × price, or one of so many parts: several items in an
  // order, discounts, prices that changed
  std::int64_t gmv_factor = 5;
  // a feed older than this is stale
  std::int64_t stale_days = 7;
  // clocks differ: an as_of this far after `now` is not the future yet
  std::int64_t clock_slack_seconds = 300;
};

// Sorted by row, then field, then code: the same feed and `now` give the same list.
std::vector<LedgerEntry> audit_creator(const store::CreatorFeed& feed, std::int64_t now,
                                       const LedgerOptions& options = {});
// `creator_currency`: "" if it is not known; then the most frequent one is the main one.
std::vector<LedgerEntry> audit_products(const store::ProductsFeed& feed, std::int64_t now,
                                        std::string_view creator_currency,
                                        const LedgerOptions& options = {});
std::vector<LedgerEntry> audit_inspiration(const store::InspirationFeed& feed, std::int64_t now,
                                           const LedgerOptions& options = {});

}  // namespace compass::feed
