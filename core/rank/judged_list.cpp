#include "rank/judged_list.h"

#include "math/random.h"
#include "math/sort.h"

#include <algorithm>
#include <cmath>

namespace compass::rank {

namespace {

// rows to draw for a list of so many
std::size_t contenders_for(std::size_t listed, const CertaintyRules& rules) {
  return std::max(rules.contenders, 2 * listed);
}

// Which of the known are drawn, as indices: all that are listed, then of the others those whose
// score is the fewest standard deviations below the list's last
std::vector<std::size_t> drawn_of(const ToJudge& list, const CertaintyRules& rules) {
  const std::size_t listed = list.picks.size();
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < list.known.size(); ++i)
    drawn.push_back(i);
  const std::size_t most = contenders_for(listed, rules);
  if (drawn.size() <= most) return drawn;

  const double last = list.known[listed - 1].contender.mean();
  constexpr double least_sd = 1e-9;
  struct Below {
    std::size_t index;
    double deviations;
  };
  std::vector<Below> others;
  for (std::size_t i = listed; i < list.known.size(); ++i) {
    const Contender& contender = list.known[i].contender;
    const double sd = std::sqrt(contender.variance());
    others.push_back({i, (last - contender.mean()) / std::max(sd, least_sd)});
  }
  math::sort(others, [](const Below& a, const Below& b) { return a.deviations < b.deviations; });
  drawn.resize(listed);
  for (std::size_t i = 0; drawn.size() < most; ++i)
    drawn.push_back(others[i].index);
  return drawn;
}

std::optional<ToTry> to_try_of(const ToJudge& list, const CertaintyRules& rules,
                               std::span<const std::size_t> drawn, const Contest& contest) {
  if (list.may_try.empty()) return std::nullopt;
  const std::size_t draw = math::Random(list.day).index(rules.draws);
  std::optional<std::size_t> best;
  for (std::size_t i = list.picks.size(); i < drawn.size(); ++i) {
    const bool may = list.may_try[list.places[drawn[i]]] != 0;
    if (!may || contest.certainty()[i].chances.top_3 < rules.try_from) continue;
    if (!best || contest.score(i, draw) > contest.score(*best, draw)) best = i;
  }
  if (!best) return std::nullopt;
  const KnownScore& known = list.known[drawn[*best]];
  ToTry to_try{known.contender.row, contest.certainty()[*best]};
  to_try.certainty.open = known.open;
  return to_try;
}

}  // namespace

std::vector<std::size_t> places_to_judge(std::size_t candidates, std::span<const std::size_t> picks,
                                         const CertaintyRules& rules) {
  constexpr std::size_t times = 4;
  const std::size_t most = times * contenders_for(picks.size(), rules);
  std::vector<std::size_t> places(picks.begin(), picks.end());
  auto next = picks.begin();
  for (std::size_t place = 0; place < candidates && places.size() < most; ++place) {
    if (next != picks.end() && *next == place) {
      ++next;
    } else {
      places.push_back(place);
    }
  }
  return places;
}

JudgedList judge(const ToJudge& list, const CertaintyRules& rules,
                 std::span<const double> normals) {
  JudgedList judged;
  if (list.picks.empty()) return judged;
  const std::vector<std::size_t> drawn = drawn_of(list, rules);
  std::vector<Contender> contenders;
  for (const std::size_t i : drawn)
    contenders.push_back(list.known[i].contender);
  const std::size_t listed = list.picks.size();
  const Contest contest(contenders, listed, rules, normals);
  for (std::size_t i = 0; i < listed; ++i) {
    judged.rows.push_back(list.candidates[list.picks[i]]);
    judged.certainty.push_back(contest.certainty()[i]);
    judged.certainty.back().open = list.known[i].open;
  }
  judged.to_try = to_try_of(list, rules, drawn, contest);
  judged.draws = rules.draws;
  judged.contenders = contenders.size();
  judged.bars = contest.bars();
  return judged;
}

Certainty JudgedList::of(const KnownScore& score, std::span<const double> normals) const {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].row == score.contender.row) return certainty[i];
  }
  Certainty certainty_of_row;
  certainty_of_row.open = score.open;
  if (draws == 0) return certainty_of_row;
  Draws own(normals);
  certainty_of_row.chances = bars.chances(own.of(score.contender));
  return certainty_of_row;
}

}  // namespace compass::rank
