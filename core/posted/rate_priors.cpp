#include "posted/rate_priors.h"

#include "posted/sale_value.h"

#include <algorithm>
#include <utility>
#include <vector>

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

RatePrior fitted(PriorSource source, std::span<const Part> pool, Measure rate,
                 const SaleValue& sale) {
  RatePrior prior{.source = source};
  const double mean = assumed_mean(rate);
  // what follows the creator's own data must not bound it (always_valid.h)
  const bool own = source == PriorSource::own;
  if (rate == Measure::click_rate) {
    std::vector<evidence::Count2> counts;
    for (const Part& part : pool)
      counts.push_back({part.x, part.n});
    const evidence::RateAssumption assumed{.mean = mean};
    prior.beta = evidence::fit_beta_prior(counts, assumed);
    prior.beta_mixture = own ? evidence::beta_from(mean, assumed.cv) : prior.beta;
    return prior;
  }
  if (rate == Measure::gpm) {
    prior.n_scale = 1 / (1 + sale.cv2);
    prior.x_scale = prior.n_scale / sale.mean;
  }
  std::vector<evidence::CountRow> counts;
  for (const Part& part : pool) {
    counts.push_back({prior.x_scale * std::max(part.x, 0.0), prior.n_scale * part.n});
  }
  const evidence::CountAssumption assumed{.mean = mean};
  prior.gamma = evidence::fit_gamma_prior(counts, assumed);
  prior.gamma_mixture = own ? evidence::gamma_from(mean, assumed.cv) : prior.gamma;
  return prior;
}

std::size_t posted_until(const store::VideoTable& videos, std::int64_t now) {
  std::size_t rows = 0;
  for (std::size_t row = 0; row < videos.rows(); ++row)
    rows += videos.posted_at.value_or(row, now) <= now ? 1 : 0;
  return rows;
}

// only revenue is counted in sales
SaleValue sale_value_for(Measure rate, const store::VideoTable& videos, const store::TextPool& text,
                         std::span<const std::uint32_t> rows, const Basis& basis) {
  return rate == Measure::gpm ? sale_value(videos, text, rows, basis) : SaleValue{};
}

}  // namespace

std::string_view name_of(PriorSource source) {
  constexpr std::array<std::string_view, 3> names = {"inspiration", "own", "assumed"};
  return names[static_cast<std::size_t>(source)];
}

PeerPriors::PeerPriors(const store::InspirationFeed& feed, Basis basis, std::int64_t now)
    : feed_(&feed), basis_(std::move(basis)), posted_(posted_until(feed.videos, now)) {
  const std::vector<std::uint32_t> rows = rows_until(feed.videos, now);
  for (std::size_t at = 0; at < rate_count; ++at) {
    const Measure rate = rates[at];
    const std::vector<Part> pool = parts_of(feed.videos, feed.text, rows, rate, basis_);
    if (pool.size() < pool_min) continue;
    const SaleValue sale = sale_value_for(rate, feed.videos, feed.text, rows, basis_);
    priors_[at] = fitted(PriorSource::inspiration, pool, rate, sale);
  }
}

bool PeerPriors::holds(const store::InspirationFeed& feed, const Basis& basis,
                       std::int64_t now) const {
  return feed_ == &feed && basis_ == basis && posted_ == posted_until(feed.videos, now);
}

const std::optional<RatePrior>& PeerPriors::of(Measure rate) const {
  return priors_[index_of(rate) - store::metric_count];
}

RatePriors rate_priors(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                       const Basis& basis, const PeerPriors* peers) {
  RatePriors priors;
  for (std::size_t at = 0; at < rate_count; ++at) {
    const Measure rate = rates[at];
    if (peers != nullptr && peers->of(rate)) {
      priors[at] = *peers->of(rate);
      continue;
    }
    std::vector<Part> pool = parts_of(creator.videos, creator.text, rows, rate, basis);
    const auto source = pool.size() < pool_min ? PriorSource::assumed : PriorSource::own;
    if (source == PriorSource::assumed) pool.clear();
    const SaleValue sale = sale_value_for(rate, creator.videos, creator.text, rows, basis);
    priors[at] = fitted(source, pool, rate, sale);
  }
  return priors;
}

}  // namespace compass::posted
