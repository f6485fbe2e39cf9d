#include "rank/reach.h"

#include "evidence/mean_of_log_normals.h"
#include "evidence/normal.h"
#include "math/micro.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace compass::rank {

namespace {

constexpr double one_video = evidence::one_log_normal;  // variance of one video's ln views

struct Reached {
  double mean = 0;      // views / videos
  double ln = 0;        // of what to expect of a video
  double variance = 0;  // of it
  double videos = 0;
};

std::optional<Reached> reached_by(const store::ProductTable& products, std::size_t row) {
  const auto views = products.views.at(row);
  const auto videos = static_cast<double>(products.videos.value_or(row, 0));
  if (!views || videos <= 0) return std::nullopt;
  // no view at all counts as one half, so that its ln exists
  const double seen = *views > 0 ? static_cast<double>(*views) : 0.5;
  const double mean = seen / videos;
  const evidence::LnOfMean luck = evidence::ln_of_mean(videos);
  return Reached{mean, math::ln(mean) + luck.below, luck.variance, videos};
}

}  // namespace

ReachFactor ReachFactor::fit(const store::ProductsFeed& feed, const Categories& categories) {
  ReachFactor factor;
  factor.feed_ = &feed;
  factor.categories_ = &categories;

  // what is usual in a category
  const std::size_t rows = feed.products.rows();
  std::vector<std::vector<double>> values(categories.top.size());
  std::vector<std::optional<Reached>> reached(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    reached[row] = reached_by(feed.products, row);
    if (reached[row]) values[categories.top.at(row)].push_back(reached[row]->ln);
  }
  std::vector<evidence::LnGroup> groups;
  groups.reserve(values.size());
  for (const auto& group : values)
    groups.push_back(evidence::ln_group(group));
  const evidence::MeanPool pool = evidence::fit_mean_pool(groups);
  factor.stated_ = pool.groups > 0;
  std::vector<double> own_part;  // how much of a category's mean is one of its rows
  for (const evidence::LnGroup& group : groups) {
    const evidence::Estimate mean = evidence::shrink_mean(group.mean, group.n, pool, 0.5);
    factor.category_mean_.push_back(mean.value);
    factor.category_variance_.push_back(pool.within / (group.n + mean.prior_weight));
    own_part.push_back(1 / (group.n + mean.prior_weight));
  }

  // how far products lie from it, beyond the luck of their videos
  std::vector<evidence::Measured> around;
  for (std::size_t row = 0; row < rows; ++row) {
    if (!reached[row]) continue;
    const std::uint32_t category = categories.top.at(row);
    // a row is nearer to a mean that it is part of than to the true one
    const double nearer = std::sqrt(1 - own_part[category]);
    around.push_back(
        {(reached[row]->ln - factor.category_mean_[category]) / nearer, reached[row]->variance});
  }
  // averaged over what is open about it: the variance of a further product, as it is
  const double tau =
      evidence::fit_normal_pool(around, {.scale = 1, .mean = 0.0, .max_rows = scatter_rows}).tau();
  factor.between_ = tau * tau;
  return factor;
}

double ReachFactor::ln_value(std::size_t row) const {
  const std::uint32_t category = categories_->top.at(row);
  const double usual = category_mean_[category];
  const auto reached = reached_by(feed_->products, row);
  if (!reached) return usual;
  const double prior = between_ + category_variance_[category];
  return usual + prior / (prior + reached->variance) * (reached->ln - usual);
}

void ReachFactor::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] =
        stated_ ? static_cast<std::int32_t>(math::round_to(ln_value(row) * 1e6, 0)) : 0;
  }
}

evidence::LnPosterior ReachFactor::ln_posterior(std::size_t row) const {
  if (!stated_) return {};
  const double prior = between_ + category_variance_[categories_->top.at(row)];
  const auto reached = reached_by(feed_->products, row);
  const double open = reached ? prior * reached->variance / (prior + reached->variance) : prior;
  return evidence::ln_normal(ln_value(row), open);
}

Receipt ReachFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  Receipt receipt;
  receipt.factor = Factor::reach;
  receipt.unit = Unit::views_per_video;
  receipt.observed = Observed::videos;
  receipt.pointers = {product_pointer(row, "traffic/views"), product_pointer(row, "traffic/videos"),
                      product_pointer(row, "category"), std::string(products_pool)};
  evidence::Estimate& estimate = receipt.estimate;
  if (!stated_) {
    receipt.note = Note::not_in_feed;
    estimate = {.raw = {}, .prior = 1, .value = 1, .interval = {1, 1}};
    return receipt;
  }

  // the same posterior, told by log_normal.h: the row's mean as that of n videos of variance within
  const std::uint32_t category = categories_->top.at(row);
  const double usual = category_mean_[category];
  const auto reached = reached_by(feed_->products, row);
  const evidence::MeanPool prior{.mean = usual,
                                 .mean_variance = category_variance_[category],
                                 .between = between_,
                                 .within = one_video};
  const double n = reached ? one_video / reached->variance : 0;
  const auto at = [&](double level) {
    return evidence::shrink_mean(reached ? reached->ln : 0, n, prior, level);
  };
  const evidence::Estimate likely = at(ladder.likely);
  if (reached) {
    receipt.claim = evidence::grade({.null_value = usual,
                                     .value = likely.value,
                                     .at_likely = likely.interval,
                                     .at_hint = at(ladder.hint).interval,
                                     .n = reached->videos,
                                     .prior_weight = likely.prior_weight});
    estimate.raw = reached->mean;
    estimate.n = reached->videos;
  } else {
    receipt.note = Note::missing;
  }
  estimate.prior = math::exp(usual);
  estimate.prior_weight = likely.prior_weight;
  estimate.value = math::exp(ln_value(row));
  estimate.interval = {math::exp(likely.interval.lo), math::exp(likely.interval.hi)};
  return receipt;
}

}  // namespace compass::rank
