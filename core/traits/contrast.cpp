#include "traits/contrast.h"

#include <algorithm>
#include <array>

namespace compass::traits {
namespace {

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

// measured rows of one stratum together, along the pool's order; `ends` by stratum
std::vector<std::uint32_t> rows_by_stratum(const Pool& pool, const Outcomes& outcomes,
                                           std::vector<std::uint32_t>& ends) {
  ends.assign(pool.strata, 0);
  for (const std::uint32_t row : pool.order) {
    if (outcomes.measured[row] != 0) ++ends[pool.stratum[row]];
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& end : ends) {
    const std::uint32_t count = end;
    end = begin;
    begin += count;
  }
  std::vector<std::uint32_t> rows(begin);
  // each entry is where its stratum's next row goes, and ends where the stratum does
  for (const std::uint32_t row : pool.order) {
    if (outcomes.measured[row] != 0) rows[ends[pool.stratum[row]]++] = row;
  }
  return rows;
}

// one stratum at a time, so that its sums stay in the cache
class Tabulation {
 public:
  explicit Tabulation(const Seen& seen)
      : seen_(seen),
        weights_(weights_of(seen.pool, seen.outcomes)),
        with_(seen.traits()),
        without_(trait_count) {}

  // sums over the rows of one stratum into the contrasts; gives the sum over all of them
  Arm add(std::span<const std::uint32_t> rows, std::vector<Contrast>& contrasts) {
    std::fill(with_.begin(), with_.end(), Arm{});
    std::fill(without_.begin(), without_.end(), Arm{});
    with_place_ = {};
    Arm all;
    for (const std::uint32_t row : rows)
      add(row, all);
    for (std::size_t trait = 0; trait < trait_count; ++trait) {
      contrasts[trait].add(with_[trait], without_[trait]);
    }
    // most videos lack a word: the sum over those is what is left of all
    for (std::size_t word = 0; word < seen_.words.count(); ++word) {
      const Arm& having = with_[trait_count + word];
      const auto place = static_cast<std::size_t>(seen_.words.vocabulary().words()[word].place);
      const Arm& place_all = with_place_[place];
      const double left = place_all.weight - having.weight;
      // videos weigh more than that: it is a rounding error
      const bool none_left = left < 1e-6;
      contrasts[trait_count + word].add(
          having, none_left ? Arm{} : Arm{left, place_all.standing - having.standing});
    }
    return all;
  }

  [[nodiscard]] double weight(std::uint32_t row) const { return weights_[seen_.pool.creator[row]]; }

 private:
  void add(std::uint32_t row, Arm& all) {
    const double by = weight(row);
    const double standing = seen_.outcomes.standing[row];
    all.add(by, standing);
    const TraitBits bits = seen_.forms[row];
    for_each_bit(bits.has, [&](std::size_t trait) { with_[trait].add(by, standing); });
    for_each_bit(bits.known & ~bits.has,
                 [&](std::size_t trait) { without_[trait].add(by, standing); });
    for (std::size_t place = 0; place < word_places; ++place) {
      if (seen_.words.has_place(row, place)) with_place_[place].add(by, standing);
    }
    for (const std::uint32_t word : seen_.words.at(row)) {
      with_[trait_count + word].add(by, standing);
    }
  }

  const Seen& seen_;
  std::vector<double> weights_;  // by creator
  std::vector<Arm> with_;
  std::vector<Arm> without_;  // of forms
  std::array<Arm, word_places> with_place_{};
};

}  // namespace

void Contrast::add(const Arm& having, const Arm& lacking) {
  with += having.weight;
  without += lacking.weight;
  if (having.weight <= 0 || lacking.weight <= 0) return;
  const double n = having.weight + lacking.weight;
  const double weight = having.weight * lacking.weight / n;
  weights += weight;
  off += weight * (having.mean() - lacking.mean());
  freedom += n - 1;
  ++strata;
}

Contrasts contrast(const Seen& seen) {
  std::vector<std::uint32_t> ends;
  const auto rows = rows_by_stratum(seen.pool, seen.outcomes, ends);
  Tabulation tabulation(seen);
  Contrasts out;
  out.traits.resize(seen.traits());
  double squares = 0;
  double freedom = 0;
  std::size_t begin = 0;
  for (const std::uint32_t end : ends) {
    const auto of_stratum = std::span(rows).subspan(begin, end - begin);
    const Arm all = tabulation.add(of_stratum, out.traits);
    for (const std::uint32_t row : of_stratum) {
      const double off = seen.outcomes.standing[row] - all.mean();
      squares += tabulation.weight(row) * off * off;
    }
    freedom += std::max(0.0, all.weight - 1);
    begin = end;
  }
  out.variance = freedom > 0 ? squares / freedom : 0;
  return out;
}

}  // namespace compass::traits
