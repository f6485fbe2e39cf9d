#include "traits/traits.h"

namespace compass::traits {

using enum TraitId;
using enum TraitGroup;

const std::array<Trait, trait_count> trait_list = {{
    {caption_only_tags, "caption_only_tags", caption},
    {caption_short, "caption_short", caption},
    {caption_medium, "caption_medium", caption},
    {caption_long, "caption_long", caption},
    {caption_question, "caption_question", caption},
    {caption_exclamation, "caption_exclamation", caption},
    {caption_number, "caption_number", caption},
    {caption_price, "caption_price", caption},
    {caption_emoji, "caption_emoji", caption},
    {caption_many_emoji, "caption_many_emoji", caption},
    {caption_mention, "caption_mention", caption},
    {caption_capitals, "caption_capitals", caption},
    {caption_names_product, "caption_names_product", product},
    {hashtags_none, "hashtags_none", hashtags},
    {hashtags_few, "hashtags_few", hashtags},
    {hashtags_some, "hashtags_some", hashtags},
    {hashtags_many, "hashtags_many", hashtags},
    {opening_question, "opening_question", speech},
    {opening_short, "opening_short", speech},
    {opening_number, "opening_number", speech},
    {opening_names_product, "opening_names_product", product},
    {speech_question, "speech_question", speech},
    {speech_number, "speech_number", speech},
    {speech_brief, "speech_brief", speech},
    {speech_long, "speech_long", speech},
    {speech_slow, "speech_slow", speech},
    {speech_fast, "speech_fast", speech},
    {has_hook, "has_hook", script},
    {has_pain_point, "has_pain_point", script},
    {has_demo, "has_demo", script},
    {has_proof, "has_proof", script},
    {has_offer, "has_offer", script},
    {has_call_to_action, "has_call_to_action", script},
    {hook_within_3s, "hook_within_3s", script},
    {offer_in_last_third, "offer_in_last_third", script},
    {duration_below_15s, "duration_below_15s", duration},
    {duration_15_30s, "duration_15_30s", duration},
    {duration_30_60s, "duration_30_60s", duration},
    {duration_from_60s, "duration_from_60s", duration},
    {posted_at_night, "posted_at_night", time},
    {posted_in_morning, "posted_in_morning", time},
    {posted_at_midday, "posted_at_midday", time},
    {posted_in_afternoon, "posted_in_afternoon", time},
    {posted_in_evening, "posted_in_evening", time},
    {posted_on_monday, "posted_on_monday", time},
    {posted_on_tuesday, "posted_on_tuesday", time},
    {posted_on_wednesday, "posted_on_wednesday", time},
    {posted_on_thursday, "posted_on_thursday", time},
    {posted_on_friday, "posted_on_friday", time},
    {posted_on_saturday, "posted_on_saturday", time},
    {posted_on_sunday, "posted_on_sunday", time},
    {several_products, "several_products", product},
}};

std::optional<TraitId> trait_named(std::string_view code) {
  for (const Trait& trait : trait_list) {
    if (trait.code == code) return trait.id;
  }
  return std::nullopt;
}

}  // namespace compass::traits
