// What came of videos against what is expected of an account of that size, ln: of the creator's
// own, and of others' with a product.
#pragma once

#include "plan/belief.h"
#include "store/tables.h"
#include "traits/lessons.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::plan {

// one own video that was measured
struct Outcome {
  std::size_t row = 0;  // of the creator feed
  double ln = 0;        // beyond what the account's size lets expect
};

// of the e-commerce videos up to now that state what the inspiration videos are measured by
std::vector<Outcome> own_outcomes(const store::CreatorFeed& creator,
                                  const store::InspirationFeed& feed,
                                  const traits::Success& success, std::int64_t now);

// the level of a creator of whom no video is known, and the variance of one video
struct Luck {
  Normal level{};
  double luck = 1;
};
Luck luck_of(const traits::Success& success);

// Products by what the inspiration videos that show them first reached beyond their creators' own
// level: a one-way random effects model (evidence/log_normal.h). A product that none shows has the
// prior.
struct ProductEffects {
  std::vector<Normal> of{};  // as asked for
  double elsewhere = 0;      // variance of any other
};
ProductEffects product_effects(const store::InspirationFeed& feed, const traits::Material& material,
                               const traits::Success& success, const store::ProductsFeed& products,
                               std::span<const std::uint32_t> rows);

}  // namespace compass::plan
