#include "traits/lift.h"

#include "evidence/multiplicity.h"
#include "evidence/normal.h"
#include "math/real.h"
#include "traits/contrast.h"
#include "traits/difference.h"
#include "traits/video_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace compass::traits {
namespace {

constexpr double not_tested = std::numeric_limits<double>::quiet_NaN();

std::uint32_t creators_on_smaller_side(const Effect& effect) {
  return std::min(effect.creators_with, effect.creators_without);
}

bool has_creators(const Effect& effect, const LiftOptions& options) {
  return creators_on_smaller_side(effect) >= options.creators_at_least;
}

double videos_needed(const Difference& trait, const LiftOptions& options) {
  return std::min(options.videos_at_least, options.share_at_least * (trait.with + trait.without));
}

// what is known of one trait; where few creators have it, the ratio is a guess and must not widen
// the others' prior
struct Candidate {
  Effect* effect;
  Difference seen;
  evidence::Measured ln;           // without information where there are too few creators
  evidence::Interval at_likely{};  // of ln, where an interval was asked for
};

evidence::NormalPool fit_pool(std::span<const Candidate> traits) {
  std::vector<evidence::Measured> rows;
  for (const Candidate& trait : traits) {
    if (trait.ln.variance > 0) rows.push_back(trait.ln);
  }
  // half of all traits go with up to half as much or so; no effect is usual
  return evidence::fit_normal_pool(rows, {.scale = 0.5, .mean = 0.0});
}

evidence::Interval ratios_of(const evidence::Interval& ln) {
  return {math::exp(ln.lo), math::exp(ln.hi)};
}

// intervals cost: of words only those have one that may be said
void estimate(Candidate& trait, const evidence::NormalPool& pool, double level,
              bool with_interval) {
  evidence::Estimate& ratio = trait.effect->ratio;
  if (with_interval) {
    ratio = evidence::shrink_normal(trait.ln, pool, level);
    trait.at_likely = ratio.interval;
    ratio.interval = ratios_of(ratio.interval);
    ratio.prior_weight *= trait.seen.with;
  } else {
    ratio.value = evidence::shrunk_value(trait.ln, pool);
    ratio.interval = {0, std::numeric_limits<double>::infinity()};
  }
  ratio.n = trait.seen.with;
  ratio.prior = 1;
  ratio.value = math::exp(ratio.value);
  if (trait.ln.variance > 0) ratio.raw = math::exp(trait.ln.y);
}

// said of all traits tested, and of this one by the interval that is shown: the weaker of the two
evidence::Verdict weaker(const evidence::Verdict& a, const evidence::Verdict& b) {
  return a.grade >= b.grade ? a : b;
}

evidence::Verdict judged(const Candidate& trait, const evidence::NormalPool& pool,
                         const LiftOptions& options) {
  const Effect& effect = *trait.effect;
  if (!has_creators(effect, options)) {
    evidence::Verdict verdict;
    verdict.need = options.creators_at_least - creators_on_smaller_side(effect);
    return verdict;
  }
  const double videos = trait.seen.smaller_side();
  const double needed = videos_needed(trait.seen, options);
  const auto of_all =
      evidence::grade_p(effect.adjusted, trait.ln.y, videos, needed, options.ladder);
  if (of_all.grade == evidence::Grade::not_enough_data) return of_all;
  const auto at_hint = evidence::shrink_normal(trait.ln, pool, options.ladder.hint).interval;
  const auto alone = evidence::grade({.null_value = 0,
                                      .value = math::ln(effect.ratio.value),
                                      .at_likely = trait.at_likely,
                                      .at_hint = at_hint,
                                      .n = videos,
                                      .at_least = needed});
  return weaker(of_all, alone);
}

// a claim for each trait, so that few of all are false
void judge(Lifts& lifts, std::span<Candidate> traits, const LiftOptions& options) {
  const evidence::NormalPool pool = fit_pool(traits);
  std::vector<double> p;
  for (const Candidate& trait : traits) {
    Effect& effect = *trait.effect;
    effect.p = trait.seen.p;
    effect.tested =
        trait.ln.variance > 0 && trait.seen.smaller_side() >= videos_needed(trait.seen, options);
    p.push_back(effect.tested ? effect.p : not_tested);
  }
  const double rate = 1 - options.ladder.likely;
  const evidence::Discoveries found = evidence::benjamini_hochberg(p, rate);
  lifts.tested = found.tested;
  for (std::size_t i = 0; i < traits.size(); ++i) {
    Effect& effect = *traits[i].effect;
    if (effect.tested) effect.adjusted = found.adjusted[i];
    const bool can_be_said = effect.adjusted <= 1 - options.ladder.hint;
    estimate(traits[i], pool, options.ladder.likely, can_be_said || i < trait_count);
    effect.verdict = judged(traits[i], pool, options);
    lifts.claimed += static_cast<std::size_t>(effect.credible());
  }
  lifts.expected_false = rate * static_cast<double>(lifts.claimed);
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
  const std::vector<VideoCounts> counts = count_videos(seen);
  Lifts lifts;
  lifts.words.resize(words.count());
  std::vector<Candidate> traits;
  const auto add = [&](Effect& effect) {
    const std::size_t number = traits.size();
    static_cast<VideoCounts&>(effect) = counts[number];
    const Difference seen_of = difference(sums.traits[number], sums.variance);
    const double known = seen_of.with + seen_of.without;
    effect.share = known > 0 ? seen_of.with / known : 0;
    const bool enough = seen_of.ln && has_creators(effect, options);
    traits.push_back({&effect, seen_of, enough ? *seen_of.ln : evidence::Measured{}});
  };
  for (std::size_t trait = 0; trait < trait_count; ++trait) {
    lifts.traits[trait].trait = trait_list[trait].id;
    add(lifts.traits[trait]);
  }
  for (std::uint32_t word = 0; word < lifts.words.size(); ++word) {
    lifts.words[word].word = word;
    lifts.words[word].place = words.vocabulary().words()[word].place;
    add(lifts.words[word]);
  }
  judge(lifts, traits, options);
  lifts.best_quarter = best_quarter(outcomes);
  return lifts;
}

}  // namespace compass::traits
