// How close an inspiration creator is to the creator: four closenesses in [0, 1] that multiply.
// Where one side does not say, a closeness is none here and the policy's `unknown` in the product,
// so that the known similar come first.
//
//   category   share of the smaller side's categories (categories.h) that both have (overlap
//              coefficient)
//   audience   1 - JSD in bits (Lin 1991), averaged over gender, age and region where both have it
//   size       exp(-(ln f1 - ln f2)^2 / 2 size_width^2), followers
//   gpm        the same on ln revenue per 1,000 views; 1 where the two ranges overlap
#pragma once

#include "policy/policy.h"
#include "posted/measure.h"
#include "store/tables.h"

#include <optional>
#include <span>
#include <string>

namespace compass::posted {

// sorted, each once
std::optional<double> category_closeness(std::span<const std::string> a,
                                         std::span<const std::string> b);
// rows of two audience columns and the pools of their names
std::optional<double> audience_closeness(const store::AudienceColumn& a, std::size_t row_a,
                                         const store::TextPool& text_a,
                                         const store::AudienceColumn& b, std::size_t row_b,
                                         const store::TextPool& text_b);
std::optional<double> size_closeness(std::optional<std::int64_t> followers_a,
                                     std::optional<std::int64_t> followers_b, double width);

struct GpmRange {  // revenue per 1,000 views of all videos together, minor units
  double min = 0;
  double max = 0;
};
std::optional<double> gpm_closeness(const std::optional<GpmRange>& a,
                                    const std::optional<GpmRange>& b, double width);

}  // namespace compass::posted
