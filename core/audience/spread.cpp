#include "audience/spread.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace compass::audience {
namespace {

constexpr double pivot = 30;  // buyers; any would do, it only gives `variance` its scale
constexpr double half_root = 0.70710678118654752440;

// rows with about equally many buyers
struct Bucket {
  std::array<double, side_count> rows{};
  double products = 0;
  double buyers = 0;              // sum of n
  std::vector<double> squares{};  // by mode: sum of n score^2, which has mean 1 under no difference
};

std::vector<Bucket> bucketed(const Modes& modes, std::span<const Scored> rows) {
  std::vector<Bucket> buckets(bucket_count);
  for (const Scored& row : rows) {
    Bucket& bucket = buckets[bucket_of(row.n)];
    bucket.squares.resize(modes.size());
    bucket.products += 1;
    bucket.buyers += row.n;
    for (std::size_t s = 0; s < side_count; ++s)
      bucket.rows[s] += row.known[s] ? 1 : 0;
    for (std::size_t k = 0; k < modes.size(); ++k) {
      if (row.known[static_cast<std::size_t>(modes[k].side)]) {
        bucket.squares[k] += row.n * row.score[k] * row.score[k];
      }
    }
  }
  std::erase_if(buckets, [](const Bucket& bucket) { return bucket.products == 0; });
  return buckets;
}

// ln likelihood of all modes of a side at one variance, less a constant
double ln_likelihood(const Modes& modes, Side side, std::span<const Bucket> buckets,
                     std::span<const double> scale, double variance) {
  double sum = 0;
  const auto s = static_cast<std::size_t>(side);
  for (std::size_t k = 0; k < modes.size(); ++k) {
    if (modes[k].side != side) continue;
    for (std::size_t b = 0; b < buckets.size(); ++b) {
      const double inflated = variance * modes[k].weight * scale[b];
      sum -= 0.5 *
             (buckets[b].rows[s] * math::ln1p(inflated) + buckets[b].squares[k] / (1 + inflated));
    }
  }
  return sum;
}

}  // namespace

std::array<double, grid_size> variance_grid() {
  std::array<double, grid_size> grid{};
  for (std::size_t j = 1; j < grid_size; ++j) {
    grid[j] = math::exp(-9 + 0.25 * static_cast<double>(j - 1));
  }
  return grid;
}

std::size_t bucket_of(double n) {
  int exponent = 0;
  const double mantissa = std::frexp(n, &exponent);  // n = mantissa 2^exponent, exactly
  const int bucket = 2 * std::max(exponent, 0) + (mantissa >= half_root ? 1 : 0);
  return static_cast<std::size_t>(std::min(bucket, static_cast<int>(bucket_count) - 1));
}

double signal_scale(double n, int slope_quarters) {
  const double quarter = std::sqrt(std::sqrt(pivot / n));
  double scale = n;
  for (int q = 0; q < slope_quarters; ++q)
    scale *= quarter;
  return scale;
}

GridPosterior posterior_of(const std::array<double, grid_size>& ln_likelihood) {
  const double most = *std::max_element(ln_likelihood.begin(), ln_likelihood.end());
  const double share = 0.5 / static_cast<double>(grid_size - 1);
  const std::array<double, grid_size> grid = variance_grid();
  double sum = 0;
  double matters = 0;
  double mean = 0;
  for (std::size_t j = 0; j < grid_size; ++j) {
    const double weight = (j == 0 ? 0.5 : share) * math::exp(ln_likelihood[j] - most);
    sum += weight;
    if (j > 0) matters += weight;
    mean += weight * grid[j];
  }
  GridPosterior posterior;
  posterior.spread.weight = matters / sum;
  posterior.spread.variance = posterior.spread.weight > open_from ? mean / sum : 0;
  posterior.ln_evidence = most + math::ln(sum);
  return posterior;
}

Spread fit_spread(const Modes& modes, std::span<const Scored> rows) {
  const std::vector<Bucket> buckets = bucketed(modes, rows);
  const std::array<double, grid_size> grid = variance_grid();
  Spread best;
  best.ln_evidence = -std::numeric_limits<double>::infinity();
  constexpr int most_quarters = 4;  // beyond 1 a widely bought product would be known less well
  for (int quarters = 0; quarters <= most_quarters; ++quarters) {
    std::vector<double> scale;
    scale.reserve(buckets.size());
    for (const Bucket& bucket : buckets) {
      scale.push_back(signal_scale(bucket.buyers / bucket.products, quarters));
    }
    Spread spread;
    spread.slope_quarters = quarters;
    for (std::size_t s = 0; s < side_count; ++s) {
      std::array<double, grid_size> likelihood{};
      for (std::size_t j = 0; j < grid_size; ++j) {
        likelihood[j] = ln_likelihood(modes, static_cast<Side>(s), buckets, scale, grid[j]);
      }
      const GridPosterior posterior = posterior_of(likelihood);
      spread.side[s] = posterior.spread;
      spread.ln_evidence += posterior.ln_evidence;
    }
    if (spread.ln_evidence > best.ln_evidence) best = spread;
  }
  return best;
}

}  // namespace compass::audience
