#include "posted/video_metrics.h"

#include "evidence/always_valid.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace compass::posted {

VideoRates::VideoRates(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                       Basis basis, const PeerPriors* peers, double level)
    : creator_(&creator),
      rows_(rows.begin(), rows.end()),
      basis_(std::move(basis)),
      level_(level),
      priors_(rate_priors(creator, rows_, basis_, peers)) {}

const RatePrior& VideoRates::prior(Measure rate) const {
  return priors_[index_of(rate) - store::metric_count];
}

RateValue VideoRates::of(std::size_t row, Measure rate) const {
  return shrink(part_of(creator_->videos, creator_->text, row, rate, basis_), rate);
}

RateValue VideoRates::pooled(Measure rate) const {
  return shrink(pooled_part(rows_, rate), rate);
}

std::optional<Part> VideoRates::pooled_part(std::span<const std::uint32_t> rows,
                                            Measure rate) const {
  Part sum;
  for (const std::uint32_t row : rows) {
    const auto part = part_of(creator_->videos, creator_->text, row, rate, basis_);
    if (part) sum = {sum.x + part->x, sum.x_max + part->x_max, sum.n + part->n};
  }
  return sum.n > 0 ? std::optional(sum) : std::nullopt;
}

double VideoRates::unit(Measure rate) const {
  const RatePrior& p = prior(rate);
  return per(rate) * p.n_scale / p.x_scale;
}

double VideoRates::value(const Part& part, Measure rate) const {
  const RatePrior& p = prior(rate);
  const double x = std::max(part.x, 0.0);
  if (rate == Measure::click_rate) {
    return (std::min(x, part.n) + p.beta.alpha) / (part.n + p.beta.strength());
  }
  return unit(rate) * (p.x_scale * x + p.gamma.shape) / (p.n_scale * part.n + p.gamma.rate);
}

std::array<RatePoint, 2> VideoRates::posterior(const Part& part, Measure rate) const {
  const RatePrior& p = prior(rate);
  const double x = std::max(part.x, 0.0);
  // both in their mean: (mean - lower node) / distance is the weight of the upper one
  const auto points = [](double middle, double apart, double mean) {
    const double upper = apart > 0 ? (mean - middle + apart) / (2 * apart) : 0.5;
    return std::array{RatePoint{middle - apart, 1 - upper}, RatePoint{middle + apart, upper}};
  };
  if (rate == Measure::click_rate) {
    const double a = p.beta.alpha + std::min(x, part.n);
    const double s = p.beta.strength() + part.n;
    const double middle = (a + 1) / (s + 2);
    const double square = middle * middle - a * (a + 1) / ((s + 1) * (s + 2));
    return points(middle, std::sqrt(std::max(square, 0.0)), a / s);
  }
  const double shape = p.gamma.shape + p.x_scale * x;
  const double scale = unit(rate) / (p.gamma.rate + p.n_scale * part.n);
  return points(scale * (shape + 1), scale * std::sqrt(shape + 1), scale * shape);
}

evidence::Interval VideoRates::interval(const Part& part, Measure rate, double level) const {
  const RatePrior& p = prior(rate);
  const double x = std::max(part.x, 0.0);
  if (rate == Measure::click_rate) {
    return evidence::always_valid_rate(std::min(x, part.n), part.n, level, p.beta_mixture);
  }
  const auto bounds = [&](double of) {
    return evidence::always_valid_count(p.x_scale * of, p.n_scale * part.n, level, p.gamma_mixture);
  };
  const evidence::Interval low = bounds(x);
  const double x_max = std::max(part.x_max, x);
  const double high = x_max > x ? bounds(x_max).hi : low.hi;
  return {unit(rate) * low.lo, unit(rate) * high};
}

RateValue VideoRates::shrink(const std::optional<Part>& part, Measure rate) const {
  const RatePrior& p = prior(rate);
  RateValue result{.rate = rate, .prior_source = p.source};
  const bool beta = rate == Measure::click_rate;
  evidence::Estimate& estimate = result.estimate;
  estimate.prior = beta ? p.beta.mean() : unit(rate) * p.gamma.mean();
  estimate.prior_weight = beta ? p.beta.strength() : p.gamma.rate / p.n_scale;
  const Part counted = part.value_or(Part{});
  if (part) {
    estimate.raw = per(rate) * part->x / part->n;
    estimate.n = part->n;
    if (part->x_max > part->x) result.raw_max = per(rate) * part->x_max / part->n;
  }
  estimate.value = value(counted, rate);
  estimate.interval = interval(counted, rate, level_);
  return result;
}

double VideoRates::chance_below(const Part& part, double rate_value, Measure rate) const {
  const RatePrior& p = prior(rate);
  const bool beta = rate == Measure::click_rate;
  const double x = std::max(part.x, 0.0);
  const double k = beta ? std::min(x, part.n) : p.x_scale * x;
  const double expected = beta ? rate_value * part.n : rate_value / unit(rate) * p.n_scale * part.n;
  // ten standard deviations off there is nothing left to compute (a binomial's is smaller still)
  const double far = 10 * std::sqrt(std::max(expected, k)) + 40;
  if (k > expected + far) return 1;
  if (k < expected - far) return 0;
  if (beta) {
    // P(X <= k) of a binomial is the upper tail of Beta(k + 1, n - k)
    const double up_to = k >= part.n ? 1 : math::beta_upper(rate_value, k + 1, part.n - k);
    const double below = k <= 0 ? 0 : math::beta_upper(rate_value, k, part.n - k + 1);
    return (up_to + below) / 2;
  }
  // P(X <= k) of a Poisson is the upper tail of Gamma(k + 1)
  const double up_to = math::gamma_upper(expected, k + 1, 1);
  const double below = k <= 0 ? 0 : math::gamma_upper(expected, k, 1);
  return (up_to + below) / 2;
}

}  // namespace compass::posted
