#include "feed/picture.h"

#include <string>

namespace compass::feed {
namespace {

using nlohmann::json;
using store::TextPool;
using store::TextRef;

json text_or_null(TextRef ref, const TextPool& pool) {
  return ref.length == 0 ? json() : json(std::string(pool.view(ref)));
}

json cell(const store::Column<TextRef>& column, std::size_t row, const TextPool& pool) {
  return column.has(row) ? json(std::string(pool.view(*column.at(row)))) : json();
}

template <class T>
json cell(const store::Column<T>& column, std::size_t row) {
  return column.has(row) ? json(*column.at(row)) : json();
}

template <class T>
json enum_cell(const store::Column<T>& column, std::size_t row) {
  return column.has(row) ? json(static_cast<int>(*column.at(row))) : json();
}

template <class T>
json optional(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

json money(const store::MoneyColumn& column, std::size_t row, const TextPool& pool) {
  const auto amount = column.amount.at(row);
  return {{"range", amount ? json{amount->min, amount->max} : json()},
          {"currency", cell(column.currency, row, pool)},
          {"kind", enum_cell(column.kind, row)},
          {"settlement", enum_cell(column.settlement, row)},
          {"estimated", cell(column.estimated, row)}};
}

json days(const store::ListColumn<store::Day>& column, std::size_t row) {
  json list = json::array();
  for (const store::Day& day : column.at(row))
    list.push_back(optional(day.get()));
  return list;
}

json audience(const store::AudienceColumn& column, std::size_t row, const TextPool& pool) {
  json shares = json::array();
  for (const store::Share& share : column.shares.at(row)) {
    shares.push_back(
        {static_cast<int>(share.axis), share.key, share.parts, text_or_null(share.name, pool)});
  }
  return {{"count", cell(column.count, row)}, {"shares", shares}};
}

json texts(std::span<const TextRef> refs, const TextPool& pool) {
  json list = json::array();
  for (const TextRef ref : refs)
    list.push_back(std::string(pool.view(ref)));
  return list;
}

json video(const store::VideoTable& table, std::size_t row, const TextPool& pool) {
  json picture = {{"id", std::string(pool.view(table.id[row]))},
                  {"posted_at", cell(table.posted_at, row)},
                  {"caption", cell(table.caption, row, pool)},
                  {"cover_url", cell(table.cover_url, row, pool)},
                  {"video_url", cell(table.video_url, row, pool)},
                  {"duration_ms", cell(table.duration_ms, row)},
                  {"revenue", money(table.revenue, row, pool)},
                  {"daily_from", cell(table.daily_from, row)},
                  {"daily_kind", enum_cell(table.daily_kind, row)},
                  {"products", json::array()},
                  {"transcript", json::array()},
                  {"facets", json::array()}};
  for (std::size_t i = 0; i < store::metric_count; ++i) {
    const std::string name(store::metric_names[i]);
    if (i < store::counted_metrics) picture["totals"][name] = cell(table.totals[i], row);
    picture["daily"][name] = days(table.daily[i], row);
  }
  for (const store::ProductRef& ref : table.products.at(row)) {
    picture["products"].push_back({std::string(pool.view(ref.id)), text_or_null(ref.title, pool),
                                   text_or_null(ref.category, pool)});
  }
  for (const store::Line& line : table.transcript.at(row)) {
    picture["transcript"].push_back({line.from_ms, line.to_ms, std::string(pool.view(line.text))});
  }
  for (const store::Facet& facet : table.facets.at(row)) {
    picture["facets"].push_back(
        {static_cast<int>(facet.kind), facet.from_ms, text_or_null(facet.text, pool)});
  }
  // the index finds each row by its id
  const auto found = table.by_id.find(pool.view(table.id[row]), table.id, pool);
  picture["found_at"] = found ? json(*found) : json();
  return picture;
}

json product(const store::ProductTable& table, std::size_t row, const TextPool& pool) {
  const auto found = table.by_id.find(pool.view(table.id[row]), table.id, pool);
  return {{"id", std::string(pool.view(table.id[row]))},
          {"found_at", found ? json(*found) : json()},
          {"title", cell(table.title, row, pool)},
          {"category", cell(table.category, row, pool)},
          {"top_category", cell(table.top_category, row, pool)},
          {"shop", cell(table.shop, row, pool)},
          {"image_url", cell(table.image_url, row, pool)},
          {"price", money(table.price, row, pool)},
          {"commission", cell(table.commission, row)},
          {"rating", cell(table.rating, row)},
          {"reviews", cell(table.reviews, row)},
          {"stock", cell(table.stock, row)},
          {"in_stock", cell(table.in_stock, row)},
          {"launched_at", cell(table.launched_at, row)},
          {"units_total", cell(table.units_total, row)},
          {"daily_from", cell(table.daily_from, row)},
          {"daily_kind", enum_cell(table.daily_kind, row)},
          {"daily_units", days(table.daily_units, row)},
          {"traffic",
           {{"days", cell(table.traffic_days, row)},
            {"views", cell(table.views, row)},
            {"clicks", cell(table.clicks, row)},
            {"orders", cell(table.orders, row)},
            {"creators", cell(table.creators, row)},
            {"videos", cell(table.videos, row)},
            {"new_followers", cell(table.new_followers, row)},
            {"revenue", money(table.traffic_revenue, row, pool)}}},
          {"buyers", audience(table.buyers, row, pool)}};
}

}  // namespace

json picture_of(const store::CreatorFeed& feed) {
  const TextPool& pool = feed.text;
  json picture = {{"as_of", optional(feed.as_of)},
                  {"id", text_or_null(feed.id, pool)},
                  {"name", text_or_null(feed.name, pool)},
                  {"market", text_or_null(feed.market, pool)},
                  {"currency", text_or_null(feed.currency, pool)},
                  {"time_zone", text_or_null(feed.time_zone, pool)},
                  {"utc_offset_minutes", feed.utc_offset_minutes},
                  {"followers", optional(feed.followers)},
                  {"niches", texts(feed.niches, pool)},
                  {"showcase", texts(feed.showcase, pool)},
                  {"dismissed", texts(feed.dismissed, pool)},
                  {"objective", feed.objective ? json(static_cast<int>(*feed.objective)) : json()},
                  {"goals",
                   {optional(feed.goals.gmv_minor), optional(feed.goals.new_followers),
                    optional(feed.goals.videos_per_week)}},
                  {"weekly_video_limit", optional(feed.weekly_video_limit)},
                  {"ec_videos_total", optional(feed.stated_ec_videos_total)},
                  {"ec_videos_30d", optional(feed.stated_ec_videos_30d)},
                  {"audience", audience(feed.audience, 0, pool)},
                  {"videos", json::array()}};
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    picture["videos"].push_back(video(feed.videos, row, pool));
  }
  return picture;
}

json picture_of(const store::ProductsFeed& feed) {
  json picture = {{"as_of", optional(feed.as_of)}, {"products", json::array()}};
  for (std::size_t row = 0; row < feed.products.rows(); ++row) {
    picture["products"].push_back(product(feed.products, row, feed.text));
  }
  return picture;
}

json picture_of(const store::InspirationFeed& feed) {
  json picture = {{"as_of", optional(feed.as_of)}, {"videos", json::array()}};
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    json one = video(feed.videos, row, feed.text);
    one["nth_video"] = cell(feed.nth_video, row);
    one["creator"] = {{"id", cell(feed.creator_id, row, feed.text)},
                      {"name", cell(feed.creator_name, row, feed.text)},
                      {"followers", cell(feed.creator_followers, row)},
                      {"ec_videos", cell(feed.creator_ec_videos, row)},
                      {"niches", texts(feed.creator_niches.at(row), feed.text)},
                      {"audience", audience(feed.creator_audience, row, feed.text)}};
    picture["videos"].push_back(one);
  }
  return picture;
}

}  // namespace compass::feed
