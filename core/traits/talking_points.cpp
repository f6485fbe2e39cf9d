#include "traits/talking_points.h"

#include "math/sort.h"
#include "text/tokens.h"
#include "traits/quotes.h"
#include "traits/text_form.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace compass::traits {
namespace {

using store::FacetKind;

constexpr std::uint32_t fewest_words = 3;  // shorter sentences fill, and tell nothing
constexpr double same_words = 0.6;         // shared by two points that say the same (Jaccard)

bool says_the_same(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const std::size_t either = a.size() + b.size() - both.size();
  return static_cast<double>(both.size()) >= same_words * static_cast<double>(either);
}

// the best of the candidates, without those that repeat a better one
std::vector<TalkingPoint> pick(std::vector<TalkingPoint> candidates, const store::TextPool& text,
                               std::size_t count) {
  math::sort(candidates,
             [](const TalkingPoint& a, const TalkingPoint& b) { return a.score > b.score; });
  std::vector<TalkingPoint> points;
  std::vector<std::vector<std::uint32_t>> said;
  for (const TalkingPoint& candidate : candidates) {
    if (points.size() == count) break;
    const auto cells = word_cells_of(text.view(candidate.text));
    const bool repeats = std::any_of(said.begin(), said.end(), [&](const auto& earlier) {
      return says_the_same(cells, earlier);
    });
    if (repeats) continue;
    points.push_back(candidate);
    said.push_back(cells);
  }
  return points;
}

TalkingPoint scored(const Quote& quote, const store::TextPool& text, const WordTable& words) {
  return {quote.text, quote.from_ms, quote.to_ms, words.score(text.view(quote.text))};
}

// facets by time; one without a time stays behind the one it stood behind
std::vector<store::Facet> by_time(std::span<const store::Facet> facets) {
  struct Timed {
    std::int32_t at;
    store::Facet facet;
  };
  std::vector<Timed> timed;
  std::int32_t at = -1;
  for (const store::Facet& facet : facets) {
    if (facet.from_ms >= 0) at = facet.from_ms;
    timed.push_back({at, facet});
  }
  math::sort(timed, [](const Timed& a, const Timed& b) { return a.at < b.at; });
  std::vector<store::Facet> sorted;
  sorted.reserve(timed.size());
  for (const Timed& each : timed)
    sorted.push_back(each.facet);
  return sorted;
}

// where the part that begins at facet i ends; -1 if that is not stated. `video_end`: -1 likewise
std::int32_t end_of(std::span<const store::Facet> sorted, std::size_t i, std::int32_t video_end) {
  if (sorted[i].from_ms < 0) return -1;
  for (std::size_t next = i + 1; next < sorted.size(); ++next) {
    if (sorted[next].from_ms > sorted[i].from_ms) return sorted[next].from_ms;
  }
  return video_end > sorted[i].from_ms ? video_end : -1;
}

// what opens and closes a video serves the video; between them is what is said of the product
bool is_about_product(FacetKind kind) {
  return kind != FacetKind::hook && kind != FacetKind::call_to_action;
}

Script from_facets(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                   const WordTable& words, const ScriptLimits& limits) {
  const auto facets = by_time(videos.facets.at(row));
  const std::int32_t video_end = videos.duration_ms.at(row).value_or(-1);
  Script script;
  std::vector<TalkingPoint> about_product;
  std::vector<TalkingPoint> all;
  for (std::size_t i = 0; i < facets.size(); ++i) {
    const store::TextRef quote = cut(facets[i].text, text, limits.text_bytes);
    const std::int32_t to_ms = end_of(facets, i, video_end);
    if (script.outline.size() < limits.beats) {
      script.outline.push_back(
          {facets[i].kind, BeatSource::facet, facets[i].from_ms, to_ms, quote});
    }
    if (quote.length == 0) continue;
    all.push_back(scored({quote, facets[i].from_ms, to_ms}, text, words));
    if (is_about_product(facets[i].kind)) about_product.push_back(all.back());
  }
  script.points = pick(about_product.empty() ? all : about_product, text, limits.points);
  return script;
}

// rows of quotes for the outline: the first, the last, and the best between them in their order
std::vector<std::size_t> outlined(std::span<const TalkingPoint> quotes, std::size_t count) {
  std::vector<std::size_t> between;
  for (std::size_t i = 1; i + 1 < quotes.size(); ++i)
    between.push_back(i);
  math::sort(between,
             [&](std::size_t a, std::size_t b) { return quotes[a].score > quotes[b].score; });
  between.resize(std::min(between.size(), count < 2 ? 0 : count - 2));
  std::sort(between.begin(), between.end());
  std::vector<std::size_t> chosen;
  if (!quotes.empty() && count > 0) chosen.push_back(0);
  chosen.insert(chosen.end(), between.begin(), between.end());
  if (quotes.size() > 1 && count > 1) chosen.push_back(quotes.size() - 1);
  return chosen;
}

FacetKind guessed(std::size_t i, std::span<const TalkingPoint> quotes,
                  const store::TextPool& text) {
  if (i == 0) return FacetKind::hook;
  if (i + 1 == quotes.size()) return FacetKind::call_to_action;
  return form_of(text.view(quotes[i].text), {}).priced ? FacetKind::offer : FacetKind::demo;
}

Script from_transcript(std::span<const store::Line> lines, const store::TextPool& text,
                       const WordTable& words, const ScriptLimits& limits) {
  std::vector<TalkingPoint> quotes;
  for (const Quote& quote : quotes_of(lines, text, limits.text_bytes)) {
    quotes.push_back(scored(quote, text, words));
  }
  Script script;
  for (const std::size_t i : outlined(quotes, limits.beats)) {
    script.outline.push_back({guessed(i, quotes, text), BeatSource::transcript, quotes[i].from_ms,
                              quotes[i].to_ms, quotes[i].text});
  }
  std::vector<TalkingPoint> telling;
  for (const TalkingPoint& quote : quotes) {
    if (text::count_words(text.view(quote.text)) >= fewest_words) telling.push_back(quote);
  }
  script.points = pick(telling.empty() ? quotes : telling, text, limits.points);
  return script;
}

}  // namespace

Script script_of(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                 const WordTable& words, const ScriptLimits& limits) {
  if (!videos.facets.at(row).empty()) return from_facets(videos, text, row, words, limits);
  return from_transcript(videos.transcript.at(row), text, words, limits);
}

}  // namespace compass::traits
