// How sure the list of videos is of its order (certainty.h, judged_list.h).
#include "rank/inspiration_ranking.h"
#include "rank/inspiration_state.h"

#include <vector>

namespace compass::rank {

KnownScore InspirationRanking::State::known(std::uint32_t row, store::Objective objective) const {
  const Weights& weights = rules().of(objective).weights;
  const std::int32_t weight = weights[index_of(Factor::success)];
  const std::int64_t by_success = weighed(column(Factor::success, objective)[row], weight);
  const std::int64_t score = score_of(columns(objective), weights, row);
  KnownScore known;
  Contender& contender = known.contender;
  contender.row = row;
  contender.own.mean = static_cast<double>(score - by_success) / 1e6;
  contender.shared = traits::ln_success(success(objective), videos->pool, row)
                         .weighed(static_cast<double>(weight) / full_weight);
  contender.id = store::hash_of(feed().text.view(feed().videos.id[row]));
  const auto maker = feed().creator_id.at(row);
  contender.group = maker ? store::hash_of(feed().text.view(*maker)) : contender.id;
  if (contender.shared.variance > 0) known.open = Factor::success;
  return known;
}

JudgedList InspirationRanking::State::judged(store::Objective objective, std::size_t count) const {
  const Shortlist shortlist = shortlist_of(objective, count);
  const CertaintyRules& certainty = rules().certainty;
  const auto places = places_to_judge(shortlist.candidates.size(), shortlist.picks, certainty);
  std::vector<KnownScore> scores;
  for (const std::size_t place : places)
    scores.push_back(known(shortlist.candidates[place].row, objective));
  return judge({.candidates = shortlist.candidates,
                .picks = shortlist.picks,
                .places = places,
                .known = scores},
               certainty, videos->normals);
}

const JudgedList& InspirationRanking::listed(store::Objective objective, std::size_t count) const {
  auto& kept = state_->lists[static_cast<std::size_t>(objective)];
  if (!kept || kept->first != count) kept.emplace(count, state_->judged(objective, count));
  return kept->second;
}

Certainty InspirationRanking::certainty(std::size_t row, store::Objective objective,
                                        std::size_t count) const {
  return listed(objective, count)
      .of(state_->known(static_cast<std::uint32_t>(row), objective), state_->videos->normals);
}

}  // namespace compass::rank
