// Feeds made by hand for tests: a video a line.
#pragma once

#include "store/tables.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace compass::test {

inline constexpr std::int64_t day = 86'400;
inline constexpr std::int64_t noon = 1'775'952'000 + day / 2;  // 2026-04-12T12:00:00Z, "now"

using Metric = store::Metric;

// A video that is being described; what is not said stays missing.
class Video {
 public:
  Video(store::VideoTable& videos, store::TextPool& text, std::size_t row)
      : videos_(&videos), text_(&text), row_(row) {}

  Video& posted(std::int64_t at) { return videos_->posted_at.set(row_, at), *this; }
  Video& product(std::string_view id, std::string_view category = "") {
    store::ProductRef ref{text_->intern(id), {}, {}};
    if (!category.empty()) ref.category = text_->intern(category);
    return videos_->products.append(ref), *this;
  }
  Video& is(Metric metric, std::int64_t count) {
    return videos_->totals[store::index_of(metric)].set(row_, count), *this;
  }
  Video& earned(std::int64_t min, std::int64_t max, std::string_view currency,
                store::MoneyKind kind = store::MoneyKind::unstated,
                store::Settlement settlement = store::Settlement::unstated) {
    store::MoneyColumn& revenue = videos_->revenue;
    revenue.amount.set(row_, {min, max});
    if (!currency.empty()) revenue.currency.set(row_, text_->intern(currency));
    if (kind != store::MoneyKind::unstated) revenue.kind.set(row_, kind);
    if (settlement != store::Settlement::unstated) revenue.settlement.set(row_, settlement);
    return *this;
  }
  Video& earned(std::int64_t minor, std::string_view currency = "USD") {
    return earned(minor, minor, currency);
  }
  Video& estimated() { return videos_->revenue.estimated.set(row_, true), *this; }
  Video& daily(std::int64_t from, store::SeriesKind kind) {
    videos_->daily_from.set(row_, from);
    videos_->daily_kind.set(row_, kind);
    return *this;
  }
  // only of the last video of a feed: lists are filled in the order of rows
  Video& days(Metric metric, std::initializer_list<std::optional<std::int64_t>> values) {
    for (const auto value : values) {
      videos_->daily[store::index_of(metric)].append({value.value_or(0), value.has_value()});
    }
    return *this;
  }

  [[nodiscard]] std::uint32_t row() const { return static_cast<std::uint32_t>(row_); }

 private:
  store::VideoTable* videos_;
  store::TextPool* text_;
  std::size_t row_;
};

inline Video add_video(store::VideoTable& videos, store::TextPool& text, std::string_view id) {
  const std::size_t row = videos.rows();
  videos.add_row();
  videos.id[row] = text.put(id);
  videos.by_id.add(id, static_cast<std::uint32_t>(row), videos.id, text);
  return {videos, text, row};
}

inline store::CreatorFeed creator(std::string_view currency = "USD") {
  store::CreatorFeed feed;
  feed.id = feed.text.put("creator");
  if (!currency.empty()) feed.currency = feed.text.intern(currency);
  feed.audience.add_row();
  return feed;
}

inline Video add_video(store::CreatorFeed& feed, std::string_view id) {
  return add_video(feed.videos, feed.text, id);
}

// an e-commerce video of some days ago
inline Video add_posted(store::CreatorFeed& feed, std::string_view id, std::int64_t days_ago) {
  return add_video(feed, id).posted(noon - days_ago * day).product("p");
}

}  // namespace compass::test
