#include "feed/oracle.h"

#include "feed/oracle_parts.h"

namespace compass::feed {
namespace {

using namespace oracle_parts;

json milliseconds(const Source& seconds) {
  return seconds.is_null() ? json(-1) : scaled(seconds, 1000);
}

json video(const Source& source, std::size_t row) {
  json picture = {
      {"id", source.at("id").get<std::string>()},
      {"found_at", row},
      {"posted_at", time_of(field(source, "posted_at"))},
      {"caption", text(field(source, "caption"))},
      {"cover_url", text(field(source, "cover_url"))},
      {"video_url", text(field(source, "video_url"))},
      {"duration_ms", scaled(field(source, "duration_s"), 1000)},
      {"revenue", money(field(source, "revenue"))},
      {"daily_from", time_of(field(field(source, "daily"), "from"))},
      {"daily_kind", word(field(field(source, "daily"), "kind"), {"per_day", "cumulative"})},
      {"products", json::array()},
      {"transcript", json::array()},
      {"facets", json::array()}};
  for (const char* metric : {"views", "likes", "comments", "shares", "saves", "product_clicks",
                             "orders", "items_sold", "new_followers", "watch_seconds"}) {
    picture["totals"][metric] = integer(field(source, metric));
    picture["daily"][metric] = days(field(field(source, "daily"), metric));
  }
  picture["daily"]["revenue"] = days(field(field(source, "daily"), "revenue_minor"));
  for (const Source& ref : field(source, "products")) {
    picture["products"].push_back({ref.at("id").get<std::string>(), text(field(ref, "title")),
                                   category(field(ref, "category"))});
  }
  for (const Source& line : field(source, "transcript")) {
    if (text(field(line, "text")).is_null()) continue;
    picture["transcript"].push_back({milliseconds(field(line, "from_s")),
                                     milliseconds(field(line, "to_s")), text(field(line, "text"))});
  }
  for (const Source& facet : field(source, "facets")) {
    if (field(facet, "kind").is_null()) continue;
    picture["facets"].push_back({word(field(facet, "kind"), {"hook", "pain_point", "demo", "proof",
                                                             "offer", "call_to_action"}),
                                 milliseconds(field(facet, "from_s")), text(field(facet, "text"))});
  }
  return picture;
}

json product(const Source& source, std::size_t row) {
  const Source& traffic = field(source, "traffic");
  json counts;
  for (const char* key :
       {"days", "views", "clicks", "orders", "creators", "videos", "new_followers"}) {
    counts[key] = integer(field(traffic, key));
  }
  counts["revenue"] = money(field(traffic, "revenue"));
  json top;
  for (const Source& step : field(source, "category")) {
    if (top.is_null()) top = text(step);
  }
  return {{"id", source.at("id").get<std::string>()},
          {"found_at", row},
          {"title", text(field(source, "title"))},
          {"category", category(field(source, "category"))},
          {"top_category", top},
          {"shop", text(field(source, "shop"))},
          {"image_url", text(field(source, "image_url"))},
          {"price", money(field(source, "price"))},
          {"commission", scaled(field(source, "commission_rate"), 1e6)},
          {"rating", scaled(field(source, "rating"), 1000)},
          {"reviews", integer(field(source, "reviews"))},
          {"stock", integer(field(source, "stock"))},
          {"in_stock", flag(field(source, "in_stock"))},
          {"launched_at", time_of(field(source, "launched_at"))},
          {"units_total", integer(field(source, "units_total"))},
          {"daily_from", time_of(field(field(source, "daily"), "from"))},
          {"daily_kind", word(field(field(source, "daily"), "kind"), {"per_day", "cumulative"})},
          {"daily_units", days(field(field(source, "daily"), "units"))},
          {"traffic", counts},
          {"buyers", audience(field(source, "buyers"))}};
}

json creator(const Source& document) {
  const Source& source = document.at("creator");
  const Source& goals = field(source, "goals");
  json picture = {{"as_of", time_of(field(document, "as_of"))},
                  {"id", source.at("id").get<std::string>()},
                  {"niches", texts(field(source, "niches"))},
                  {"showcase", texts(field(source, "showcase"))},
                  {"dismissed", texts(field(source, "dismissed"))},
                  {"objective", word(field(source, "objective"), {"gmv", "followers"})},
                  {"goals",
                   {integer(field(goals, "gmv_minor")), integer(field(goals, "new_followers")),
                    integer(field(goals, "videos_per_week"))}},
                  {"audience", audience(field(source, "audience"))},
                  {"videos", json::array()}};
  for (const char* key : {"name", "market", "currency", "time_zone"}) {
    picture[key] = text(field(source, key));
  }
  for (const char* key : {"followers", "weekly_video_limit", "ec_videos_total", "ec_videos_30d"}) {
    picture[key] = integer(field(source, key));
  }
  const json offset = integer(field(source, "utc_offset_minutes"));
  picture["utc_offset_minutes"] = offset.is_null() ? json(0) : offset;
  for (const Source& one : field(source, "videos")) {
    picture["videos"].push_back(video(one, picture["videos"].size()));
  }
  return picture;
}

json inspiration_video(const Source& source, std::size_t row) {
  json picture = video(source, row);
  const Source& maker = field(source, "creator");
  picture["nth_video"] = integer(field(source, "nth_video"));
  picture["creator"] = {{"id", text(field(maker, "id"))},
                        {"name", text(field(maker, "name"))},
                        {"followers", integer(field(maker, "followers"))},
                        {"ec_videos", integer(field(maker, "ec_videos"))},
                        {"niches", texts(field(maker, "niches"))},
                        {"audience", audience(field(maker, "audience"))}};
  return picture;
}

}  // namespace

json oracle(Feed feed, const std::string& document) {
  const Source source = Source::parse(document);
  if (feed == Feed::creator) return creator(source);
  const bool products = feed == Feed::products;
  const char* rows = products ? "products" : "videos";
  json picture = {{"as_of", time_of(field(source, "as_of"))}, {rows, json::array()}};
  for (const Source& row : field(source, rows)) {
    const std::size_t number = picture[rows].size();
    picture[rows].push_back(products ? product(row, number) : inspiration_video(row, number));
  }
  return picture;
}

}  // namespace compass::feed
