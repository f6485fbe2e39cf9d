#include "rank/demand.h"

#include "evidence/count.h"
#include "math/micro.h"
#include "math/real.h"

#include <algorithm>

namespace compass::rank {

namespace {

constexpr evidence::GammaPrior jeffreys{.shape = 0.5, .rate = 0};

}  // namespace

std::optional<double> DemandFactor::creators(std::size_t row) const {
  const store::ProductTable& products = feed_->products;
  const auto stated = products.creators.at(row);
  const auto videos = products.videos.at(row);
  if (!stated && !videos) return std::nullopt;
  return static_cast<double>(std::clamp<std::int64_t>(stated ? *stated : *videos, 0, most));
}

DemandFactor DemandFactor::fit(const store::ProductsFeed& feed) {
  DemandFactor factor;
  factor.feed_ = &feed;
  // whole numbers: exact in any order
  std::int64_t sum = 0;
  std::int64_t rows = 0;
  for (std::size_t row = 0; row < feed.products.rows(); ++row) {
    const auto own = factor.creators(row);
    if (!own) continue;
    sum += static_cast<std::int64_t>(*own);
    ++rows;
  }
  factor.stated_ = rows > 0;
  factor.usual_ = jeffreys.shape;
  if (rows > 0) factor.usual_ += static_cast<double>(sum) / static_cast<double>(rows);
  const bool all = rows == static_cast<std::int64_t>(feed.products.rows());
  if (rows > 0 && !all) factor.any_ = factor.spread_of_stated();
  return factor;
}

double DemandFactor::value_of(double creators) const {
  return (creators + jeffreys.shape) / usual_;
}

evidence::LnPosterior DemandFactor::spread_of_stated() const {
  // thousandths, so that the sums are whole and exact in any order
  std::int64_t rows = 0;
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (std::size_t row = 0; row < feed_->products.rows(); ++row) {
    if (!creators(row)) continue;
    const auto thousandths =
        static_cast<std::int64_t>(math::round_to(1e3 * math::ln(value(row)), 0));
    ++rows;
    sum += thousandths;
    squares += thousandths * thousandths;
  }
  const auto n = static_cast<double>(rows);
  const double mean = static_cast<double>(sum) / n;
  const double variance = std::max(static_cast<double>(squares) / n - mean * mean, 0.0);
  return evidence::ln_normal(mean / 1e3, variance / 1e6);
}

evidence::LnPosterior DemandFactor::ln_posterior(std::size_t row) const {
  const auto own = creators(row);
  return own ? evidence::ln_gamma(*own + jeffreys.shape, usual_) : any_;
}

double DemandFactor::value(std::size_t row) const {
  const auto own = creators(row);
  return own ? value_of(*own) : 1;
}

std::int32_t DemandFactor::micro_of(double creators) const {
  return static_cast<std::int32_t>(math::micro_log(value_of(creators)));
}

double DemandFactor::creators_for(double value) const {
  return value * usual_ - jeffreys.shape;
}

void DemandFactor::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = static_cast<std::int32_t>(math::micro_log(value(row)));
  }
}

Receipt DemandFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  Receipt receipt;
  receipt.factor = Factor::demand;
  receipt.observed = Observed::creators;
  receipt.pointers = {product_pointer(row, "traffic/creators"),
                      product_pointer(row, "traffic/videos"), std::string(products_pool)};
  evidence::Estimate& estimate = receipt.estimate;
  estimate = {.raw = {}, .prior = 1, .value = value(row), .interval = {1, 1}};
  const auto own = creators(row);
  if (!own) {
    receipt.note = stated_ ? Note::missing : Note::not_in_feed;
    return receipt;
  }
  const auto at = [&](double level) {
    const auto rate = evidence::shrink_count(*own, 1, jeffreys, level).interval;
    return evidence::Interval{rate.lo / usual_, rate.hi / usual_};
  };
  estimate.raw = *own / usual_;
  estimate.n = *own;
  estimate.interval = at(ladder.likely);
  // its own creators are behind a row that has none of them, too
  receipt.claim = evidence::grade({.null_value = 1,
                                   .value = estimate.value,
                                   .at_likely = estimate.interval,
                                   .at_hint = at(ladder.hint),
                                   .n = *own + 1});
  return receipt;
}

}  // namespace compass::rank
