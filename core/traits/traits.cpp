#include "traits/traits.h"

#include "text/sentences.h"
#include "traits/text_form.h"

#include <algorithm>

namespace compass::traits {
namespace {

using enum TraitId;

constexpr std::int32_t hook_ms = 3'000;
constexpr double slow_speech = 2.0;  // words per second; ordinary speech is 2 to 3
constexpr double fast_speech = 3.5;

// one of the buckets that begin at `from` and follow each other as traits do
template <std::size_t N>
void set_bucket(TraitBits& bits, TraitId first, const std::array<std::int64_t, N>& from,
                std::int64_t value) {
  std::size_t bucket = 0;
  while (bucket + 1 < N && value >= from[bucket + 1])
    ++bucket;
  for (std::size_t other = 0; other < N; ++other) {
    bits.set(static_cast<TraitId>(index_of(first) + other), other == bucket);
  }
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value / by - static_cast<std::int64_t>(value % by < 0);
}

void add_caption(TraitBits& bits, std::string_view caption,
                 const std::vector<std::uint64_t>& names) {
  const TextForm form = form_of(caption, names);
  set_bucket(bits, caption_only_tags, std::array<std::int64_t, 4>{0, 1, 6, 16}, form.words);
  bits.set(caption_question, form.asks);
  bits.set(caption_exclamation, form.exclaims);
  bits.set(caption_number, form.numbers > 0);
  bits.set(caption_price, form.priced);
  bits.set(caption_emoji, form.emoji > 0);
  bits.set(caption_many_emoji, form.emoji >= 3);
  bits.set(caption_mention, form.mentions > 0);
  bits.set(caption_capitals, form.capitals);
  if (!names.empty()) bits.set(caption_names_product, form.names);
  set_bucket(bits, hashtags_none, std::array<std::int64_t, 4>{0, 1, 4, 7}, form.hashtags);
}

// seconds from the first line's begin to the last one's end; 0 where the lines do not say
double span_s(std::span<const store::Line> lines) {
  std::int32_t from = -1;
  std::int32_t to = -1;
  for (const store::Line& line : lines) {
    if (line.from_ms >= 0 && (from < 0 || line.from_ms < from)) from = line.from_ms;
    to = std::max({to, line.to_ms, line.from_ms});
  }
  return from >= 0 && to > from ? static_cast<double>(to - from) / 1'000 : 0;
}

void add_speech(TraitBits& bits, std::span<const store::Line> lines, const store::TextPool& text,
                const std::vector<std::uint64_t>& names, double duration_s, SpokenWords* spoken) {
  if (lines.empty()) return;
  TextForm all;
  bool opened = false;
  for (const store::Line& line : lines) {
    const std::string_view words = text.view(line.text);
    const TextForm form = form_of(words, {}, spoken);
    all.words += form.words;
    all.numbers += form.numbers;
    all.asks = all.asks || form.asks;
    text::Span first;
    if (opened || !text::SentenceReader(words).next(first)) continue;
    opened = true;
    const TextForm opening = form_of(words.substr(first.begin, first.length), names);
    bits.set(opening_question, opening.asks);
    bits.set(opening_short, opening.words <= 8);
    bits.set(opening_number, opening.numbers > 0);
    if (!names.empty()) bits.set(opening_names_product, opening.names);
  }
  if (!opened) return;
  bits.set(speech_question, all.asks);
  bits.set(speech_number, all.numbers > 0);
  bits.set(speech_brief, all.words < 40);
  bits.set(speech_long, all.words >= 150);
  const double stated_span = span_s(lines);
  const double seconds = stated_span > 0 ? stated_span : duration_s;
  if (seconds <= 0) return;
  const double rate = static_cast<double>(all.words) / seconds;
  bits.set(speech_slow, rate < slow_speech);
  bits.set(speech_fast, rate > fast_speech);
}

// a feed that gives a video facets gives all it found: what is not among them is not there
void add_script(TraitBits& bits, std::span<const store::Facet> facets,
                std::optional<std::int32_t> duration_ms) {
  if (facets.empty()) return;
  std::array<bool, store::facet_kinds> present{};
  bool hook_timed = false;
  bool early_hook = false;
  bool offer_timed = false;
  bool late_offer = false;
  for (const store::Facet& facet : facets) {
    present[static_cast<std::size_t>(facet.kind)] = true;
    if (facet.from_ms < 0) continue;
    if (facet.kind == store::FacetKind::hook) {
      hook_timed = true;
      early_hook = early_hook || facet.from_ms <= hook_ms;
    }
    if (facet.kind == store::FacetKind::offer && duration_ms) {
      offer_timed = true;
      late_offer = late_offer || facet.from_ms >= 2 * (std::int64_t{*duration_ms} / 3);
    }
  }
  for (std::size_t kind = 0; kind < present.size(); ++kind) {
    bits.set(static_cast<TraitId>(index_of(has_hook) + kind), present[kind]);
  }
  if (hook_timed) bits.set(hook_within_3s, early_hook);
  if (offer_timed) bits.set(offer_in_last_third, late_offer);
}

void add_time(TraitBits& bits, std::int64_t posted_at, std::int32_t utc_offset_minutes) {
  const std::int64_t local = posted_at + std::int64_t{utc_offset_minutes} * 60;
  const std::int64_t day = floor_divide(local, store::seconds_per_day);
  const std::int64_t hour = (local - day * store::seconds_per_day) / 3'600;
  set_bucket(bits, posted_at_night, std::array<std::int64_t, 5>{0, 6, 11, 14, 18}, hour);
  // the epoch began on a Thursday
  const std::int64_t weekday = day + 3 - 7 * floor_divide(day + 3, 7);
  set_bucket(bits, posted_on_monday, std::array<std::int64_t, 7>{0, 1, 2, 3, 4, 5, 6}, weekday);
}

// `names`: room that rows share
TraitBits bits_of(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                  std::int32_t utc_offset_minutes, std::vector<std::uint64_t>& names,
                  SpokenWords* spoken) {
  names.clear();
  const auto products = videos.products.at(row);
  for (const store::ProductRef& product : products)
    append_names(text.view(product.title), names);
  sort_names(names);

  TraitBits bits;
  const auto duration_ms = videos.duration_ms.at(row);
  // an empty caption is mostly one that was not recorded: it says nothing
  const std::string_view caption = text.view(videos.caption.value_or(row, {}));
  if (!caption.empty()) add_caption(bits, caption, names);
  add_speech(bits, videos.transcript.at(row), text, names, duration_ms.value_or(0) / 1'000.0,
             spoken);
  add_script(bits, videos.facets.at(row), duration_ms);
  if (duration_ms) {
    set_bucket(bits, duration_below_15s, std::array<std::int64_t, 4>{0, 15'000, 30'000, 60'000},
               *duration_ms);
  }
  if (const auto posted_at = videos.posted_at.at(row)) {
    add_time(bits, *posted_at, utc_offset_minutes);
  }
  if (!products.empty()) bits.set(several_products, products.size() >= 2);
  return bits;
}

}  // namespace

TraitBits traits_of(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                    std::int32_t utc_offset_minutes) {
  std::vector<std::uint64_t> names;
  return bits_of(videos, text, row, utc_offset_minutes, names, nullptr);
}

std::vector<TraitBits> extract_traits(const store::VideoTable& videos, const store::TextPool& text,
                                      std::int32_t utc_offset_minutes, SpokenWords* spoken) {
  std::vector<TraitBits> rows;
  rows.reserve(videos.rows());
  std::vector<std::uint64_t> names;
  for (std::size_t row = 0; row < videos.rows(); ++row) {
    rows.push_back(bits_of(videos, text, row, utc_offset_minutes, names, spoken));
    if (spoken == nullptr) continue;
    if (spoken->row_is_empty()) {
      for (const store::Facet& facet : videos.facets.at(row))
        spoken->add(text.view(facet.text));
    }
    spoken->finish_row();
  }
  return rows;
}

}  // namespace compass::traits
