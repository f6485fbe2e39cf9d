// What is ranked for: sales value, followers, or a mixture of both.
#pragma once

#include "store/tables.h"

#include <cstdint>

namespace compass::rank {

// A mixture is told by the followers' part in it, in thousandths: 0 is GMV alone and 1,000 are
// followers alone, the two objectives themselves.
class Aim {
 public:
  static constexpr std::int32_t whole = 1'000;

  // an objective is an aim
  constexpr Aim(store::Objective objective)  // NOLINT(*-explicit-*)
      : followers_(objective == store::Objective::followers ? whole : 0) {}

  // thousandths, 0 to whole
  static constexpr Aim mixture(std::int32_t followers) {
    Aim aim = store::Objective::gmv;
    aim.followers_ = followers;
    return aim;
  }

  [[nodiscard]] constexpr std::int32_t followers() const { return followers_; }
  [[nodiscard]] constexpr bool is_mixture() const { return followers_ > 0 && followers_ < whole; }
  // the objective itself; of a mixture the nearer end, GMV from half way
  [[nodiscard]] constexpr store::Objective nearer() const {
    return 2 * followers_ > whole ? store::Objective::followers : store::Objective::gmv;
  }
  // an objective's part, parts per million
  [[nodiscard]] constexpr std::int32_t part_of(store::Objective objective) const {
    constexpr std::int32_t scale = 1'000'000 / whole;
    return scale * (objective == store::Objective::followers ? followers_ : whole - followers_);
  }

  friend constexpr bool operator==(Aim, Aim) = default;

 private:
  std::int32_t followers_ = 0;
};

}  // namespace compass::rank
