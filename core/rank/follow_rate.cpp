#include "rank/follow_rate.h"

#include "math/micro.h"

#include <algorithm>
#include <vector>

namespace compass::rank {

namespace {

Counted counts_of(const store::ProductTable& products, std::size_t row) {
  const auto views = static_cast<double>(products.views.value_or(row, 0));
  const auto gained = products.new_followers.at(row);
  if (views <= 0 || !gained) return {};
  return {std::max(static_cast<double>(*gained), 0.0), views, Note::none};
}

}  // namespace

FollowRateFactor FollowRateFactor::fit(const store::ProductsFeed& feed,
                                       const Categories& categories) {
  FollowRateFactor factor;
  factor.feed_ = &feed;
  factor.categories_ = &categories;
  std::vector<Counted> counts(feed.products.rows());
  for (std::size_t row = 0; row < counts.size(); ++row) {
    counts[row] = counts_of(feed.products, row);
  }
  factor.rate_ = RateFactor::fit(counts, categories);
  return factor;
}

void FollowRateFactor::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = micro_of(row, counts(row));
  }
}

Counted FollowRateFactor::counts(std::size_t row) const {
  return counts_of(feed_->products, row);
}

std::int32_t FollowRateFactor::micro_of(std::size_t row, const Counted& counted) const {
  const double rate = rate_.value(categories_->top.at(row), counted);
  return static_cast<std::int32_t>(math::micro_log(rate));
}

double FollowRateFactor::followers_for(std::size_t row, double views, double value) const {
  return rate_.events_for(categories_->top.at(row), views, value);
}

evidence::LnPosterior FollowRateFactor::ln_posterior(std::size_t row) const {
  return rate_.ln_posterior(categories_->top.at(row), counts_of(feed_->products, row));
}

Receipt FollowRateFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  Receipt receipt =
      rate_.receipt(categories_->top.at(row), counts_of(feed_->products, row), ladder);
  receipt.factor = Factor::follow_rate;
  receipt.unit = Unit::followers_per_view;
  receipt.pointers = {product_pointer(row, "traffic/views"),
                      product_pointer(row, "traffic/new_followers"),
                      product_pointer(row, "category"), std::string(products_pool)};
  return receipt;
}

}  // namespace compass::rank
