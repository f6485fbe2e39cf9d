#include "feed/samples.h"

namespace compass::feed {
namespace {

const std::string audience = R"("count": 1830,
  "gender": [{"key": "female", "share": 0.7113}, {"share": 0.2387, "key": "male"},
             {"key": "other", "share": 0}, {"key": null, "share": 0.1}, {"key": "male"}, {}],
  "age": [{"key": "<18", "share": 0.05}, {"key": "13-17", "share": 5e-2}, {"key": "18-23", "share": 0.4},
          {"key": "24-34", "share": 0.2500000}, {"key": "35+", "share": 0.1}, {"key": "55-64", "share": 1E-6}],
  "gender_age": [{"gender": "female", "age": "25-34", "share": 0.333333333333333333333},
                 {"share": 1, "age": "65+", "gender": "other"}, {"gender": "male", "share": 0.5},
                 {"gender": "male", "age": null, "share": 0.5}],
  "region": [{"key": "US-TX", "share": 0.0000005}, {"key": "Île-de-France", "share": 0.25},
             {"key": "US-TX", "share": 1.0}, {"key": "", "share": 0.5}],
  "interest": [{"key": "\u7f8e\u5986 \ud83d\udc84", "share": 0.9, "rank": [1, {"a": null}]}],
  "hour": [{"key": "0", "share": 0.01}, {"key": "23", "share": 0.2}, {"key": "9", "share": 0.0499999999999999989}])";

}  // namespace

const std::string full_video =
    R"("id": "7481200000000000001", "posted_at": "2026-04-01T18:30:00+02:00",
  "caption": "Three shades, one \"wow\" \u0026 more\n#lip\/gloss caf\u00e9 \ud83d\ude0d 😍", "cover_url": "cover/1.webp",
  "video_url": "", "duration_s": 31.9995,
  "products": [{"id": "1729", "title": "Lip Gloss \t Duo", "category": ["Beauty", "Makeup", "Lipstick"]},
               {"category": [], "id": "\u0031730"}, {"id": "1731", "title": null, "category": null}],
  "views": 120400, "likes": 9100.0, "comments": 311, "shares": 1.2e3, "saves": 0, "product_clicks": 410,
  "orders": 12, "items_sold": 15, "new_followers": 208, "watch_seconds": 1203988,
  "revenue": {"minor": 18150, "currency": "USD", "kind": "attributed", "settlement": "processing", "estimated": true},
  "daily": {"from": 1775001600, "kind": "per_day", "views": [100000, 20000, null, 400], "likes": [],
            "comments": [320, -9], "shares": null, "saves": [0], "product_clicks": [400, 10], "orders": [12, 0, 0],
            "items_sold": [15], "new_followers": [210, -2], "watch_seconds": [9.0e5], "revenue_minor": [19000, -850]},
  "transcript": [{"from_s": 0, "to_s": 2.5, "text": "Look at this."}, {"text": "Mira esto."}, {"from_s": 3},
                 {"from_s": 4.0005, "text": ""}, {"to_s": 6, "text": "これを見て"}],
  "facets": [{"kind": "hook", "from_s": 0, "text": "Look"}, {"kind": "call_to_action"}, {"text": "no kind"},
             {"kind": null, "from_s": 1}, {"from_s": 12.25, "kind": "offer", "text": "2 for 1"}])";

const std::string full_creator = R"({ "contract": "creator@1", "as_of": "2026-04-12T00:00:00.999Z",
 "unknown": {"creator": {"id": 7}, "deep": [[[{"videos": [1, 2.5e300, "x", true, false, null, {}, []]}]]]},
 "creator": {"id": "c-19", "name": "Ana \"Nana\" Ruiz", "market": "US", "currency": "USD", "time_zone": "America/Chicago",
  "utc_offset_minutes": -300, "followers": 8421, "niches": ["beauty", "", "travel"], "showcase": ["1729", "1800"],
  "dismissed": ["17"], "objective": "followers", "goals": {"gmv_minor": 250000, "new_followers": 100, "videos_per_week": 3},
  "weekly_video_limit": 5, "ec_videos_total": 2, "ec_videos_30d": 1,
  "audience": {)" + audience +
                                 R"(},
  "videos": [{)" + full_video + R"(},
   {"id": "7481200000000000002"},
   {"views": null, "id": "7481200000000000003", "revenue": {"min_minor": 100, "max_minor": 900}, "daily": {}, "facets": [], "extra": "x",
    "posted_at": -1, "products": null, "transcript": null},
   {"id": "7481200000000000004", "daily": {"kind": "cumulative", "views": [1, 5, 9], "new_followers": [3, 2]},
    "revenue": {"min_minor": 5, "currency": "", "kind": "direct", "settlement": "placed"}, "posted_at": "2024-02-29 23:59:60-00:00"}
  ]}}
)";

const std::string full_products =
    "\xef\xbb\xbf"
    R"(
{"contract": "products@1", "as_of": 1775952000, "products": [
 {"id": "1729000000000000001", "title": "Matte Lipstick, 12 shades", "category": ["Beauty", "Makeup", "Lipstick"], "shop": "Rosé & Co",
  "image_url": "img/1.webp", "price": {"min_minor": 899, "max_minor": 1299, "currency": "USD"}, "commission_rate": 0.155, "rating": 4.75,
  "reviews": 812, "stock": 0, "in_stock": false, "launched_at": "1999-12-31T23:00:00-01:00", "units_total": 30117,
  "daily": {"from": "2026-03-29T00:00:00z", "kind": "cumulative", "units": [30000, 30050, null, 30117]},
  "traffic": {"days": 30, "views": 9223372036854775807, "clicks": 41000, "orders": 812, "creators": 77, "videos": 140, "new_followers": 91,
   "revenue": {"minor": -5, "min_minor": -10, "max_minor": 0, "currency": "EUR", "kind": "direct", "settlement": "settled", "estimated": false}},
  "buyers": {)" +
    audience + R"(}},
 {"units_total": 4, "id": "b", "title": "", "category": ["", "Home", ""], "price": {"minor": 1}, "traffic": {}, "buyers": {"gender": []}, "daily": null},
 {"\u0069d": "c", "category": ["Home"], "shop": "Rosé & Co", "price": null, "in_stock": true, "rating": 5, "commission_rate": 1,
  "": 1, "idx": 2, "i": 3, "a key that is longer than any key of the contract and than what is kept of one": {"id": [true]}}
]} )";

const std::string full_inspiration =
    R"({"as_of": null, "contract": "inspiration@1", "videos": [
 {)" +
    full_video +
    R"(, "nth_video": 2, "creator": {"id": "m1", "name": "Bo", "followers": 5100, "niches": ["beauty"], "ec_videos": 9,
   "audience": {)" +
    audience + R"(}}},
 {"creator": {"id": "m1", "audience": null, "niches": []}, "nth_video": 1, "id": "v2"},
 {"id": "v3", "creator": null, "nth_video": null}], "next": "page2"})";

const std::string& full_sample(Feed feed) {
  switch (feed) {
    case Feed::creator:
      return full_creator;
    case Feed::products:
      return full_products;
    default:
      return full_inspiration;
  }
}

}  // namespace compass::feed
