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

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::posted {

// sorted, each once
std::optional<double> category_closeness(std::span<const std::string> a,
                                         std::span<const std::string> b);
struct NamedWeight {
  std::string_view name{};
  double weight = 0;
};

// one row of an audience column as it is compared: weights by gender, by age and by region's name.
// Names are views into the pool that was read.
class AudienceWeights {
 public:
  void read(const store::AudienceColumn& column, std::size_t row, const store::TextPool& text);

 private:
  friend class AudienceCloseness;
  std::array<double, store::gender_count> gender_{};
  std::array<double, store::age_count> age_{};
  std::vector<NamedWeight> regions_{};  // by name, each once
};

// Compares one with many: keeps its room between them.
class AudienceCloseness {
 public:
  std::optional<double> between(const AudienceWeights& a, const AudienceWeights& b);

 private:
  std::vector<double> p_{};
  std::vector<double> q_{};
};

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
