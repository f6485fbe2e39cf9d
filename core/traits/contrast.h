// The sums that lifts are made of: for each trait, videos with it and without, within strata.
#pragma once

#include "traits/lift.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::traits {

// what is seen of the inspiration videos
struct Seen {
  std::span<const TraitBits> forms;
  const VideoWords& words;
  const Pool& pool;
  const Outcomes& outcomes;

  // forms and words in one numbering: first the forms by TraitId, then the words
  [[nodiscard]] std::size_t traits() const { return trait_count + words.count(); }
};

struct Arm {
  double weight = 0;    // videos, those of one creator weighed down
  double standing = 0;  // sum of weight x standing

  void add(double by_weight, double with_standing) {
    weight += by_weight;
    standing += by_weight * with_standing;
  }
  [[nodiscard]] double mean() const { return weight > 0 ? standing / weight : 0; }
};

// of one trait, over strata
struct Contrast {
  double with = 0;  // weight of the videos that have it
  double without = 0;
  double weights = 0;      // sum of W_s (lift.h)
  double off = 0;          // sum of W_s (with_s - without_s)
  double freedom = 0;      // weight in strata that compare, less one a stratum
  std::size_t strata = 0;  // that compare: some with it, some without

  void add(const Arm& having, const Arm& lacking);
};

struct Contrasts {
  std::vector<Contrast> traits{};
  double variance = 0;  // of standing within strata
};

Contrasts contrast(const Seen& seen);

}  // namespace compass::traits
