#include "traits/video_words.h"

namespace compass::traits {

VideoWords VideoWords::build(const store::InspirationFeed& feed, const Pool& pool,
                             const VocabularyLimits& limits) {
  VideoWords out;
  out.vocabulary_ = Vocabulary::build(feed, pool, limits, out.used_);
  for (std::size_t row = 0; row < pool.rows(); ++row) {
    unsigned places = 0;
    for (std::size_t place = 0; place < word_places; ++place) {
      const auto which = static_cast<WordPlace>(place);
      places |= (traits::has_place(feed.videos, row, which) ? 1u : 0u) << place;
    }
    out.places_.push_back(static_cast<std::uint8_t>(places));
  }
  return out;
}

std::span<const std::uint32_t> VideoWords::at(std::size_t row) const {
  if (row >= used_.ends.size()) return {};  // no words were looked for
  const std::size_t begin = row == 0 ? 0 : used_.ends[row - 1];
  return {used_.words.data() + begin, used_.ends[row] - begin};
}

WordsUsed VideoWords::used_by(const store::VideoTable& videos, const store::TextPool& text,
                              std::size_t row) const {
  WordsUsed used;
  vocabulary_.append_matches(videos, text, row, used.words);
  for (std::size_t place = 0; place < word_places; ++place) {
    used.has_place[place] = traits::has_place(videos, row, static_cast<WordPlace>(place));
  }
  return used;
}

}  // namespace compass::traits
