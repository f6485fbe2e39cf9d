// What a transcript says: any bytes as its lines and facets. Quotes are pieces of the text, at most
// as long as was asked for.
#include "fuzz/input.h"
#include "traits/lessons.h"
#include "traits/talking_points.h"

#include <string>
#include <string_view>

namespace compass::fuzz {
namespace {

constexpr std::size_t most_pieces = 64;

store::InspirationFeed feed_of(Input& input) {
  store::InspirationFeed feed;
  feed.add_row();
  feed.videos.id.back() = feed.text.put("v");
  for (std::size_t piece = 0; piece < most_pieces && !input.empty(); ++piece) {
    const auto from = static_cast<std::int32_t>(input.below(256)) * 100 - 100;
    const bool facet = input.below(4) == 0;
    const store::TextRef text = feed.text.put(input.take_text());
    if (facet) {
      const auto kind = static_cast<store::FacetKind>(input.below(store::facet_kinds));
      feed.videos.facets.append({.kind = kind, .from_ms = from, .text = text});
    } else {
      feed.videos.transcript.append({.from_ms = from, .to_ms = from + 900, .text = text});
    }
  }
  return feed;
}

void run(Input input) {
  const auto bytes = static_cast<std::uint32_t>(8 + input.below(64));
  const store::InspirationFeed feed = feed_of(input);
  const traits::Material material = traits::material_of(feed, /*utc_offset_minutes=*/0);
  const traits::Lessons lessons = traits::learn(feed, material, store::Objective::gmv, {});
  const traits::ScriptLimits limits{.beats = 6, .points = 3, .text_bytes = bytes};
  const traits::Script script = traits::script_of(feed.videos, feed.text, 0, lessons.words, limits);
  expect(script.outline.size() <= limits.beats, "too many beats");
  expect(script.points.size() <= limits.points, "too many points");
  for (const traits::Beat& beat : script.outline)
    expect(beat.text.length <= bytes, "a beat is too long");
  for (const traits::TalkingPoint& point : script.points)
    expect(point.text.length <= bytes, "a point is too long");
}

}  // namespace
}  // namespace compass::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  compass::fuzz::run({bytes, size});
  return 0;
}
