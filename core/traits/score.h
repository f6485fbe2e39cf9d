// What a video's traits together say of its success, before it is posted.
#pragma once

#include "traits/lift.h"
#include "traits/traits.h"
#include "traits/video_words.h"

namespace compass::traits {

// ln: sum over traits of ln shrunk lift x (1 if it has the trait, else 0, less the share of videos
// that have it); unknown traits say nothing. 0 is an ordinary video. Lifts of traits that go
// together count each, so that this orders videos and is no forecast: on unseen creators a joint
// fit ordered no better
double trait_score(const Lifts& lifts, const TraitBits& forms, const WordsUsed& used);

}  // namespace compass::traits
