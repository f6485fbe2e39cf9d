#include "evidence/shares.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace compass::evidence {
namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double least_weight = 1e-3;  // lighter grid points are dropped
constexpr int grid_points = 49;        // ln M = 0, 1/4, .. 12
constexpr double grid_stride = 0.25;

// one product's buyers in the segments that have a share, and their sum
struct Buyers {
  std::vector<double> counts;
  double n = 0;
};

std::vector<Buyers> usable_rows(std::span<const double> counts, std::span<const double> base,
                                std::size_t max_rows) {
  std::vector<Buyers> rows;
  for (std::size_t begin = 0; begin + base.size() <= counts.size() && !base.empty();
       begin += base.size()) {
    Buyers row;
    for (std::size_t s = 0; s < base.size(); ++s) {
      if (!(base[s] > 0)) continue;
      const double count = counts[begin + s];
      row.counts.push_back(count > 0 && count - count == 0 ? count : 0);
      row.n += row.counts.back();
    }
    if (row.n > 0) rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](const Buyers& a, const Buyers& b) {
    return a.n != b.n ? a.n < b.n : a.counts < b.counts;
  });
  if (rows.size() > max_rows) {
    for (std::size_t i = 0; i < max_rows; ++i) {
      // ranks only rise: a row is swapped forward before its place is written to
      std::swap(rows[i], rows[(2 * i + 1) * rows.size() / (2 * max_rows)]);
    }
    rows.resize(max_rows);
  }
  return rows;
}

std::vector<double> shares_of(std::span<const double> base) {
  double sum = 0;
  std::vector<double> shares;
  for (const double share : base) {
    if (!(share > 0)) continue;
    shares.push_back(share);
    sum += share;
  }
  for (double& share : shares)
    share /= sum;
  return shares;
}

// ln likelihood at m less that at infinity
double ln_gain_at(double m, std::span<const Buyers> rows, std::span<const double> shares) {
  std::vector<double> ln_shares;
  ln_shares.reserve(shares.size());
  for (const double share : shares)
    ln_shares.push_back(math::ln(share));
  double sum = 0;
  for (const Buyers& row : rows) {
    sum -= math::ln_rising(m, row.n);
    for (std::size_t s = 0; s < shares.size(); ++s) {
      const double count = row.counts[s];
      if (count > 0) sum += math::ln_rising(m * shares[s], count) - count * ln_shares[s];
    }
  }
  return sum;
}

// weights from their logarithms; light points go
void normalise(std::vector<Concentration::Point>& points) {
  double most = -inf;
  for (const auto& point : points)
    most = std::max(most, point.weight);
  double total = 0;
  for (auto& point : points) {
    point.weight = math::exp(point.weight - most);
    if (point.weight < least_weight) point.weight = 0;
    total += point.weight;
  }
  std::erase_if(points, [](const auto& point) { return point.weight == 0; });
  for (auto& point : points)
    point.weight /= total;
}

}  // namespace

double Concentration::probability_matters() const {
  double sum = 0;
  for (const Point& point : points)
    sum += point.m == inf ? 0 : point.weight;
  return sum;
}

Concentration fit_concentration(std::span<const double> counts, std::span<const double> base,
                                const ConcentrationAssumption& assumed) {
  const std::vector<double> shares = shares_of(base);
  const std::vector<Buyers> rows = usable_rows(counts, base, assumed.max_rows);
  Concentration fitted;
  fitted.best = inf;
  fitted.products = static_cast<double>(rows.size());
  if (rows.empty() || shares.size() < 2) {
    fitted.points = {{inf, 1}};
    return fitted;
  }
  fitted.ln_gain = -inf;
  double best_m = inf;
  for (int i = 0; i < grid_points; ++i) {
    const double m = math::exp(grid_stride * i);
    const double gain = ln_gain_at(m, rows, shares);
    fitted.points.push_back({m, gain});
    if (gain > fitted.ln_gain) {
      fitted.ln_gain = gain;
      best_m = m;
    }
  }
  if (fitted.ln_gain > 0) fitted.best = best_m;
  double mean = 0;
  for (const auto& point : fitted.points)
    mean += math::exp(point.weight - fitted.ln_gain);
  fitted.ln_bayes = fitted.ln_gain + math::ln(mean / grid_points);

  for (auto& point : fitted.points)
    point.weight += math::ln(assumed.matters / grid_points);
  fitted.points.push_back({inf, math::ln(1 - assumed.matters)});
  normalise(fitted.points);
  return fitted;
}

}  // namespace compass::evidence
