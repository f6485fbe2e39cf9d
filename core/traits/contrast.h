// The sums that lifts are made of: for each trait and stratum the videos with it and without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "traits/lift.h"

namespace compass::traits {

struct Arm {
  double weight = 0;     // videos, those of one creator weighed down
  double standing = 0;   // sum of weight x standing

  void add(double by_weight, double with_standing) {
    weight += by_weight;
    standing += by_weight * with_standing;
  }
  [[nodiscard]] double mean() const { return standing / weight; }
};

struct Arms {
  Arm with{};
  Arm without{};
};

// Forms and words in one numbering: first the forms by TraitId, then the words.
struct Contrasts {
  std::size_t traits = 0;
  std::vector<Arms> arms{};      // stratum by stratum, trait by trait within
  std::vector<Arm> strata{};     // all measured videos
  double variance = 0;           // of standing within strata

  [[nodiscard]] const Arms& at(std::size_t stratum, std::size_t trait) const {
    return arms[stratum * traits + trait];
  }
};

// what is seen of the inspiration videos
struct Seen {
  std::span<const TraitBits> forms;
  const VideoWords& words;
  const Pool& pool;
  const Outcomes& outcomes;

  [[nodiscard]] std::size_t traits() const { return trait_count + words.count(); }
};

Contrasts contrast(const Seen& seen);

// fills videos and creators of each effect; one entry a trait
void count_videos(const Seen& seen, std::span<Effect*> effects);

}  // namespace compass::traits
