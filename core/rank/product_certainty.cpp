// How sure the list of products is of its order (certainty.h, judged_list.h).
#include "momentum/momentum.h"
#include "rank/product_ranking.h"
#include "rank/product_state.h"

#include <optional>
#include <vector>

namespace compass::rank {

namespace {

double weight_of(const Weights& weights, Factor factor) {
  return static_cast<double>(weights[index_of(factor)]) / full_weight;
}

// one row's sum, and which factor is most of what is open about it
class Sum {
 public:
  explicit Sum(const Weights& weights) : weights_(weights) {}

  void add(Factor factor, const evidence::LnPosterior& known, evidence::LnPosterior& sum) {
    const evidence::LnPosterior part = known.weighed(weight_of(weights_, factor));
    sum += part;
    if (part.variance > most_) {
      most_ = part.variance;
      open_ = factor;
    }
  }
  [[nodiscard]] std::optional<Factor> open() const {
    return most_ > 0 ? std::optional(open_) : std::nullopt;
  }

 private:
  const Weights& weights_;
  double most_ = 0;
  Factor open_ = Factor::price;
};

}  // namespace

evidence::LnPosterior ProductRanking::State::known(Factor factor, std::size_t row) const {
  switch (factor) {
    case Factor::price:
      return price.ln_posterior(row);
    case Factor::conversion:
      return products->conversion.ln_posterior(row);
    case Factor::reach:
      return products->reach.ln_posterior(row);
    case Factor::follow_rate:
      return products->follow_rate.ln_posterior(row);
    case Factor::demand:
      return products->demand.ln_posterior(row);
    case Factor::momentum:
      return momentum::ln_momentum(products->momentum, row);
    case Factor::learned:  // a rule, nothing that is estimated
      return evidence::ln_normal(learned.empty() ? 0 : learned_column[row] / 1e6, 0);
    default:
      return {};  // affinity and fit: of all rows at once
  }
}

std::vector<KnownScore> ProductRanking::State::known(std::span<const std::uint32_t> rows,
                                                     const Weights& weights) const {
  const store::ProductsFeed& feed = products->feed;
  const Grouping& paths = products->categories.path;
  const auto affinities = audience::ln_affinities(products->audience, followers, rows);
  std::vector<std::optional<evidence::LnPosterior>> fits(paths.size());
  std::vector<KnownScore> scores;
  scores.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t row = rows[i];
    const std::uint32_t path = paths.at(row);
    if (!fits[path]) fits[path] = fit.ln_posterior(path);
    KnownScore& score = scores.emplace_back();
    Contender& contender = score.contender;
    contender.row = row;
    contender.id = store::hash_of(feed.text.view(feed.products.id[row]));
    contender.group = store::hash_of(paths.name(path));
    Sum sum(weights);
    for (const Factor factor : product_factors) {
      if (weights[index_of(factor)] == 0) continue;
      if (factor == Factor::fit) {
        sum.add(factor, *fits[path], contender.shared);
      } else {
        sum.add(factor, factor == Factor::affinity ? affinities[i] : known(factor, row),
                contender.own);
      }
    }
    score.open = sum.open();
  }
  return scores;
}

JudgedList ProductRanking::State::judged(Aim aim, std::size_t count) const {
  const Weights weights = rules_for(aim).weights;
  const Shortlist shortlist = shortlist_of(best(aim, depth_of(count)), count);
  const CertaintyRules& certainty = rules().certainty;
  const auto places = places_to_judge(shortlist.candidates.size(), shortlist.picks, certainty);
  std::vector<std::uint32_t> rows;
  for (const std::size_t place : places)
    rows.push_back(shortlist.candidates[place].row);
  const std::vector<KnownScore> scores = known(rows, weights);
  // another draw for another aim: each may try something
  const auto day = static_cast<std::uint64_t>(local_day) * (Aim::whole + 1) +
                   static_cast<std::uint64_t>(aim.followers());
  return judge({.candidates = shortlist.candidates,
                .picks = shortlist.picks,
                .places = places,
                .known = scores,
                .may_try = shortlist.room,
                .day = day},
               certainty, products->normals);
}

const JudgedList& ProductRanking::listed(Aim aim, std::size_t count) const {
  return state_->lists.at({aim, count}, [&] { return state_->judged(aim, count); });
}

Certainty ProductRanking::certainty(std::size_t row, Aim aim, std::size_t count) const {
  const std::uint32_t rows[] = {static_cast<std::uint32_t>(row)};
  const KnownScore own = state_->known(rows, weights(aim)).front();
  return listed(aim, count).of(own, state_->products->normals);
}

}  // namespace compass::rank
