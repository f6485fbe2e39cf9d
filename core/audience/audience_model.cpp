#include "audience/audience_model.h"

#include "audience/base.h"
#include "audience/model_parts.h"
#include "audience/segments.h"
#include "math/sort.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace compass::audience {
namespace {

using Fitted = AudienceModel::Fitted;

constexpr double least_buyers = 5;           // fewer say nothing about the spread between products
constexpr std::size_t most_learned = 2'048;  // products to learn the spread from
constexpr double most_people = 1e10;  // more than there are; keeps integer sums from overflowing
constexpr std::array<double, 3> lengths = {1.5, 3, 6};  // bands over which ages are alike

// share of the people that the shares say something of; the lesser where margins cover unlike parts
double known_part(const Shares& shares, Basis basis) {
  switch (basis) {
    case Basis::gender_age:
      return shares.known_cell;
    case Basis::margins:
      return std::min(shares.known_gender, shares.known_age);
    case Basis::gender:
      return shares.known_gender;
    case Basis::age:
      return shares.known_age;
    case Basis::none:
      break;
  }
  return 0;
}

void read_rows(const store::ProductTable& products, Fitted& fitted) {
  const std::size_t rows = products.rows();
  fitted.people.resize(rows);
  fitted.buyers.resize(rows);
  fitted.place.resize(rows);
  fitted.basis.resize(rows);
  fitted.shares.assign(1, Shares{});
  for (std::size_t row = 0; row < rows; ++row) {
    const auto stated = products.buyers.shares.at(row);
    if (!stated.empty()) {
      fitted.place[row] = static_cast<std::uint32_t>(fitted.shares.size());
      fitted.shares.push_back(shares_of(stated));
    }
    const Basis basis = basis_of(fitted.shares_of(row));
    fitted.people[row] =
        std::min(static_cast<double>(products.buyers.count.value_or(row, 0)), most_people);
    fitted.buyers[row] = fitted.people[row] * known_part(fitted.shares_of(row), basis);
    fitted.basis[row] = fitted.buyers[row] > 0 ? basis : Basis::none;
  }
}

// rows to learn from: the same ones, in the same order, however the feed is sorted
std::vector<std::uint32_t> sample_of(const store::ProductsFeed& feed, const Fitted& fitted) {
  std::vector<std::uint32_t> rows;
  for (std::size_t row = 0; row < fitted.buyers.size(); ++row) {
    if (fitted.people[row] >= least_buyers) rows.push_back(static_cast<std::uint32_t>(row));
  }
  const auto id = [&](std::uint32_t row) { return feed.text.view(feed.products.id[row]); };
  const std::size_t one_in = (rows.size() + most_learned - 1) / most_learned;
  if (one_in > 1) {
    std::erase_if(rows, [&](std::uint32_t row) { return store::hash_of(id(row)) % one_in != 0; });
  }
  math::sort(rows, [&](std::uint32_t a, std::uint32_t b) { return id(a) < id(b); });
  return rows;
}

// a sample of the sample: which share of claims holds is known from so many
std::vector<std::uint32_t> some_of(std::span<const std::uint32_t> sample) {
  constexpr std::size_t most_claiming = 512;
  const std::size_t step = (sample.size() + most_claiming - 1) / most_claiming;
  std::vector<std::uint32_t> rows;
  for (std::size_t at = 0; at < sample.size(); at += step)
    rows.push_back(sample[at]);
  return rows;
}

Scored scored(const Fitted& fitted, const Modes& modes, std::size_t row) {
  Scored scores;
  scores.n = fitted.buyers[row];
  scores.known = known_sides(fitted.basis[row]);
  scores.score.resize(modes.size());
  project(modes, fitted.shares_of(row), /*conditional=*/true, scores.score);
  return scores;
}

// the length of likeness between ages under which the products are most likely
void fit_modes(std::span<const std::uint32_t> sample, Fitted& fitted) {
  bool first = true;
  for (const double length : lengths) {
    Modes modes = modes_of(fitted.base, length);
    std::vector<Scored> rows;
    for (const std::uint32_t row : sample) {
      if (fitted.buyers[row] >= 1) rows.push_back(scored(fitted, modes, row));
    }
    const Spread spread = fit_spread(modes, rows);
    if (!first && !(spread.ln_evidence > fitted.spread.ln_evidence)) continue;
    first = false;
    fitted.spread = spread;
    fitted.all_modes = std::move(modes);
  }
  std::vector<Mode> open;
  for (const Mode& mode : fitted.all_modes.list) {
    if (fitted.spread.side[static_cast<std::size_t>(mode.side)].variance > 0) {
      open.push_back(mode);
    }
  }
  fitted.modes = gathered(std::move(open));
}

void score_rows(Fitted& fitted) {
  const std::size_t modes = fitted.modes.size();
  fitted.scores.assign(fitted.shares.size() * modes, 0);
  fitted.scale.assign(fitted.buyers.size(), 0);
  for (std::size_t row = 0; row < fitted.buyers.size(); ++row) {
    if (fitted.basis[row] == Basis::none) continue;
    fitted.scale[row] = signal_scale(fitted.buyers[row], fitted.spread.slope_quarters);
    const std::span<double> scores(fitted.scores.data() + fitted.place[row] * modes, modes);
    project(fitted.modes, fitted.shares_of(row), /*conditional=*/true, scores);
    const auto known = known_sides(fitted.basis[row]);
    for (std::size_t k = 0; k < modes; ++k) {
      if (!known[static_cast<std::size_t>(fitted.modes[k].side)]) scores[k] = 0;
    }
  }
}

}  // namespace

AudienceModel::AudienceModel() : fitted_(std::make_shared<Fitted>()) {}
AudienceModel::AudienceModel(std::shared_ptr<const Fitted> fitted) : fitted_(std::move(fitted)) {}

std::size_t AudienceModel::rows() const {
  return fitted_->buyers.size();
}

double AudienceModel::weight() const {
  double weight = 0;
  for (const SideSpread& side : fitted_->spread.side) {
    if (side.variance > 0) weight = std::max(weight, side.weight);
  }
  if (fitted_->region.open()) weight = std::max(weight, fitted_->region.spread.weight);
  if (fitted_->interest.open()) weight = std::max(weight, fitted_->interest.spread.weight);
  return weight;
}

const std::array<double, store::cell_count>& AudienceModel::base() const {
  return fitted_->base;
}

AudienceModel fit_audience_model(const store::ProductsFeed& feed) {
  auto fitted = std::make_shared<Fitted>();
  read_rows(feed.products, *fitted);
  fitted->base = base_of(*fitted);
  const std::vector<std::uint32_t> sample = sample_of(feed, *fitted);
  fit_modes(sample, *fitted);
  score_rows(*fitted);
  fitted->claims = claims_of(*fitted, some_of(sample));
  fitted->region = fit_named_axis(feed, store::Axis::region, fitted->people, sample);
  fitted->interest = fit_named_axis(feed, store::Axis::interest, fitted->people, sample);
  return AudienceModel(std::move(fitted));
}

}  // namespace compass::audience
