#include "posted/video_metrics.h"

#include "evidence/always_valid.h"
#include "math/real.h"
#include "posted/sale_value.h"

#include <algorithm>
#include <cmath>

namespace compass::posted {

namespace {

// what is usual where nobody says: per view, of orders per click; order of magnitude only
constexpr double assumed_mean(Measure rate) {
  switch (rate) {
    case Measure::engagement_rate:
      return 0.05;
    case Measure::click_rate:
      return 0.02;
    case Measure::order_rate:
      return 0.03;
    case Measure::follow_rate:
      return 0.001;
    default:
      return 0.0005;  // sales and, in sales of usual value, revenue
  }
}

// parts of one rate, of one feed
std::vector<Part> parts_of(const store::VideoTable& videos, const store::TextPool& text,
                           std::span<const std::uint32_t> rows, Measure rate, const Basis& basis) {
  std::vector<Part> parts;
  for (const std::uint32_t row : rows) {
    if (const auto part = part_of(videos, text, row, rate, basis)) parts.push_back(*part);
  }
  return parts;
}

std::vector<std::uint32_t> all_rows(const store::VideoTable& videos) {
  std::vector<std::uint32_t> rows(videos.rows());
  for (std::size_t row = 0; row < rows.size(); ++row)
    rows[row] = static_cast<std::uint32_t>(row);
  return rows;
}

}  // namespace

std::string_view name_of(PriorSource source) {
  constexpr std::array<std::string_view, 3> names = {"inspiration", "own", "assumed"};
  return names[static_cast<std::size_t>(source)];
}

VideoRates::VideoRates(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                       const store::InspirationFeed* inspiration, double level)
    : creator_(&creator),
      rows_(rows.begin(), rows.end()),
      basis_(basis_of(creator, rows)),
      level_(level) {
  const std::vector<std::uint32_t> others =
      inspiration != nullptr ? all_rows(inspiration->videos) : std::vector<std::uint32_t>{};
  for (const Measure rate : rates) {
    Prior& prior = priors_[index_of(rate) - store::metric_count];
    std::vector<Part> pool;
    if (inspiration != nullptr) {
      pool = parts_of(inspiration->videos, inspiration->text, others, rate, basis_);
      prior.source = PriorSource::inspiration;
    }
    if (pool.size() < pool_min) {
      pool = parts_of(creator.videos, creator.text, rows_, rate, basis_);
      prior.source = pool.size() < pool_min ? PriorSource::assumed : PriorSource::own;
    }
    if (rate == Measure::gpm) {
      const bool from_others = prior.source == PriorSource::inspiration;
      const SaleValue sale =
          from_others ? sale_value(inspiration->videos, inspiration->text, others, basis_)
                      : sale_value(creator.videos, creator.text, rows_, basis_);
      prior.n_scale = 1 / (1 + sale.cv2);
      prior.x_scale = prior.n_scale / sale.mean;
    }
    if (prior.source == PriorSource::assumed) pool.clear();
    fit(prior, pool, rate);
  }
}

void VideoRates::fit(Prior& prior, std::span<const Part> pool, Measure rate) {
  const double mean = assumed_mean(rate);
  if (rate == Measure::click_rate) {
    std::vector<evidence::Count2> counts;
    for (const Part& part : pool)
      counts.push_back({part.x, part.n});
    const evidence::RateAssumption assumed{.mean = mean};
    prior.beta = evidence::fit_beta_prior(counts, assumed);
    // what follows the creator's own data must not bound it (always_valid.h)
    const bool own = prior.source == PriorSource::own;
    prior.beta_mixture = own ? evidence::beta_from(mean, assumed.cv) : prior.beta;
    return;
  }
  std::vector<evidence::CountRow> counts;
  for (const Part& part : pool) {
    counts.push_back({prior.x_scale * std::max(part.x, 0.0), prior.n_scale * part.n});
  }
  const evidence::CountAssumption assumed{.mean = mean};
  prior.gamma = evidence::fit_gamma_prior(counts, assumed);
  const bool own = prior.source == PriorSource::own;
  prior.gamma_mixture = own ? evidence::gamma_from(mean, assumed.cv) : prior.gamma;
}

const VideoRates::Prior& VideoRates::prior(Measure rate) const {
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
  for (const Part& part : parts_of(creator_->videos, creator_->text, rows, rate, basis_)) {
    sum.x += part.x;
    sum.x_max += part.x_max;
    sum.n += part.n;
  }
  return sum.n > 0 ? std::optional(sum) : std::nullopt;
}

double VideoRates::unit(Measure rate) const {
  const Prior& p = prior(rate);
  return per(rate) * p.n_scale / p.x_scale;
}

double VideoRates::value(const Part& part, Measure rate) const {
  const Prior& p = prior(rate);
  const double x = std::max(part.x, 0.0);
  if (rate == Measure::click_rate) {
    return (std::min(x, part.n) + p.beta.alpha) / (part.n + p.beta.strength());
  }
  return unit(rate) * (p.x_scale * x + p.gamma.shape) / (p.n_scale * part.n + p.gamma.rate);
}

evidence::Interval VideoRates::interval(const Part& part, Measure rate, double level) const {
  const Prior& p = prior(rate);
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
  const Prior& p = prior(rate);
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
  const Prior& p = prior(rate);
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
