#include "traits/contrast.h"

#include <algorithm>
#include <array>
#include <bit>

namespace compass::traits {
namespace {

template <class Visit>
void for_each_bit(std::uint64_t bits, Visit visit) {
  for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

std::size_t place_of(const VideoWords& words, std::size_t word) {
  return static_cast<std::size_t>(words.vocabulary().words()[word].place);
}

// what one video of each creator weighs
std::vector<double> weights_of(const Pool& pool, const Outcomes& outcomes) {
  std::vector<std::uint32_t> videos(pool.creators);
  for (const std::uint32_t row : pool.order) {
    if (outcomes.measured[row] != 0) ++videos[pool.creator[row]];
  }
  std::vector<double> weights(pool.creators);
  for (std::size_t creator = 0; creator < weights.size(); ++creator) {
    const double others = std::max(0.0, static_cast<double>(videos[creator]) - 1);
    weights[creator] = 1 / (1 + others * outcomes.icc);
  }
  return weights;
}

double variance_within(const Contrasts& sums, const Pool& pool, const Outcomes& outcomes,
                       const std::vector<double>& weights) {
  double squares = 0;
  double freedom = 0;
  for (const std::uint32_t row : pool.order) {
    if (outcomes.measured[row] == 0) continue;
    const double off = outcomes.standing[row] - sums.strata[pool.stratum[row]].mean();
    squares += weights[pool.creator[row]] * off * off;
  }
  for (const Arm& stratum : sums.strata) freedom += stratum.weight > 1 ? stratum.weight - 1 : 0;
  return freedom > 0 ? squares / freedom : 0;
}

// rows of one creator together, along the pool's order
std::vector<std::uint32_t> rows_by_creator(const Pool& pool) {
  std::vector<std::uint32_t> place(pool.creators + 1);
  for (const std::uint32_t creator : pool.creator) ++place[creator + 1];
  for (std::size_t creator = 0; creator < pool.creators; ++creator) {
    place[creator + 1] += place[creator];
  }
  std::vector<std::uint32_t> rows(pool.rows());
  for (const std::uint32_t row : pool.order) rows[place[pool.creator[row]]++] = row;
  return rows;
}

// what one creator's measured videos have and lack, counted once each
class CreatorCount {
 public:
  explicit CreatorCount(const Seen& seen) : seen_(seen), videos_with_(seen.words.count()) {}

  void add(std::uint32_t row) {
    const TraitBits& forms = seen_.forms[row];
    has_ |= forms.has;
    lacks_ |= forms.known & ~forms.has;
    for (std::size_t place = 0; place < word_places; ++place) {
      videos_[place] += seen_.words.has_place(row, place) ? 1u : 0u;
    }
    for (const std::uint32_t word : seen_.words.at(row)) {
      if (videos_with_[word]++ == 0) touched_.push_back(word);
    }
  }

  // adds the creator to the effects and begins the next one
  void finish(std::span<Effect*> effects) {
    for_each_bit(has_, [&](std::size_t trait) { ++effects[trait]->creators_with; });
    for_each_bit(lacks_, [&](std::size_t trait) { ++effects[trait]->creators_without; });
    for (std::size_t place = 0; place < word_places; ++place) {
      creators_[place] += videos_[place] > 0 ? 1u : 0u;
    }
    for (const std::uint32_t word : touched_) {
      Effect& effect = *effects[trait_count + word];
      ++effect.creators_with;
      const bool in_all = videos_with_[word] == videos_[place_of(seen_.words, word)];
      // for now: how many creators have it in all of their videos
      effect.creators_without += in_all ? 1u : 0u;
      videos_with_[word] = 0;
    }
    touched_.clear();
    videos_ = {};
    has_ = lacks_ = 0;
  }

  [[nodiscard]] std::uint32_t creators(std::size_t place) const { return creators_[place]; }

 private:
  const Seen& seen_;
  std::vector<std::uint32_t> videos_with_;   // by word
  std::vector<std::uint32_t> touched_{};
  std::array<std::uint32_t, word_places> videos_{};
  std::array<std::uint32_t, word_places> creators_{};
  std::uint64_t has_ = 0;
  std::uint64_t lacks_ = 0;
};

// most videos lack a word: the sum over those is what is left of all
void fill_without_words(Contrasts& sums, const VideoWords& words,
                        const std::vector<std::array<Arm, word_places>>& with_place) {
  for (std::size_t stratum = 0; stratum < with_place.size(); ++stratum) {
    for (std::size_t word = 0; word < words.count(); ++word) {
      Arms& arms = sums.arms[stratum * sums.traits + trait_count + word];
      const Arm& all = with_place[stratum][place_of(words, word)];
      const double left = all.weight - arms.with.weight;
      // a creator's videos weigh hardly less than one together: this is a rounding error
      if (left > 1e-6) arms.without = {left, all.standing - arms.with.standing};
    }
  }
}

}  // namespace

Contrasts contrast(const Seen& seen) {
  const auto& [forms, words, pool, outcomes] = seen;
  const std::vector<double> weights = weights_of(pool, outcomes);
  Contrasts sums;
  sums.traits = seen.traits();
  sums.arms.resize(pool.strata * sums.traits);
  sums.strata.resize(pool.strata);
  std::vector<std::array<Arm, word_places>> with_place(pool.strata);
  for (const std::uint32_t row : pool.order) {
    if (outcomes.measured[row] == 0) continue;
    const double weight = weights[pool.creator[row]];
    const double standing = outcomes.standing[row];
    const std::uint32_t stratum = pool.stratum[row];
    Arms* const arms = &sums.arms[stratum * sums.traits];
    sums.strata[stratum].add(weight, standing);
    const TraitBits bits = forms[row];
    for_each_bit(bits.has, [&](std::size_t trait) { arms[trait].with.add(weight, standing); });
    for_each_bit(bits.known & ~bits.has,
                 [&](std::size_t trait) { arms[trait].without.add(weight, standing); });
    for (std::size_t place = 0; place < word_places; ++place) {
      if (words.has_place(row, place)) with_place[stratum][place].add(weight, standing);
    }
    for (const std::uint32_t word : words.at(row)) {
      arms[trait_count + word].with.add(weight, standing);
    }
  }
  fill_without_words(sums, words, with_place);
  sums.variance = variance_within(sums, pool, outcomes, weights);
  return sums;
}

void count_videos(const Seen& seen, std::span<Effect*> effects) {
  const auto& [forms, words, pool, outcomes] = seen;
  std::array<std::uint32_t, word_places> videos{};
  std::array<std::uint32_t, word_places> top{};
  CreatorCount creator(seen);
  const std::vector<std::uint32_t> rows = rows_by_creator(pool);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::uint32_t row = rows[at];
    if (outcomes.measured[row] != 0) {
      const std::uint32_t success = outcomes.top[row];
      const auto with = [&, found = effects](std::size_t trait) {
        ++found[trait]->with;
        found[trait]->with_top += success;
      };
      const TraitBits bits = forms[row];
      for_each_bit(bits.has, with);
      for_each_bit(bits.known & ~bits.has, [&](std::size_t trait) {
        ++effects[trait]->without;
        effects[trait]->without_top += success;
      });
      for (const std::uint32_t word : words.at(row)) with(trait_count + word);
      for (std::size_t place = 0; place < word_places; ++place) {
        if (!words.has_place(row, place)) continue;
        ++videos[place];
        top[place] += success;
      }
      creator.add(row);
    }
    const bool last = at + 1 == rows.size() || pool.creator[rows[at + 1]] != pool.creator[row];
    if (last) creator.finish(effects);
  }
  for (std::size_t word = 0; word < words.count(); ++word) {
    Effect& effect = *effects[trait_count + word];
    const std::size_t place = place_of(words, word);
    effect.without = videos[place] - effect.with;
    effect.without_top = top[place] - effect.with_top;
    effect.creators_without = creator.creators(place) - effect.creators_without;
  }
}

}  // namespace compass::traits
