// A creator's followers or a product's buyers, as this stage compares them: one row of an audience
// column, read once. Shares are kept as they came; what they leave open stays unknown.
#pragma once

#include "store/audience.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace compass::audience {

struct NamedShare {
  std::string name;
  double share = 0;
};

// Shares 0..1 of the whole population by gender and age; what they leave open is unknown. Shares of
// one axis that sum to more than 1 are scaled back to 1.
struct Shares {
  std::array<float, store::gender_count> gender{};
  std::array<float, store::age_count> age{};
  std::array<float, store::cell_count> cell{};  // index: store::cell_of(gender, age)
  float known_gender = 0;                       // sums of the above
  float known_age = 0;
  float known_cell = 0;

  [[nodiscard]] bool has_people() const {
    return known_gender > 0 || known_age > 0 || known_cell > 0;
  }
};

struct Population : Shares {
  std::optional<double> count{};     // people behind the shares
  std::vector<NamedShare> region{};  // by name, rising; equal names added
  std::vector<NamedShare> interest{};
};

Shares shares_of(std::span<const store::Share> shares);

Population population_of(const store::AudienceColumn& column, std::size_t row,
                         const store::TextPool& text);

// the creator's followers; the count is the audience's own, else the creator's followers
Population followers_of(const store::CreatorFeed& feed);

}  // namespace compass::audience
