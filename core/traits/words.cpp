#include "traits/words.h"

#include "math/real.h"

#include <cmath>

namespace compass::traits {
namespace {

constexpr double prior_videos = 20;
// votes are whole parts of one, so that their sums do not depend on the order of the rows
constexpr std::uint64_t vote = 1u << 20;

struct Votes {
  std::uint64_t top = 0;
  std::uint64_t rest = 0;
};

double whole(std::uint64_t votes) {
  return static_cast<double>(votes) / static_cast<double>(vote);
}

struct LnOdds {
  double value = 0;
  double variance = 0;
};

LnOdds ln_odds(double said, double all, double prior) {
  const double yes = said + prior;
  const double no = all - said + prior_videos - prior;
  return {math::ln(yes / no), 1 / yes + 1 / no};
}

double z_of(const Votes& said, const Votes& all) {
  const double top = whole(said.top);
  const double rest = whole(said.rest);
  const double n_top = whole(all.top);
  const double n_rest = whole(all.rest);
  // a word that all say is still not certain
  const double prior = prior_videos * (top + rest + 1) / (n_top + n_rest + 2);
  const LnOdds one = ln_odds(top, n_top, prior);
  const LnOdds two = ln_odds(rest, n_rest, prior);
  return (one.value - two.value) / std::sqrt(one.variance + two.variance);
}

}  // namespace

WordTable WordTable::build(const SpokenWords& spoken, const Pool& pool, const Success& success) {
  const auto counts = [&](std::size_t row) {
    return success.is_measured[row] != 0 && !spoken.at(row).empty();
  };
  std::vector<std::uint32_t> videos(pool.creators);
  WordTable out;
  for (std::size_t row = 0; row < spoken.rows(); ++row) {
    if (!counts(row)) continue;
    ++videos[pool.creator[row]];
    ++out.videos_;
  }
  if (out.videos_ == 0) return out;

  std::vector<Votes> said(word_cells);
  Votes all;
  for (std::size_t row = 0; row < spoken.rows(); ++row) {
    if (!counts(row)) continue;
    const std::uint64_t share = vote / videos[pool.creator[row]];
    std::uint64_t Votes::* const side = success.top[row] != 0 ? &Votes::top : &Votes::rest;
    all.*side += share;
    for (const std::uint32_t cell : spoken.at(row))
      said[cell].*side += share;
  }
  out.z_.resize(word_cells);
  for (std::size_t cell = 0; cell < said.size(); ++cell) {
    const bool by_two_creators = said[cell].top + said[cell].rest > vote;
    if (by_two_creators) out.z_[cell] = static_cast<float>(z_of(said[cell], all));
  }
  return out;
}

double WordTable::score(std::string_view text) const {
  const std::vector<std::uint32_t> cells = word_cells_of(text);
  double sum = 0;
  for (const std::uint32_t cell : cells)
    sum += z(cell);
  return cells.empty() ? 0 : sum / std::sqrt(static_cast<double>(cells.size()));
}

}  // namespace compass::traits
