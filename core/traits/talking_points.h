// What a video says, as an outline to learn from: beats in their order, and the sentences worth
// taking up. Only quotes: each text is a piece of the feed, nothing is written here. From facets
// where the feed has them; else from the transcript, in any language:
//
//   hook             the first sentence          call_to_action   the last one
//   offer            one between with a price or a percentage
//   demo             of the others those whose words successful videos over-use (words.h)
//
// Those kinds are guesses by position and form, and say so (BeatSource::transcript).
#pragma once

#include "store/tables.h"
#include "traits/words.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::traits {

enum class BeatSource : std::uint8_t { facet, transcript };

struct Beat {
  store::FacetKind kind = store::FacetKind::hook;
  BeatSource source = BeatSource::facet;
  std::int32_t from_ms = -1;  // -1: not stated
  std::int32_t to_ms = -1;    // of facets: where the next one begins, or the video ends
  store::TextRef text{};      // in the feed's pool
};

struct TalkingPoint {
  store::TextRef text{};
  std::int32_t from_ms = -1;
  std::int32_t to_ms = -1;
  double score = 0;  // WordTable::score
};

struct Script {
  std::vector<Beat> outline{};         // by time
  std::vector<TalkingPoint> points{};  // highest score first, ties by time
};

struct ScriptLimits {
  std::size_t beats = 12;
  std::size_t points = 5;
  std::uint32_t text_bytes = 280;  // longer quotes are cut behind a word
};

Script script_of(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                 const WordTable& words, const ScriptLimits& limits = {});

}  // namespace compass::traits
