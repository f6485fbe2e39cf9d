// How sure the list of videos is of its order (certainty.h, judged_list.h).
#include "rank/inspiration_ranking.h"
#include "rank/inspiration_state.h"

#include <vector>

namespace compass::rank {

KnownScore InspirationRanking::State::known(std::uint32_t row, Aim aim) const {
  const auto [all, weights] = scored(aim);
  const std::size_t success_at = index_of(Factor::success);
  const std::int64_t by_success = weighed(all[success_at][row], weights[success_at]);
  KnownScore known;
  Contender& contender = known.contender;
  contender.row = row;
  contender.own.mean = static_cast<double>(score_of(all, weights, row) - by_success) / 1e6;
  // in a mixture the success of either objective, taken for independent
  for (const auto objective : {store::Objective::gmv, store::Objective::followers}) {
    const std::int32_t weight = weight_in(rules(), aim, objective, Factor::success);
    if (weight == 0) continue;
    contender.shared += traits::ln_success(success(objective), videos->pool, row)
                            .weighed(static_cast<double>(weight) / full_weight);
  }
  contender.id = store::hash_of(feed().text.view(feed().videos.id[row]));
  const auto maker = feed().creator_id.at(row);
  contender.group = maker ? store::hash_of(feed().text.view(*maker)) : contender.id;
  if (contender.shared.variance > 0) known.open = Factor::success;
  return known;
}

JudgedList InspirationRanking::State::judged(Aim aim, std::size_t count) const {
  const Shortlist shortlist = shortlist_of(aim, count);
  const CertaintyRules& certainty = rules().certainty;
  const auto places = places_to_judge(shortlist.candidates.size(), shortlist.picks, certainty);
  std::vector<KnownScore> scores;
  for (const std::size_t place : places)
    scores.push_back(known(shortlist.candidates[place].row, aim));
  return judge({.candidates = shortlist.candidates,
                .picks = shortlist.picks,
                .places = places,
                .known = scores},
               certainty, videos->normals);
}

const JudgedList& InspirationRanking::listed(Aim aim, std::size_t count) const {
  return state_->lists.at({aim, count}, [&] { return state_->judged(aim, count); });
}

Certainty InspirationRanking::certainty(std::size_t row, Aim aim, std::size_t count) const {
  const KnownScore own = state_->known(static_cast<std::uint32_t>(row), aim);
  return listed(aim, count).of(own, state_->videos->normals);
}

}  // namespace compass::rank
