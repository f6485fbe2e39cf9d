// By what each inspiration video is measured.
#pragma once

#include "store/tables.h"
#include "traits/success.h"

#include <vector>

namespace compass::traits {

// one row: the metric it is measured by, and the ln of it
struct Measurement {
  SuccessMetric metric = SuccessMetric::none;
  double ln = 0;
};

// one a row, in the feed's order
std::vector<Measurement> measurements_of(const store::InspirationFeed& feed,
                                         store::Objective objective);
// the creator's own, by what the feed's rows are measured by
std::vector<Measurement> measurements_of(const store::CreatorFeed& creator,
                                         const store::InspirationFeed& feed,
                                         store::Objective objective);

}  // namespace compass::traits
