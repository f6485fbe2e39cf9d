// Rates in groups: a beta-binomial of group means over one of rows, fitted in turns.
#include "evidence/rate.h"
#include "evidence/rate_fit.h"
#include "evidence/search.h"
#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace compass::evidence {
namespace {

using detail::PoolRow;

struct GroupRow {
  std::uint32_t group;
  PoolRow row;
};

struct GroupMean {
  double mean = 0;
  double cv2 = 0;       // how unsure, relative to its rarer side
  double leverage = 0;  // how much of it is one row of the group
};

std::vector<GroupRow> sorted_rows(std::span<const GroupedCount> pool, std::size_t group_count) {
  std::vector<GroupRow> rows;
  for (const GroupedCount& row : pool) {
    if (row.group < group_count && detail::usable(row.count)) {
      rows.push_back({row.group, detail::pool_row(row.count)});
    }
  }
  const auto size_of = [](const GroupRow& row) { return row.row.size; };
  math::sort_by(rows, size_of, [](const GroupRow& a, const GroupRow& b) {
    if (a.row.size != b.row.size || a.row.x != b.row.x) return detail::smaller(a.row, b.row);
    return a.group < b.group;
  });
  return rows;
}

// each group as one row of the trials that count, given how rows scatter within
std::vector<PoolRow> group_totals(std::span<const GroupRow> rows, std::span<const GroupMean> means,
                                  double within_cv) {
  std::vector<PoolRow> totals(means.size());
  for (const auto& [group, row] : rows) {
    const double strength = detail::strength_of(means[group].mean, within_cv);
    const double counted = detail::effective_trials(row.size, strength);
    totals[group].size += counted;
    totals[group].x += counted * (row.x / row.size);
  }
  return totals;
}

// how rows scatter around their group's mean: likelihood over cv alone, means held. A row is nearer
// to a mean that it is part of than to the true one, by its leverage
detail::Scatter fit_within(std::span<const GroupRow> rows, std::span<const GroupMean> means,
                           const RateAssumption& assumed) {
  const auto height = [&](double ln_cv) {
    const double cv = math::exp(ln_cv);
    std::vector<BetaPrior> priors;
    std::vector<double> norms;
    for (const GroupMean& group : means) {
      priors.push_back(beta_from(group.mean, cv * std::sqrt(1 - group.leverage)));
      norms.push_back(detail::ln_norm(priors.back().alpha, priors.back().beta));
    }
    double sum = detail::ln_cv_prior(ln_cv, assumed);
    for (const auto& [group, row] : rows) {
      sum += detail::ln_likelihood(row, priors[group].alpha, priors[group].beta) + norms[group];
    }
    return sum;
  };
  return detail::fit_scatter(assumed.cv_spread, height);
}

std::vector<PoolRow> condensed_rows(std::span<const GroupRow> rows, std::size_t max_rows) {
  std::vector<PoolRow> all;
  for (const GroupRow& row : rows)
    all.push_back(row.row);
  return detail::condensed(std::move(all), max_rows);
}

}  // namespace

GroupedRates fit_grouped_rates(std::span<const GroupedCount> pool, std::size_t group_count,
                               const RateAssumption& assumed) {
  const std::vector<GroupRow> rows = sorted_rows(pool, group_count);
  std::vector<GroupRow> sample = rows;
  detail::thin(sample, assumed.max_rows);

  // at first as if there were no groups; two turns then settle who scatters how much
  detail::RateFit between = detail::fit_rate_rows(condensed_rows(rows, assumed.max_rows), assumed);
  detail::Scatter within{std::sqrt(between.cv2), 0};
  std::vector<double> rows_in(group_count);
  for (const GroupRow& row : rows)
    rows_in[row.group] += 1;
  std::vector<GroupMean> means(group_count, {between.mean, between.mean_cv2, 0});
  for (int turn = 0; turn < 2; ++turn) {
    const std::vector<PoolRow> totals = group_totals(rows, means, within.cv);
    std::vector<PoolRow> seen;
    for (const PoolRow& total : totals) {
      if (total.size > 0) seen.push_back(total);
    }
    between = detail::fit_rate_rows(detail::condensed(std::move(seen), assumed.max_rows), assumed);
    const BetaPrior of_means = beta_from(between.mean, std::sqrt(between.cv2 + between.mean_cv2));
    for (std::size_t g = 0; g < group_count; ++g) {
      const double a = of_means.alpha + totals[g].x;
      const double b = of_means.beta + (totals[g].size - totals[g].x);
      const double mean = a / (a + b);
      const double rarer = detail::rarer_of(mean);
      const double own = totals[g].size / (a + b);
      means[g] = {mean, (1 - rarer) / (rarer * (a + b + 1)), own / std::max(rows_in[g], 1.0)};
    }
    within = fit_within(sample, means, assumed);
  }

  GroupedRates rates;
  rates.between_cv = std::sqrt(between.cv2);
  rates.within_cv = within.cv;
  rates.any = beta_from(between.mean, std::sqrt(within.cv2() + between.cv2 + between.mean_cv2));
  for (const GroupMean& group : means) {
    rates.groups.push_back(beta_from(group.mean, std::sqrt(within.cv2() + group.cv2)));
  }
  return rates;
}

}  // namespace compass::evidence
