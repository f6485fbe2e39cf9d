#include "policy/fact.h"

#include <algorithm>

namespace compass::policy {

namespace {

constexpr std::array<std::string_view, fact_count> fact_names = {"ec_videos",
                                                                 "ec_videos_30d",
                                                                 "ec_videos_7d",
                                                                 "days_since_last_post",
                                                                 "videos_without_product",
                                                                 "videos_in_future",
                                                                 "videos_to_next_tier",
                                                                 "tier_available",
                                                                 "next_tier_available",
                                                                 "weekly_limit",
                                                                 "weekly_left",
                                                                 "can_post",
                                                                 "weekly_goal_left",
                                                                 "showcase_size",
                                                                 "showcase_unused",
                                                                 "followers",
                                                                 "niches",
                                                                 "has_audience",
                                                                 "has_goals",
                                                                 "has_creator_feed",
                                                                 "has_products_feed",
                                                                 "has_inspiration_feed",
                                                                 "creator_feed_age_days",
                                                                 "products_feed_age_days",
                                                                 "inspiration_feed_age_days",
                                                                 "creator_feed_stale",
                                                                 "products_feed_stale",
                                                                 "inspiration_feed_stale",
                                                                 "views_total",
                                                                 "product_clicks_total",
                                                                 "orders_total",
                                                                 "items_sold_total",
                                                                 "sales_total",
                                                                 "new_followers_total",
                                                                 "last_video_views",
                                                                 "best_product_videos",
                                                                 "best_product_items_sold",
                                                                 "clicks_per_million_views",
                                                                 "sales_per_million_clicks",
                                                                 "followers_per_million_views",
                                                                 "views_percentile",
                                                                 "click_rate_percentile",
                                                                 "order_rate_percentile",
                                                                 "follow_rate_percentile",
                                                                 "revenue_percentile",
                                                                 "views_trend",
                                                                 "product_clicks_trend",
                                                                 "sales_trend",
                                                                 "new_followers_trend",
                                                                 "revenue_trend",
                                                                 "daily_views_trend",
                                                                 "daily_sales_trend",
                                                                 "daily_new_followers_trend"};
static_assert(!fact_names.back().empty() &&
              index_of(Fact::daily_new_followers_trend) + 1 == fact_names.size());

}  // namespace

std::string_view name_of(Fact fact) {
  return fact_names[index_of(fact)];
}

std::optional<Fact> fact_named(std::string_view name) {
  const auto found = std::ranges::find(fact_names, name);
  if (found == fact_names.end()) return std::nullopt;
  return static_cast<Fact>(found - fact_names.begin());
}

}  // namespace compass::policy
