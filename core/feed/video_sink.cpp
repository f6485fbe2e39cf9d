#include "feed/video_sink.h"

namespace compass::feed {

// --- linked products -------------------------------------------------------------------------

RefSink& RefSink::begin() {
  ref_ = {};
  category_.clear();
  return *this;
}

Code RefSink::text(std::uint8_t field, std::string_view text) {
  switch (static_cast<RefField>(field)) {
    case RefField::id:
      ref_.id = pool_.put(text);
      break;
    case RefField::title:
      ref_.title = pool_.put(text);
      break;
    case RefField::category:
      category_.add(text);
      break;
  }
  return Code::ok;
}

Lack RefSink::leave() {
  if (ref_.id.length == 0) return {Code::missing_id, static_cast<std::uint8_t>(RefField::id)};
  ref_.category = pool_.intern(category_.path());
  table_.products.append(ref_);
  return {};
}

// --- days ------------------------------------------------------------------------------------

void DailySink::number(std::uint8_t field, std::int64_t value) {
  const std::size_t row = table_.rows() - 1;
  if (static_cast<DailyField>(field) == DailyField::from) {
    table_.daily_from.set(row, value);
  } else {
    table_.daily_kind.set(row, static_cast<store::SeriesKind>(value));
  }
}

void DailySink::day(std::uint8_t field, store::Day day) {
  table_.daily[field - static_cast<std::size_t>(DailyField::first_metric)].append(day);
}

// --- transcript ------------------------------------------------------------------------------

LineSink& LineSink::begin() {
  line_ = {};
  return *this;
}

void LineSink::number(std::uint8_t field, std::int64_t value) {
  const auto ms = static_cast<std::int32_t>(value);
  (static_cast<LineField>(field) == LineField::from_s ? line_.from_ms : line_.to_ms) = ms;
}

Code LineSink::text(std::uint8_t, std::string_view text) {
  line_.text = pool_.put(text);
  return Code::ok;
}

Lack LineSink::leave() {
  if (line_.text.length != 0) table_.transcript.append(line_);
  return {};
}

// --- facets ----------------------------------------------------------------------------------

FacetSink& FacetSink::begin() {
  facet_ = {};
  has_kind_ = false;
  return *this;
}

void FacetSink::number(std::uint8_t field, std::int64_t value) {
  if (static_cast<FacetField>(field) == FacetField::kind) {
    facet_.kind = static_cast<store::FacetKind>(value);
    has_kind_ = true;
  } else {
    facet_.from_ms = static_cast<std::int32_t>(value);
  }
}

Code FacetSink::text(std::uint8_t, std::string_view text) {
  facet_.text = pool_.put(text);
  return Code::ok;
}

Lack FacetSink::leave() {
  if (has_kind_) table_.facets.append(facet_);
  return {};
}

// --- the video -------------------------------------------------------------------------------

VideoSink::VideoSink(store::VideoTable& table, store::TextPool& pool)
    : table_(table),
      pool_(pool),
      ref_(table, pool),
      money_(pool),
      daily_(table),
      line_(table, pool),
      facet_(table, pool) {}

void VideoSink::number(std::uint8_t field, std::int64_t value) {
  switch (static_cast<VideoField>(field)) {
    case VideoField::posted_at:
      table_.posted_at.set(row(), value);
      break;
    case VideoField::duration_s:
      table_.duration_ms.set(row(), static_cast<std::int32_t>(value));
      break;
    default: {
      const auto metric = field - static_cast<std::size_t>(VideoField::first_metric);
      table_.totals[metric].set(row(), value);
    }
  }
}

Code VideoSink::text(std::uint8_t field, std::string_view text) {
  if (text.empty()) return Code::ok;
  const store::TextRef ref = pool_.put(text);
  switch (static_cast<VideoField>(field)) {
    case VideoField::id: {
      table_.id.back() = ref;
      const auto number = static_cast<std::uint32_t>(row());
      return table_.by_id.add(text, number, table_.id, pool_) ? Code::ok : Code::duplicate_id;
    }
    case VideoField::caption:
      table_.caption.set(row(), ref);
      break;
    case VideoField::cover_url:
      table_.cover_url.set(row(), ref);
      break;
    default:
      table_.video_url.set(row(), ref);
  }
  return Code::ok;
}

Sink& VideoSink::enter(std::uint8_t field) {
  switch (static_cast<VideoField>(field)) {
    case VideoField::products:
      return ref_.begin();
    case VideoField::revenue:
      return money_.into(table_.revenue, row());
    case VideoField::daily:
      return daily_;
    case VideoField::transcript:
      return line_.begin();
    default:
      return facet_.begin();
  }
}

Lack VideoSink::leave() {
  if (table_.id.back().length != 0) return {};
  return {Code::missing_id, static_cast<std::uint8_t>(VideoField::id)};
}

}  // namespace compass::feed
