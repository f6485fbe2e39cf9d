// Which parts of the people over-index for a product.
#pragma once

#include "audience/affinity.h"
#include "audience/model_parts.h"

#include <cstddef>
#include <vector>

namespace compass::audience {

// genders, then age ranges, then genders in age ranges, whose people the catalogue has
std::vector<Segment> segments_of(const AudienceModel::Fitted& model);

// fills shares, lift, holds and grade
void measure(const AudienceModel::Fitted& model, const Population& followers, std::size_t row,
             const evidence::Ladder& ladder, Segment& segment);

// at most `most`, by what they add to the factor: followers' share x (lift - 1); none lies within
// another
std::vector<Segment> best_of(std::vector<Segment> segments, bool followers_known, std::size_t most);

}  // namespace compass::audience
