#include "rank/inspiration_ranking.h"

#include "rank/inspiration_state.h"
#include "rank/places.h"
#include "rank/relevance.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compass::rank {

InspirationRanking::InspirationRanking(const store::InspirationFeed& videos,
                                       const store::CreatorFeed* creator,
                                       const store::ProductsFeed* products, std::int64_t now,
                                       const Rules& rules)
    : state_(
          std::make_unique<State>(std::make_shared<const InspirationModels>(videos, now, rules))) {
  state_->set_creator(creator, products);
}
InspirationRanking::InspirationRanking(std::unique_ptr<State> state) : state_(std::move(state)) {}
InspirationRanking::~InspirationRanking() = default;
InspirationRanking::InspirationRanking(InspirationRanking&&) noexcept = default;
InspirationRanking& InspirationRanking::operator=(InspirationRanking&&) noexcept = default;

void InspirationRanking::set_creator(const store::CreatorFeed* creator,
                                     const store::ProductsFeed* products) {
  state_->set_creator(creator, products);
}

InspirationRanking InspirationRanking::fork() const {
  auto state = std::make_unique<State>(state_->videos);
  state->by_offset = state_->by_offset;
  InspirationRanking other(std::move(state));
  other.set_creator(nullptr, nullptr);
  return other;
}

std::size_t InspirationRanking::rows() const {
  return state_->reasons.size();
}
std::size_t InspirationRanking::considered() const {
  return state_->ranked;
}
NotShown InspirationRanking::reason(std::size_t row) const {
  return static_cast<NotShown>(state_->reasons[row]);
}

std::vector<Ranked> InspirationRanking::best(Aim aim, std::size_t count) const {
  const auto [columns, weights] = state_->scored(aim);
  return best_rows(SummedScores{columns, weights, rows()}, state_->reasons, count,
                   state_->ids_less());
}

Shortlist InspirationRanking::State::shortlist_of(Aim aim, std::size_t count) const {
  const InspirationRules& rule = rules().inspiration;
  const auto [all, weights] = scored(aim);
  Shortlist shortlist;
  shortlist.candidates = best_rows(SummedScores{all, weights, reasons.size()}, reasons,
                                   std::max(rule.candidates, count), ids_less());
  const std::vector<Ranked>& candidates = shortlist.candidates;
  std::vector<std::int64_t> scores;
  std::vector<std::uint32_t> makers;
  for (const Ranked& candidate : candidates) {
    scores.push_back(candidate.score);
    makers.push_back(videos->pool.creator[candidate.row]);
  }
  const std::vector<std::uint32_t> products = first_products(candidates);
  const std::array quotas = {
      Quota{makers, UINT32_MAX, share_in(count, rule.per_creator, rule.of)},
      Quota{products, /*free=*/0, share_in(count, rule.per_product, rule.of)}};
  const auto likeness = [&](std::size_t a, std::size_t b) {
    return videos->text.between(candidates[a].row, candidates[b].row);
  };
  shortlist.picks = pick_relevant(scores, count, rule.likeness_cost, quotas, likeness);
  return shortlist;
}

std::vector<Ranked> InspirationRanking::top(Aim aim, std::size_t count) const {
  return state_->shortlist_of(aim, count).list();
}

std::int64_t InspirationRanking::score(std::size_t row, Aim aim) const {
  const auto [columns, weights] = state_->scored(aim);
  return score_of(columns, weights, row);
}

std::span<const std::int32_t> InspirationRanking::column(Factor factor,
                                                         store::Objective objective) const {
  return state_->column(factor, objective);
}

std::vector<Receipt> InspirationRanking::receipts(std::size_t row, Aim aim) const {
  const ObjectiveRules& rules = state_->rules_for(aim);
  std::vector<Receipt> receipts;
  for (const Factor factor : rules.inspiration) {
    if (factor == Factor::success && aim.is_mixture()) {
      for (const auto objective : {store::Objective::gmv, store::Objective::followers}) {
        const std::int32_t weight = weight_in(state_->rules(), aim, objective, factor);
        if (weight == 0) continue;
        receipts.push_back(state_->weighed_receipt(factor, row, objective, weight));
        receipts.back().objective = objective;
      }
    } else if (const std::int32_t weight = rules.weights[index_of(factor)]; weight != 0) {
      receipts.push_back(state_->weighed_receipt(factor, row, aim.nearer(), weight));
    }
  }
  return receipts;
}

std::vector<Ends> InspirationRanking::ends(std::span<const std::uint32_t> rows) const {
  const auto places = [&](store::Objective objective) {
    const auto [columns, weights] = state_->scored(objective);
    return places_of(SummedScores{columns, weights, state_->reasons.size()}, state_->reasons, rows,
                     state_->ids_less());
  };
  return ends_of(places(store::Objective::gmv), places(store::Objective::followers));
}

}  // namespace compass::rank
