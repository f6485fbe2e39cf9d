// What can be seen of a video before it is posted, as yes/no traits with stable codes. A trait is
// unknown where the feed does not say (no transcript, no duration): such a video counts neither as
// with nor as without. Forms, not words: they mean the same in every language.
//
// Words of a text do not count its hashtags, mentions and emoji. The opening is the transcript's
// first sentence. Speech rate: words per second over the transcript's span, in scripts without
// spaces three characters for two words.
#pragma once

#include "store/tables.h"
#include "traits/spoken_words.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace compass::traits {

enum class TraitGroup : std::uint8_t { caption, hashtags, speech, script, duration, time, product };
inline constexpr std::array<std::string_view, 7> trait_group_names = {
    "caption", "hashtags", "speech", "script", "duration", "time", "product"};

enum class TraitId : std::uint8_t {
  caption_only_tags,  // no word beside tags and emoji
  caption_short,      // 1-5 words
  caption_medium,     // 6-15
  caption_long,       // 16 and more
  caption_question,
  caption_exclamation,
  caption_number,
  caption_price,  // a currency sign or % beside a number
  caption_emoji,
  caption_many_emoji,  // three and more
  caption_mention,
  caption_capitals,       // a word of four letters and more, all capital
  caption_names_product,  // a word of the product's title
  hashtags_none,
  hashtags_few,   // 1-3
  hashtags_some,  // 4-6
  hashtags_many,  // 7 and more
  opening_question,
  opening_short,  // at most 8 words
  opening_number,
  opening_names_product,
  speech_question,  // asks anywhere
  speech_number,
  speech_brief,  // fewer than 40 words
  speech_long,   // 150 and more
  speech_slow,   // below 2.0 words per second
  speech_fast,   // above 3.5
  has_hook,      // facets, in the order of store::FacetKind
  has_pain_point,
  has_demo,
  has_proof,
  has_offer,
  has_call_to_action,
  hook_within_3s,
  offer_in_last_third,
  duration_below_15s,
  duration_15_30s,
  duration_30_60s,
  duration_from_60s,
  posted_at_night,      // 0-5 o'clock where the creator who looks is
  posted_in_morning,    // 6-10
  posted_at_midday,     // 11-13
  posted_in_afternoon,  // 14-17
  posted_in_evening,    // 18-23
  posted_on_monday,
  posted_on_tuesday,
  posted_on_wednesday,
  posted_on_thursday,
  posted_on_friday,
  posted_on_saturday,
  posted_on_sunday,
  several_products,
};
inline constexpr std::size_t trait_count = 52;
static_assert(trait_count <= 64, "a video's traits are bits of one word");

struct Trait {
  TraitId id;
  std::string_view code;
  TraitGroup group;
};

extern const std::array<Trait, trait_count> trait_list;  // by TraitId

constexpr std::size_t index_of(TraitId id) {
  return static_cast<std::size_t>(id);
}

// bit i: the trait whose index is i
struct TraitBits {
  std::uint64_t has = 0;
  std::uint64_t known = 0;  // has is a part of it

  [[nodiscard]] bool is_known(std::size_t trait) const { return (known >> trait & 1) != 0; }
  [[nodiscard]] bool has_trait(std::size_t trait) const { return (has >> trait & 1) != 0; }
  void set(TraitId id, bool holds) {
    known |= std::uint64_t{1} << index_of(id);
    has |= std::uint64_t{holds} << index_of(id);
  }
};

// calls visit(trait's index) for each bit, rising
template <class Visit>
void for_each_bit(std::uint64_t bits, Visit visit) {
  for (; bits != 0; bits &= bits - 1)
    visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

// utc_offset_minutes: of the creator who looks, for hour and weekday
TraitBits traits_of(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                    std::int32_t utc_offset_minutes);
// of all rows; `spoken`, if not null, gets what each says: both read the transcripts once
std::vector<TraitBits> extract_traits(const store::VideoTable& videos, const store::TextPool& text,
                                      std::int32_t utc_offset_minutes,
                                      SpokenWords* spoken = nullptr);

}  // namespace compass::traits
