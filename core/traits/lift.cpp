#include "traits/lift.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "evidence/multiplicity.h"
#include "evidence/normal.h"
#include "evidence/stratified.h"
#include "math/real.h"
#include "traits/contrast.h"

namespace compass::traits {
namespace {

constexpr double not_tested = std::numeric_limits<double>::quiet_NaN();

// what is known of one trait before all are judged together
struct Difference {
  evidence::RelativeRisk ratio{};   // ratio, its ln and variance
  double with = 0;                  // weighed videos, in all strata
  double without = 0;
  double p = 1;
};

// two-sided p of Student's t
double student_p(double t, double freedom) {
  if (!(freedom > 0)) return 1;
  return math::beta_cdf(freedom / (freedom + t * t), 0.5 * freedom, 0.5);
}

Difference difference(const Contrasts& sums, std::size_t trait) {
  Difference out;
  double weights = 0;
  double off = 0;
  double compared = 0;
  for (std::size_t stratum = 0; stratum < sums.strata.size(); ++stratum) {
    const auto& [with, without] = sums.at(stratum, trait);
    out.with += with.weight;
    out.without += without.weight;
    if (with.weight <= 0 || without.weight <= 0) continue;
    const double n = with.weight + without.weight;
    const double weight = with.weight * without.weight / n;
    weights += weight;
    off += weight * (with.mean() - without.mean());
    compared += n - 1;
    out.ratio.strata += 1;
  }
  if (weights <= 0 || sums.variance <= 0) return out;
  out.ratio.ln = {off / weights, sums.variance / weights};
  out.ratio.ratio = math::exp(out.ratio.ln.y);
  out.ratio.with = out.with;
  out.p = student_p(out.ratio.ln.y / std::sqrt(out.ratio.ln.variance), compared - 1);
  return out;
}

double smaller_side(const Difference& trait) { return std::min(trait.with, trait.without); }

std::uint32_t creators_on_smaller_side(const Effect& effect) {
  return std::min(effect.creators_with, effect.creators_without);
}

double videos_needed(const Difference& trait, const LiftOptions& options) {
  return std::min(options.videos_at_least,
                  options.share_at_least * (trait.with + trait.without));
}

evidence::Verdict judged(const Effect& effect, const Difference& trait,
                         const LiftOptions& options) {
  const std::uint32_t creators = creators_on_smaller_side(effect);
  if (creators < options.creators_at_least) {
    evidence::Verdict verdict;
    verdict.need = options.creators_at_least - creators;
    return verdict;
  }
  return evidence::grade_p(effect.adjusted, trait.ratio.ln.y, smaller_side(trait),
                           videos_needed(trait, options), options.ladder);
}

// a claim for each trait, so that few of all are false
void judge(Lifts& lifts, std::span<Effect*> effects, const std::vector<Difference>& traits,
           const LiftOptions& options) {
  std::vector<double> p;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    Effect& effect = *effects[i];
    effect.p = traits[i].p;
    effect.tested = traits[i].ratio.ratio.has_value() &&
                    creators_on_smaller_side(effect) >= options.creators_at_least &&
                    smaller_side(traits[i]) >= videos_needed(traits[i], options);
    p.push_back(effect.tested ? effect.p : not_tested);
  }
  const double rate = 1 - options.ladder.likely;
  const evidence::Discoveries found = evidence::benjamini_hochberg(p, rate);
  lifts.tested = found.tested;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    if (effects[i]->tested) effects[i]->adjusted = found.adjusted[i];
    effects[i]->verdict = judged(*effects[i], traits[i], options);
    lifts.claimed += static_cast<std::size_t>(effects[i]->credible());
  }
  lifts.expected_false = rate * static_cast<double>(lifts.claimed);
}

// ratios of traits that few creators have are guesses: they must not widen the others' prior
void shrink(std::span<Effect*> effects, const std::vector<Difference>& traits,
            const LiftOptions& options) {
  std::vector<evidence::RelativeRisk> ratios;
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const bool enough = creators_on_smaller_side(*effects[i]) >= options.creators_at_least;
    ratios.push_back(enough ? traits[i].ratio : evidence::RelativeRisk{});
  }
  const auto estimates = evidence::shrink_ratios(ratios, options.ladder.likely);
  for (std::size_t i = 0; i < effects.size(); ++i) {
    effects[i]->ratio = estimates[i];
    effects[i]->ratio.n = traits[i].with;
  }
}

void learn_usual(Lifts& lifts, const Contrasts& sums) {
  std::vector<evidence::Measured> means;
  for (const Arm& stratum : sums.strata) {
    const bool measured = stratum.weight > 0 && sums.variance > 0;
    means.push_back(measured
                        ? evidence::Measured{stratum.mean(), sums.variance / stratum.weight}
                        : evidence::Measured{});
  }
  const evidence::NormalPool pool = evidence::fit_normal_pool(means);
  lifts.usual_elsewhere = pool.mean();
  for (const evidence::Measured& mean : means) {
    lifts.usual.push_back(evidence::shrink_normal(mean, pool, 0.5).value);
  }
}

double best_quarter(const Outcomes& outcomes) {
  std::size_t measured = 0;
  std::size_t top = 0;
  for (std::size_t row = 0; row < outcomes.measured.size(); ++row) {
    measured += outcomes.measured[row];
    top += outcomes.measured[row] != 0 ? outcomes.top[row] : 0u;
  }
  return measured > 0 ? static_cast<double>(top) / static_cast<double>(measured) : 0;
}

}  // namespace

Outcomes outcomes_of(const Success& success) {
  return {success.is_measured, success.standing, success.top, success.icc()};
}

Lifts learn_lifts(std::span<const TraitBits> forms, const VideoWords& words, const Pool& pool,
                  const Outcomes& outcomes, const LiftOptions& options) {
  const Seen seen{forms, words, pool, outcomes};
  const Contrasts sums = contrast(seen);
  Lifts lifts;
  lifts.words.resize(words.count());
  std::vector<Effect*> effects;
  for (Lift& lift : lifts.traits) {
    lift.trait = trait_list[effects.size()].id;
    effects.push_back(&lift);
  }
  for (WordLift& lift : lifts.words) {
    lift.word = static_cast<std::uint32_t>(effects.size() - trait_count);
    lift.place = words.vocabulary().words()[lift.word].place;
    effects.push_back(&lift);
  }
  count_videos(seen, effects);
  std::vector<Difference> traits;
  for (std::size_t trait = 0; trait < effects.size(); ++trait) {
    const Difference& difference_seen = traits.emplace_back(difference(sums, trait));
    const double known = difference_seen.with + difference_seen.without;
    effects[trait]->share = known > 0 ? difference_seen.with / known : 0;
  }
  shrink(effects, traits, options);
  judge(lifts, effects, traits, options);
  learn_usual(lifts, sums);
  lifts.best_quarter = best_quarter(outcomes);
  return lifts;
}

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
