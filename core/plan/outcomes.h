// What came of the creator's own videos, against what is expected of an account of that size, ln.
#pragma once

#include "store/tables.h"
#include "traits/lessons.h"

#include <cstddef>
#include <cstdint>
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

}  // namespace compass::plan
