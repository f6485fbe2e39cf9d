// Which traits go with success, and how surely.
//
//   lift  = exp(difference of mean standing, with - without) within strata (top category x size of
//           account), so that a listing or a big account does not pose as a trait:
//           sum_s W_s (with_s - without_s) / sum_s W_s,  W_s = n1 n0 / (n1 + n0)
//           (Cochran 1954, Some methods for strengthening the common chi-squared tests)
//           "typical videos with it get so many times what comparable ones without it get"
//   n     one creator's n videos weigh n / (1 + (n - 1) icc) together (Kish 1965, Survey
//         Sampling): they share that creator, and ten of them are not ten witnesses
//   error sqrt(variance within strata / sum_s W_s)
//   shrunk over all traits around 1 (evidence/normal.h); claims by Benjamini-Hochberg over the
//   traits that can be tested, and the shrunk interval must agree
//
// Standing is the residual by rank (success.h), so that one viral video does not make a trait.
// Against shares of the best quarter (Mantel-Haenszel) it needs half of the videos for the same
// certainty and predicted unseen creators better on every set that was tried; the shares are
// counted beside it.
//
// Tested is what enough videos of enough creators have and lack: so rare traits would only take
// certainty from the others. The rule knows nothing of success (Bourgon, Gentleman & Huber 2010,
// Independent filtering increases detection power for high-throughput experiments).
#pragma once

#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "traits/pool.h"
#include "traits/success.h"
#include "traits/traits.h"
#include "traits/video_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::traits {

// what came of the videos, by row
struct Outcomes {
  std::span<const std::uint8_t> measured{};  // 0 or 1: rows that are not are left out
  std::span<const double> standing{};        // ln
  std::span<const std::uint8_t> top{};       // 0 or 1: in the best quarter
  double icc = 0;                            // how alike one creator's videos are, 0..1
};
Outcomes outcomes_of(const Success& success);

// as counted
struct VideoCounts {
  std::uint32_t with = 0;      // videos
  std::uint32_t with_top = 0;  // of these in the best quarter
  std::uint32_t without = 0;
  std::uint32_t without_top = 0;
  std::uint32_t creators_with = 0;  // of at least one such video
  std::uint32_t creators_without = 0;
};

// how success goes with one trait
struct Effect : VideoCounts {
  // raw, shrunk, interval at ladder.likely; n: videos with it, those of one creator weighed down.
  // raw none where nothing compares; of a word that not even a hint is said of the interval is [0,
  // inf]
  evidence::Estimate ratio{};
  double p = 1;         // two-sided, Student's t
  double adjusted = 1;  // for all traits tested; 1 where not tested
  bool tested = false;
  evidence::Verdict verdict{};  // need: further videos on the smaller side
  double share = 0;             // of the videos that have it, weighed down

  // said with confidence; the direction is the verdict's
  [[nodiscard]] bool credible() const { return verdict.grade == evidence::Grade::likely; }
};

struct Lift : Effect {
  TraitId trait{};
};

struct WordLift : Effect {
  std::uint32_t word = 0;  // number in the vocabulary
  WordPlace place{};
};

struct LiftOptions {
  evidence::Ladder ladder{};
  std::uint32_t creators_at_least = 8;  // with it, and without
  double videos_at_least = 100;         // the same, weighed down ...
  double share_at_least = 1.0 / 12;     // ... or this share of the videos, if that is less
};

struct Lifts {
  std::array<Lift, trait_count> traits{};  // by TraitId
  std::vector<WordLift> words{};           // by number in the vocabulary
  std::size_t tested = 0;                  // forms and words
  std::size_t claimed = 0;                 // of them, likely
  double expected_false = 0;               // of the claimed, on average at most so many
  double best_quarter = 0;                 // share of the measured videos that are in it

  [[nodiscard]] const Lift& of(TraitId id) const { return traits[index_of(id)]; }
};

// `words` may be empty (VideoWords{}): forms alone
Lifts learn_lifts(std::span<const TraitBits> forms, const VideoWords& words, const Pool& pool,
                  const Outcomes& outcomes, const LiftOptions& options = {});

}  // namespace compass::traits
