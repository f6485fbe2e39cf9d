// Which parts of the people over-index for a product.
#pragma once

#include "audience/affinity.h"
#include "audience/model_parts.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::audience {

// genders, then age ranges, then genders in age ranges, whose people the catalogue has
std::vector<Segment> segments_of(const AudienceModel::Fitted& model);

// Probability for every segment of every sampled row that it over-indexes, among as many other
// buyers: what claims are cut by (evidence/claim_set.h)
evidence::ClaimSet claims_of(const AudienceModel::Fitted& model,
                             std::span<const std::uint32_t> rows);

// probabilities from which on segments are claimed
struct Cuts {
  double likely = 1;
  double hint = 1;
};
Cuts cuts_of(const AudienceModel::Fitted& model, const evidence::Ladder& ladder);

// fills shares, lift (interval at `level`), holds and grade
void measure(const AudienceModel::Fitted& model, const Population& followers, std::size_t row,
             double level, const Cuts& cuts, Segment& segment);

// at most `most`, by what they add to the factor: followers' share x (lift - 1); none lies within
// another
std::vector<Segment> best_of(std::vector<Segment> segments, bool followers_known, std::size_t most);

}  // namespace compass::audience
