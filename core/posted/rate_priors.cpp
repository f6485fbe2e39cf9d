// What the rates of videos are pulled to.
#include "posted/sale_value.h"
#include "posted/video_metrics.h"

#include <algorithm>

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

std::vector<std::uint32_t> rows_until(const store::VideoTable& videos, std::int64_t now) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < videos.rows(); ++row) {
    if (videos.posted_at.value_or(row, now) <= now) rows.push_back(row);
  }
  return rows;
}

}  // namespace

VideoRates::VideoRates(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                       const store::InspirationFeed* inspiration, double level, std::int64_t now)
    : creator_(&creator),
      rows_(rows.begin(), rows.end()),
      basis_(basis_of(creator, rows)),
      level_(level) {
  const std::vector<std::uint32_t> others =
      inspiration != nullptr ? rows_until(inspiration->videos, now) : std::vector<std::uint32_t>{};
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

}  // namespace compass::posted
