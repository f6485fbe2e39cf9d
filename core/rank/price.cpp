#include "rank/price.h"

#include "math/micro.h"
#include "math/real.h"
#include "rank/currency.h"

#include <cmath>
#include <limits>

namespace compass::rank {

namespace {

double middle_of(const store::MoneyRange& range) {
  const auto min = static_cast<double>(range.min);
  const auto max = static_cast<double>(range.max);
  if (range.exact()) return max;
  // no ratio spans from nothing: half the upper end
  return range.min > 0 ? std::sqrt(min) * std::sqrt(max) : max / 2;
}

evidence::Interval exp_of(const evidence::Interval& ln) {
  return {math::exp(ln.lo), math::exp(ln.hi)};
}

}  // namespace

PriceFactor PriceFactor::fit(const store::ProductsFeed& feed, const Categories& categories,
                             std::string_view currency) {
  PriceFactor factor;
  factor.feed_ = &feed;
  factor.categories_ = &categories;
  factor.currency_ = currency;
  factor.exponent_ = exponent_of(currency);
  // the pool speaks only for rows that state no price
  const std::size_t rows = feed.products.rows();
  for (std::size_t row = 0; row < rows; ++row) {
    if (factor.stated(row) == 0) {
      factor.fit_pool();
      break;
    }
  }
  return factor;
}

void PriceFactor::fit_pool() {
  std::vector<std::vector<double>> ln_prices(categories_->top.size());
  for (std::size_t row = 0; row < feed_->products.rows(); ++row) {
    const double minor = stated(row);
    if (minor > 0) ln_prices[categories_->top.at(row)].push_back(math::ln(minor));
  }
  groups_.reserve(ln_prices.size());
  for (const std::vector<double>& values : ln_prices)
    groups_.push_back(evidence::ln_group(values));
  // what is assumed is of views: prices of a category scatter less, and soon say so themselves
  pool_ = evidence::fit_mean_pool(groups_, /*prior_freedom=*/0.25);
}

double PriceFactor::stated(std::size_t row) const {
  const store::MoneyColumn& price = feed_->products.price;
  const auto amount = price.amount.at(row);
  if (!amount || amount->max <= 0) return 0;
  const auto currency = price.currency.at(row);
  if (currency && currency->length != 0 && feed_->text.view(*currency) != currency_) return 0;
  return middle_of(*amount);
}

void PriceFactor::fill(std::span<std::int32_t> micro_logs) const {
  std::vector<std::int32_t> of_group(groups_.size());
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    of_group[group] = micro_of(typical(group));
  }
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    const double minor = stated(row);
    micro_logs[row] = minor > 0 ? micro_of(minor) : of_group[categories_->top.at(row)];
  }
}

evidence::LnPosterior PriceFactor::ln_posterior(std::size_t row) const {
  const double minor = stated(row);
  if (minor > 0) {
    const store::MoneyRange amount = *feed_->products.price.amount.at(row);
    if (amount.exact()) return evidence::ln_known(minor);
    const auto most = static_cast<double>(amount.max);
    return amount.min > 0 ? evidence::ln_uniform(static_cast<double>(amount.min), most)
                          : evidence::ln_below(most);
  }
  if (!any_price()) return {};
  const std::size_t group = categories_->top.at(row);
  const evidence::Estimate usual =
      evidence::shrink_mean(groups_[group].mean, groups_[group].n, pool_, 0.5);
  const double mean_open = pool_.within / (groups_[group].n + usual.prior_weight);
  return evidence::ln_normal(usual.value, pool_.within + mean_open);
}

double PriceFactor::typical(std::size_t group) const {
  if (!any_price()) return 1 / major_of(1, exponent_);  // one major unit: a factor of 1
  return math::exp(evidence::shrink_mean(groups_[group].mean, groups_[group].n, pool_, 0.5).value);
}

std::int32_t PriceFactor::micro_of(double minor) const {
  return static_cast<std::int32_t>(math::micro_log(major_of(minor, exponent_)));
}

double PriceFactor::minor_for(double major) const {
  return minor_of(major, exponent_);
}

Receipt PriceFactor::receipt(std::size_t row, double level) const {
  Receipt receipt;
  receipt.factor = Factor::price;
  receipt.unit = Unit::minor;
  receipt.pointers = {product_pointer(row, "price")};
  evidence::Estimate& estimate = receipt.estimate;
  const double minor = stated(row);
  if (minor > 0) {
    const store::MoneyRange amount = *feed_->products.price.amount.at(row);
    receipt.note = amount.exact() ? Note::none : Note::of_range;
    receipt.claim = evidence::counted();
    estimate.raw = minor;
    estimate.n = 1;
    estimate.prior = minor;  // nothing pulls it
    estimate.value = minor;
    estimate.interval = {static_cast<double>(amount.min), static_cast<double>(amount.max)};
    return receipt;
  }
  const std::size_t group = categories_->top.at(row);
  receipt.note = any_price() ? Note::missing : Note::not_in_feed;
  receipt.pointers.push_back(product_pointer(row, "category"));
  receipt.pointers.emplace_back(products_pool);
  estimate.value = typical(group);
  estimate.prior = estimate.value;
  estimate.interval = {0, std::numeric_limits<double>::infinity()};
  if (!any_price()) return receipt;
  estimate.prior_weight = groups_[group].n;
  estimate.interval =
      exp_of(evidence::next_value(groups_[group].mean, groups_[group].n, pool_, level).interval);
  return receipt;
}

}  // namespace compass::rank
