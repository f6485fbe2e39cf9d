// The three documents: what stands at their top, and in their rows.
#pragma once

#include "feed/fields.h"
#include "outcome.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace compass::feed {

// --- creator@1 -------------------------------------------------------------------------------

enum class GoalsField { gmv_minor, new_followers, videos_per_week };
inline constexpr std::array goals_fields = {
    count(GoalsField::gmv_minor, "gmv_minor"),
    count(GoalsField::new_followers, "new_followers"),
    count(GoalsField::videos_per_week, "videos_per_week"),
};
inline constexpr Object goals_object = {14, goals_fields};

enum class CreatorField {
  id,
  name,
  market,
  currency,
  time_zone,
  utc_offset_minutes,
  followers,
  niches,
  showcase,
  dismissed,
  objective,
  goals,
  weekly_video_limit,
  ec_videos_total,
  ec_videos_30d,
  audience,
  videos,
};
inline constexpr std::array creator_fields = {
    plain(CreatorField::id, "id", Kind::id),
    plain(CreatorField::name, "name", Kind::text),
    plain(CreatorField::market, "market", Kind::text),
    plain(CreatorField::currency, "currency", Kind::text),
    plain(CreatorField::time_zone, "time_zone", Kind::text),
    whole(CreatorField::utc_offset_minutes, "utc_offset_minutes", -1440, 1440),
    count(CreatorField::followers, "followers"),
    plain(CreatorField::niches, "niches", Kind::texts),
    plain(CreatorField::showcase, "showcase", Kind::ids),
    plain(CreatorField::dismissed, "dismissed", Kind::ids),
    word(CreatorField::objective, "objective", objectives),
    nested(CreatorField::goals, "goals", Kind::object, goals_object),
    count(CreatorField::weekly_video_limit, "weekly_video_limit"),
    count(CreatorField::ec_videos_total, "ec_videos_total"),
    count(CreatorField::ec_videos_30d, "ec_videos_30d"),
    nested(CreatorField::audience, "audience", Kind::object, audience_object),
    nested(CreatorField::videos, "videos", Kind::rows, video_object),
};
inline constexpr Object creator_object = {15, creator_fields};

// every document begins alike; `body` is the creator or the list of rows
enum class RootField { contract, as_of, body };
inline constexpr std::array creator_root_fields = {
    plain(RootField::contract, "contract", Kind::contract),
    plain(RootField::as_of, "as_of", Kind::time),
    nested(RootField::body, "creator", Kind::object, creator_object),
};
inline constexpr Object creator_root = {16, creator_root_fields};

// --- products@1 ------------------------------------------------------------------------------

enum class UnitsField { from, kind, units };
inline constexpr std::array units_fields = {
    plain(UnitsField::from, "from", Kind::time),
    word(UnitsField::kind, "kind", series_kinds),
    days(UnitsField::units, "units", /*may_fall=*/false),
};
inline constexpr Object units_object = {17, units_fields};

enum class TrafficField { days, views, clicks, orders, creators, videos, new_followers, revenue };
inline constexpr std::array traffic_fields = {
    count(TrafficField::days, "days"),
    count(TrafficField::views, "views"),
    count(TrafficField::clicks, "clicks"),
    count(TrafficField::orders, "orders"),
    count(TrafficField::creators, "creators"),
    count(TrafficField::videos, "videos"),
    count(TrafficField::new_followers, "new_followers"),
    nested(TrafficField::revenue, "revenue", Kind::object, money_object),
};
inline constexpr Object traffic_object = {18, traffic_fields};

enum class ProductField {
  id,
  title,
  category,
  shop,
  image_url,
  price,
  commission_rate,
  rating,
  reviews,
  stock,
  in_stock,
  launched_at,
  units_total,
  daily,
  traffic,
  buyers,
};
inline constexpr std::array product_fields = {
    plain(ProductField::id, "id", Kind::id),
    plain(ProductField::title, "title", Kind::text),
    plain(ProductField::category, "category", Kind::texts),
    plain(ProductField::shop, "shop", Kind::text),
    plain(ProductField::image_url, "image_url", Kind::text),
    nested(ProductField::price, "price", Kind::object, money_object),
    share(ProductField::commission_rate, "commission_rate"),
    scaled(ProductField::rating, "rating", 5, 1'000),
    count(ProductField::reviews, "reviews"),
    count(ProductField::stock, "stock"),
    plain(ProductField::in_stock, "in_stock", Kind::flag),
    plain(ProductField::launched_at, "launched_at", Kind::time),
    count(ProductField::units_total, "units_total"),
    nested(ProductField::daily, "daily", Kind::object, units_object),
    nested(ProductField::traffic, "traffic", Kind::object, traffic_object),
    nested(ProductField::buyers, "buyers", Kind::object, audience_object),
};
inline constexpr Object product_object = {19, product_fields};

inline constexpr std::array products_root_fields = {
    plain(RootField::contract, "contract", Kind::contract),
    plain(RootField::as_of, "as_of", Kind::time),
    nested(RootField::body, "products", Kind::rows, product_object),
};
inline constexpr Object products_root = {20, products_root_fields};

// --- inspiration@1 ---------------------------------------------------------------------------

inline constexpr std::array inspiration_root_fields = {
    plain(RootField::contract, "contract", Kind::contract),
    plain(RootField::as_of, "as_of", Kind::time),
    nested(RootField::body, "videos", Kind::rows, inspiration_video_object),
};
inline constexpr Object inspiration_root = {21, inspiration_root_fields};

inline constexpr std::size_t object_count = 22;

// objects and lists inside each other, from the document to a step of a linked product's category
inline constexpr std::size_t deepest_known = 7;

struct Document {
  Feed feed;
  std::string_view contract;
  const Object& root;
};
inline constexpr Document creator_document = {Feed::creator, "creator@1", creator_root};
inline constexpr Document products_document = {Feed::products, "products@1", products_root};
inline constexpr Document inspiration_document = {Feed::inspiration, "inspiration@1",
                                                  inspiration_root};

// --- what the tables promise -----------------------------------------------------------------

constexpr std::size_t depth_of(const Object& object) {
  std::size_t deepest = 1;
  for (const Field& field : object.fields) {
    const bool list = element_of(field.kind) != Kind::ignored;
    const std::size_t below = has_child(field.kind) ? depth_of(*field.child) : 0;
    const std::size_t depth = 1 + (list ? 1U : 0U) + below;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
static_assert(depth_of(creator_root) == deepest_known);
static_assert(depth_of(inspiration_root) <= deepest_known);

constexpr bool all_in_order(const Object& object) {
  for (const Field& field : object.fields) {
    if (has_child(field.kind) && !all_in_order(*field.child)) return false;
  }
  return object.number < object_count && in_order(object.fields);
}
static_assert(all_in_order(creator_root) && all_in_order(products_root) &&
              all_in_order(inspiration_root));

}  // namespace compass::feed
