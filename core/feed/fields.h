// The fields of each feed's objects: one table an object, in the order of its enum. They say what
// core/contract/*.schema.json says; a test holds them to that field by field.
#pragma once

#include "feed/field.h"
#include "store/audience.h"
#include "store/metric.h"
#include "store/video_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace compass::feed {

// --- parts that feeds share ------------------------------------------------------------------

inline constexpr std::array<std::string_view, 2> revenue_kinds = {"direct", "attributed"};
inline constexpr std::array<std::string_view, 3> settlements = {"placed", "processing", "settled"};
inline constexpr std::array<std::string_view, 2> series_kinds = {"per_day", "cumulative"};
inline constexpr std::array<std::string_view, 2> objectives = {"gmv", "followers"};

enum class MoneyField { minor, min_minor, max_minor, currency, kind, settlement, estimated };
inline constexpr std::array money_fields = {
    integer(MoneyField::minor, "minor"),
    integer(MoneyField::min_minor, "min_minor"),
    integer(MoneyField::max_minor, "max_minor"),
    plain(MoneyField::currency, "currency", Kind::text),
    word(MoneyField::kind, "kind", revenue_kinds),
    word(MoneyField::settlement, "settlement", settlements),
    plain(MoneyField::estimated, "estimated", Kind::flag),
};
inline constexpr Object money_object = {0, money_fields};

enum class SegmentField { key, share };
inline constexpr std::array gender_fields = {word(SegmentField::key, "key", store::gender_names),
                                             share(SegmentField::share, "share")};
inline constexpr std::array age_fields = {plain(SegmentField::key, "key", Kind::age),
                                          share(SegmentField::share, "share")};
inline constexpr std::array named_fields = {plain(SegmentField::key, "key", Kind::text),
                                            share(SegmentField::share, "share")};
inline constexpr std::array hour_fields = {plain(SegmentField::key, "key", Kind::hour),
                                           share(SegmentField::share, "share")};
enum class CellField { gender, age, share };
inline constexpr std::array cell_fields = {word(CellField::gender, "gender", store::gender_names),
                                           plain(CellField::age, "age", Kind::age),
                                           share(CellField::share, "share")};
inline constexpr Object gender_object = {1, gender_fields};
inline constexpr Object age_object = {2, age_fields};
inline constexpr Object cell_object = {3, cell_fields};
inline constexpr Object named_object = {4, named_fields};
inline constexpr Object hour_object = {5, hour_fields};

// after the count, the axes in the order of store::Axis
enum class AudienceField { count, gender, age, gender_age, region, interest, hour };
inline constexpr std::array audience_fields = {
    count(AudienceField::count, "count"),
    nested(AudienceField::gender, "gender", Kind::objects, gender_object),
    nested(AudienceField::age, "age", Kind::objects, age_object),
    nested(AudienceField::gender_age, "gender_age", Kind::objects, cell_object),
    nested(AudienceField::region, "region", Kind::objects, named_object),
    nested(AudienceField::interest, "interest", Kind::objects, named_object),
    nested(AudienceField::hour, "hour", Kind::objects, hour_object),
};
inline constexpr Object audience_object = {6, audience_fields};

// --- a video ---------------------------------------------------------------------------------

enum class RefField { id, title, category };
inline constexpr std::array ref_fields = {
    plain(RefField::id, "id", Kind::id),
    plain(RefField::title, "title", Kind::text),
    plain(RefField::category, "category", Kind::texts),
};
inline constexpr Object ref_object = {7, ref_fields};

enum class LineField { from_s, to_s, text };
inline constexpr std::array line_fields = {
    seconds(LineField::from_s, "from_s"),
    seconds(LineField::to_s, "to_s"),
    plain(LineField::text, "text", Kind::text),
};
inline constexpr Object line_object = {8, line_fields};

enum class FacetField { kind, from_s, text };
inline constexpr std::array facet_fields = {
    word(FacetField::kind, "kind", store::facet_names),
    seconds(FacetField::from_s, "from_s"),
    plain(FacetField::text, "text", Kind::text),
};
inline constexpr Object facet_object = {9, facet_fields};

// the metrics come in the order of store::Metric, both as days and as totals
enum class DailyField { from, kind, first_metric };
inline constexpr std::size_t daily_field_count = 2 + store::metric_count;

constexpr std::array<Field, daily_field_count> make_daily_fields() {
  std::array<Field, daily_field_count> fields = {plain(DailyField::from, "from", Kind::time),
                                                 word(DailyField::kind, "kind", series_kinds)};
  for (std::size_t i = 0; i < store::metric_count; ++i) {
    const auto metric = static_cast<store::Metric>(i);
    const bool money = metric == store::Metric::revenue;
    fields[2 + i] =
        days(2 + i, money ? "revenue_minor" : store::name_of(metric), store::may_fall(metric));
  }
  return fields;
}
inline constexpr auto daily_fields = make_daily_fields();
inline constexpr Object daily_object = {10, daily_fields};

enum class MakerField { id, name, followers, niches, audience, ec_videos };
inline constexpr std::array maker_fields = {
    plain(MakerField::id, "id", Kind::id),
    plain(MakerField::name, "name", Kind::text),
    count(MakerField::followers, "followers"),
    plain(MakerField::niches, "niches", Kind::texts),
    nested(MakerField::audience, "audience", Kind::object, audience_object),
    count(MakerField::ec_videos, "ec_videos"),
};
inline constexpr Object maker_object = {11, maker_fields};

enum class VideoField {
  id,
  posted_at,
  caption,
  cover_url,
  video_url,
  duration_s,
  products,
  first_metric,  // all counted ones
  revenue = first_metric + static_cast<int>(store::counted_metrics),
  daily,
  transcript,
  facets,
  nth_video,
  creator,  // of inspiration videos only
};
inline constexpr std::size_t video_field_count = static_cast<std::size_t>(VideoField::nth_video);

constexpr std::array<Field, video_field_count + 2> make_video_fields() {
  using enum VideoField;
  std::array<Field, video_field_count + 2> fields{};
  const auto put = [&fields](const Field& field) { fields[field.id] = field; };
  put(plain(id, "id", Kind::id));
  put(plain(posted_at, "posted_at", Kind::time));
  put(plain(caption, "caption", Kind::text));
  put(plain(cover_url, "cover_url", Kind::text));
  put(plain(video_url, "video_url", Kind::text));
  put(seconds(duration_s, "duration_s"));
  put(nested(products, "products", Kind::objects, ref_object));
  for (std::size_t i = 0; i < store::counted_metrics; ++i) {
    put(count(static_cast<std::size_t>(first_metric) + i, store::metric_names[i]));
  }
  put(nested(revenue, "revenue", Kind::object, money_object));
  put(nested(daily, "daily", Kind::object, daily_object));
  put(nested(transcript, "transcript", Kind::objects, line_object));
  put(nested(facets, "facets", Kind::objects, facet_object));
  put(whole(nth_video, "nth_video", 1, std::numeric_limits<std::int64_t>::max()));
  put(nested(creator, "creator", Kind::object, maker_object));
  return fields;
}
// one table: a posted video has the fields of an inspiration video but the last two
inline constexpr auto video_fields = make_video_fields();
inline constexpr Object inspiration_video_object = {12, video_fields};
inline constexpr Object video_object = {
    13, std::span<const Field>(video_fields).first(video_field_count)};

}  // namespace compass::feed
