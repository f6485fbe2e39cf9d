// The numbers that a policy's conditions may ask about: a closed list, so that a policy with a
// misspelt fact is refused when it is read and not silently never true.
//
// Every fact is a whole number; its name holds its unit. A fact that is not known is missing and
// only `is: "unknown"` holds of it. The tier stage counts the first part, the posted stage the
// second.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace compass::policy {

enum class Fact : std::uint8_t {
  // counted: what the creator did
  ec_videos,  // e-commerce videos of all time, up to now
  ec_videos_30d,
  ec_videos_7d,
  days_since_last_post,  // whole days since the last e-commerce video; missing without a dated one
  videos_without_product,  // posted up to now
  videos_in_future,        // e-commerce videos dated after now
  videos_to_next_tier,     // missing in the last tier
  tier_available,          // 1 or 0
  next_tier_available,     // 1 or 0; missing in the last tier
  weekly_limit,            // the creator feed's, else the policy's; missing without one
  weekly_left,             // of it, 0 or more
  can_post,                // 0 if the weekly limit is reached, else 1
  weekly_goal_left,        // goals.videos_per_week less those of the last 7 days, 0 or more
  showcase_size,
  showcase_unused,  // products of the showcase that are in no e-commerce video
  followers,
  niches,
  has_audience,  // 1 if the creator feed has any share of followers
  has_goals,     // 1 if any goal is set
  // counted: what was read
  has_creator_feed,  // 1 or 0, as all has_ and _stale
  has_products_feed,
  has_inspiration_feed,
  creator_feed_age_days,  // whole days from as_of to now; missing without as_of
  products_feed_age_days,
  inspiration_feed_age_days,
  creator_feed_stale,  // missing without as_of
  products_feed_stale,
  inspiration_feed_stale,
  // counted: what came of the e-commerce videos; missing when no video states it
  views_total,
  product_clicks_total,
  orders_total,
  items_sold_total,
  sales_total,  // items_sold_total, else orders_total
  new_followers_total,
  last_video_views,
  best_product_videos,  // videos of the product that sold most items
  best_product_items_sold,
  // estimated: missing until they can be claimed (posted/facts.h); they carry their grade
  clicks_per_million_views,  // pooled over the videos and shrunk
  sales_per_million_clicks,
  followers_per_million_views,
  views_percentile,  // 0..100 among similar creators' first videos
  click_rate_percentile,
  order_rate_percentile,
  follow_rate_percentile,
  revenue_percentile,
  views_trend,  // 1 rising, -1 falling from video to video
  product_clicks_trend,
  sales_trend,
  new_followers_trend,
  revenue_trend,
  daily_views_trend,  // 1 rising, -1 falling from day to day
  daily_sales_trend,
  daily_new_followers_trend,
};
inline constexpr std::size_t fact_count = 53;

// the contract's word
std::string_view name_of(Fact fact);
std::optional<Fact> fact_named(std::string_view name);

constexpr std::size_t index_of(Fact fact) {
  return static_cast<std::size_t>(fact);
}

}  // namespace compass::policy
