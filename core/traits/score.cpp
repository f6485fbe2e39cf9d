#include "traits/score.h"

#include "math/real.h"

namespace compass::traits {

double trait_score(const Lifts& lifts, const TraitBits& forms, const WordsUsed& used) {
  double score = 0;
  const auto add = [&score](const Effect& effect, bool has) {
    score += math::ln(effect.ratio.value) * ((has ? 1.0 : 0.0) - effect.share);
  };
  for (std::size_t trait = 0; trait < trait_count; ++trait) {
    if (forms.is_known(trait)) add(lifts.traits[trait], forms.has_trait(trait));
  }
  auto next = used.words.begin();
  for (const WordLift& lift : lifts.words) {
    const bool has = next != used.words.end() && *next == lift.word;
    if (has) ++next;
    if (used.has_place[static_cast<std::size_t>(lift.place)]) add(lift, has);
  }
  return score;
}

}  // namespace compass::traits
