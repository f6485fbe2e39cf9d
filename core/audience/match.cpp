#include "audience/match.h"

#include <algorithm>

namespace compass::audience {
namespace {

using Fitted = AudienceModel::Fitted;

const SideSpread& side_of(const Fitted& model, std::size_t mode) {
  return model.spread.side[static_cast<std::size_t>(model.modes[mode].side)];
}

bool is_seen(const Fitted& model, std::size_t mode, std::size_t row) {
  return known_sides(model.basis[row])[static_cast<std::size_t>(model.modes[mode].side)];
}

}  // namespace

Match match_of(const Fitted& model, const Population& followers) {
  Match match;
  match.basis = basis_of(followers);
  match.along.resize(model.modes.size());
  if (match.basis != Basis::none) {
    project(model.modes, followers, /*conditional=*/false, match.along);
  }
  if (!followers.region.empty()) match.region = along_axis(model.region, followers.region);
  if (!followers.interest.empty()) {
    match.interest = along_axis(model.interest, followers.interest);
  }
  return match;
}

double belief(const Fitted& model, std::size_t mode, std::size_t row) {
  const double inflated =
      side_of(model, mode).variance * model.modes[mode].weight * model.scale[row];
  return inflated / (1 + inflated);
}

double score_variance(const Fitted& model, std::size_t mode, std::size_t row) {
  const double prior = side_of(model, mode).variance * model.modes[mode].weight;
  const double n = model.buyers[row];
  if (!(n > 0)) return prior;  // as of a product with few buyers
  return is_seen(model, mode, row) ? belief(model, mode, row) / n : prior * model.scale[row] / n;
}

double deviation(const Fitted& model, std::span<const double> weights, std::size_t row) {
  const std::span<const double> scores = model.scores_of(row);
  double sum = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    sum += weights[k] * (belief(model, k, row) * scores[k]);
  }
  return sum;
}

double deviation_variance(const Fitted& model, std::span<const double> weights, std::size_t row) {
  double sum = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    sum += weights[k] * weights[k] * score_variance(model, k, row);
  }
  return sum;
}

double multiplier(const Fitted& model, const Match& match, std::size_t row) {
  const double by_people = std::max(1 + deviation(model, match.along, row), least_lift);
  const double by_region = std::max(axis_factor(model.region, match.region, row), least_lift);
  const double by_interest = std::max(axis_factor(model.interest, match.interest, row), least_lift);
  return by_people * by_region * by_interest;
}

double raw_multiplier(const Fitted& model, const Population& followers, std::size_t row) {
  const Modes& modes = model.all_modes;
  std::vector<double> scores(modes.size());
  std::vector<double> along(modes.size());
  project(modes, model.shares_of(row), /*conditional=*/true, scores);
  project(modes, followers, /*conditional=*/false, along);
  const auto known = known_sides(model.basis[row]);
  double sum = 1;
  for (std::size_t k = 0; k < modes.size(); ++k) {
    if (known[static_cast<std::size_t>(modes[k].side)]) sum += along[k] * scores[k];
  }
  return std::max(sum, 0.0);
}

double ln_variance(const Fitted& model, const Match& match, std::size_t row) {
  const auto relative = [](double variance, double factor) {
    return variance / std::max(factor * factor, least_lift * least_lift);
  };
  return relative(deviation_variance(model, match.along, row),
                  1 + deviation(model, match.along, row)) +
         relative(axis_variance(model.region, match.region, model.people[row]),
                  axis_factor(model.region, match.region, row)) +
         relative(axis_variance(model.interest, match.interest, model.people[row]),
                  axis_factor(model.interest, match.interest, row));
}

}  // namespace compass::audience
