#include "rank/product_ranking.h"

#include "rank/diversity.h"
#include "rank/places.h"
#include "rank/product_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace compass::rank {

ProductRanking::ProductRanking(const store::ProductsFeed& products,
                               const store::CreatorFeed* creator, std::int64_t now,
                               const Rules& rules)
    : state_(std::make_unique<State>(std::make_shared<const ProductModels>(products, now, rules))) {
  state_->set_creator(creator);
}
ProductRanking::ProductRanking(std::unique_ptr<State> state) : state_(std::move(state)) {}
ProductRanking::~ProductRanking() = default;
ProductRanking::ProductRanking(ProductRanking&&) noexcept = default;
ProductRanking& ProductRanking::operator=(ProductRanking&&) noexcept = default;

void ProductRanking::set_creator(const store::CreatorFeed* creator) {
  state_->set_creator(creator);
}

void ProductRanking::set_choices(const feedback::Choices* choices) {
  state_->set_choices(choices);
}

std::vector<Lesson> ProductRanking::lessons(const feedback::Choices& choices) const {
  const ProductModels& products = *state_->products;
  return LearnedFactor::of(choices, products.categories, products.shops, products.rules.feedback)
      .lessons();
}

ProductRanking ProductRanking::fork() const {
  ProductRanking other(std::make_unique<State>(state_->products));
  other.set_creator(nullptr);
  return other;
}

std::size_t ProductRanking::rows() const {
  return state_->left_out.size();
}
std::size_t ProductRanking::considered() const {
  return left_out(LeftOut::none);
}
std::size_t ProductRanking::left_out(LeftOut reason) const {
  return state_->left_out_rows[static_cast<std::size_t>(reason)];
}
LeftOut ProductRanking::reason(std::size_t row) const {
  return static_cast<LeftOut>(state_->left_out[row]);
}

std::vector<Ranked> ProductRanking::best(const Weights& weights, std::size_t count) const {
  return state_->best(weights, count);
}

KeptScores ProductRanking::State::scores(Aim aim) const {
  return {kept_scores.at(
      aim, [&] { return sum_scores(all_columns(), rules_for(aim).weights, left_out.size()); })};
}

std::vector<Ranked> ProductRanking::State::best(const Weights& weights, std::size_t count) const {
  const Columns columns = all_columns();
  return best_rows(SummedScores{columns, weights, left_out.size()}, left_out, count, ids_less());
}

std::vector<Ranked> ProductRanking::State::best(Aim aim, std::size_t count) const {
  return best_rows(scores(aim), left_out, count, ids_less());
}

Shortlist ProductRanking::State::shortlist_of(std::vector<Ranked> candidates,
                                              std::size_t count) const {
  const DiversityRules& diversity = rules().diversity;
  Shortlist shortlist;
  shortlist.candidates = std::move(candidates);
  std::vector<std::uint32_t> categories;
  std::vector<std::uint32_t> shops;
  for (const Ranked& candidate : shortlist.candidates) {
    categories.push_back(products->categories.top.at(candidate.row));
    shops.push_back(products->shops.at(candidate.row));
  }
  const std::array quotas = {
      Quota{categories, products->categories.top.none(),
            share_in(count, diversity.per_category, diversity.of)},
      Quota{shops, products->shops.none(), share_in(count, diversity.per_shop, diversity.of)}};
  shortlist.picks = pick_diverse(shortlist.candidates.size(), count, quotas);
  shortlist.room = room_beside(shortlist.candidates.size(), shortlist.picks, quotas);
  return shortlist;
}

std::vector<Ranked> ProductRanking::top(const Weights& weights, std::size_t count) const {
  return state_->shortlist_of(state_->best(weights, state_->depth_of(count)), count).list();
}

ProductList ProductRanking::list(Aim aim, std::size_t count) const {
  const ProductModels& products = *state_->products;
  return {state_->best(aim, state_->depth_of(count)), products.categories.top, products.shops,
          state_->rules().diversity, count};
}

std::vector<Ranked> ProductRanking::top(Aim aim, std::size_t count) const {
  return top(weights(aim), count);
}

std::int64_t ProductRanking::day() const {
  return state_->local_day;
}

const Weights& ProductRanking::weights(Aim aim) const {
  return state_->rules_for(aim).weights;
}

std::int64_t ProductRanking::score(std::size_t row, const Weights& weights) const {
  return score_of(state_->all_columns(), weights, row);
}

std::span<const std::int32_t> ProductRanking::column(Factor factor) const {
  return state_->column(factor);
}

std::vector<Receipt> ProductRanking::receipts(std::size_t row, Aim aim) const {
  const ObjectiveRules& rules = state_->rules_for(aim);
  return state_->receipts(row, rules.products, rules.weights);
}

std::vector<Receipt> ProductRanking::receipts(std::size_t row, const Weights& weights) const {
  return state_->receipts(row, product_factors, weights);
}

Explanation ProductRanking::explain(std::size_t row, Aim aim) const {
  const Weights& own = weights(aim);
  Explanation why;
  why.row = static_cast<std::uint32_t>(row);
  why.score = score(row, own);
  why.left_out = reason(row);
  why.rank = 1 + rows_before(state_->scores(aim), state_->left_out, why.row, state_->ids_less());
  why.receipts = receipts(row, aim);
  return why;
}

std::vector<std::size_t> ProductRanking::places(std::span<const std::uint32_t> rows,
                                                Aim aim) const {
  return places_of(state_->scores(aim), state_->left_out, rows, state_->ids_less());
}

std::vector<Ends> ProductRanking::ends(std::span<const std::uint32_t> rows) const {
  return ends_of(places(rows, store::Objective::gmv), places(rows, store::Objective::followers));
}

Flip ProductRanking::flip(const Pair& pair, Aim aim) const {
  const Columns columns = state_->all_columns();
  const std::int64_t lead = least_lead(state_->ids_less(), pair);
  Flip flip =
      flip_of({*state_->products, state_->price, state_->fit, columns, weights(aim)}, pair, lead);
  flip.aim = nearest_flip(columns, state_->rules(), pair, lead, aim);
  return flip;
}

const audience::Affinity& ProductRanking::affinity(std::size_t row) const {
  return state_->told(row).affinity;
}

std::string_view ProductRanking::currency() const {
  return state_->currency;
}
const audience::AudienceModel& ProductRanking::audience() const {
  return state_->products->audience;
}
const audience::Population& ProductRanking::followers() const {
  return state_->followers;
}
const momentum::MomentumModel& ProductRanking::momentum() const {
  return state_->products->momentum;
}

}  // namespace compass::rank
