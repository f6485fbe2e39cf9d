#include "evidence/log_normal.h"

#include "evidence/search.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace compass::evidence {
namespace {

// what 340 TikTok creators with two videos or more show
constexpr double usual_lambda = 2.3;
constexpr double usual_within = 1.85;
constexpr double lambda_spread = 1.5;  // sd of ln lambda before the pool has spoken
constexpr double unknown_mean_variance = 100;

// the pool at one lambda = between / within; sums in the order of the sorted groups
struct Profile {
  double mean = 0;
  double precision = 0;  // of the mean, in units of 1 / within
  double within = usual_within;
  double height = 0;
};

Profile profile_at(std::span<const LnGroup> groups, double lambda, double prior_freedom) {
  double weighted = 0;
  double ln_sum = 0;
  double values = 0;
  Profile at;
  for (const LnGroup& group : groups) {
    const double weight = group.n / (1 + group.n * lambda);
    at.precision += weight;
    weighted += weight * group.mean;
    ln_sum += math::ln1p(group.n * lambda);
    values += group.n;
  }
  const double z = (math::ln(lambda) - math::ln(usual_lambda)) / lambda_spread;
  at.height = -0.5 * z * z;
  if (groups.empty()) return at;

  at.mean = weighted / at.precision;
  double squares = prior_freedom * usual_within;
  for (const LnGroup& group : groups) {
    const double off = group.mean - at.mean;
    squares += group.squares + group.n / (1 + group.n * lambda) * off * off;
  }
  const double freedom = values - 1 + prior_freedom;
  at.within = squares / freedom;
  at.height -= 0.5 * (freedom * math::ln(at.within) + ln_sum + math::ln(at.precision));
  return at;
}

// The expected information of the restricted likelihood on both variances, with what the
// assumptions add, turned over. A group's mean scatters with between + within / n (Searle, Casella
// & McCulloch 1992, Variance Components)
MeanPool::Unsure unsure_of(std::span<const LnGroup> groups, double between, double within,
                           double prior_freedom) {
  double precision = 0;    // of the common mean
  double squares[3] = {};  // sums of precision^2, precision^2 / n, precision^2 / n^2
  double cubes[3] = {};
  double alone = prior_freedom;  // values that know `within` alone
  for (const LnGroup& group : groups) {
    const double p = 1 / (between + within / group.n);
    precision += p;
    alone += group.n - 1;
    double part = p * p;
    for (int power = 0; power < 3; ++power, part /= group.n) {
      squares[power] += part;
      cubes[power] += part * p;
    }
  }
  const auto information = [&](int a, int b) {
    if (!(precision > 0)) return 0.0;
    return 0.5 * (squares[a + b] - 2 * cubes[a + b] / precision +
                  squares[a] * squares[b] / (precision * precision));
  };
  const double by_lambda = 1 / (lambda_spread * lambda_spread);
  const double of_between = information(0, 0) + by_lambda / (between * between);
  const double of_within = information(1, 1) + (0.5 * alone + by_lambda) / (within * within);
  const double of_both = information(0, 1) - by_lambda / (between * within);
  const double determinant = of_between * of_within - of_both * of_both;
  return {of_within / determinant, of_between / determinant, -of_both / determinant};
}

// variance of what changes by so much with between and with within
double open_variance(const MeanPool::Unsure& unsure, double by_between, double by_within) {
  return by_between * by_between * unsure.between + by_within * by_within * unsure.within +
         2 * by_between * by_within * unsure.both;
}

Estimate normal_estimate(double mean_ln, double n, const MeanPool& pool, double extra_values,
                         double level) {
  const bool seen = n > 0 && mean_ln - mean_ln == 0;
  const double prior_variance = pool.between + pool.mean_variance;
  Estimate estimate;
  if (seen) estimate.raw = mean_ln;
  estimate.n = seen ? n : 0;
  estimate.prior = pool.mean;
  estimate.prior_weight = pool.within / prior_variance;

  const double own = estimate.n / (estimate.n + estimate.prior_weight);
  estimate.value = pool.mean + (seen ? own * (mean_ln - pool.mean) : 0);
  // the value's variance, how much it changes with both variances, and what that leaves open
  double variance = (1 - own) * prior_variance;
  double by_within = extra_values;
  if (seen) {
    const double all = prior_variance + pool.within / n;
    const double off = (mean_ln - pool.mean) / all;
    by_within += own * own / n;
    // twice: v at the fitted variances lies too low by as much
    variance += 2 * open_variance(pool.unsure, (1 - own) * off, -own / n * off);
  }
  variance += extra_values * pool.within;
  const double open = open_variance(pool.unsure, (1 - own) * (1 - own), by_within);
  constexpr double most_freedom = 1e4;  // as good as normal
  const double freedom =
      open > 0 ? std::min(2 * variance * variance / open, most_freedom) : most_freedom;
  const double t = math::student_quantile(0.5 * (1 + level), freedom);
  const double reach = t * std::sqrt(variance);
  estimate.interval = {estimate.value - reach, estimate.value + reach};
  return estimate;
}

}  // namespace

LnGroup ln_group(std::span<const double> ln_values) {
  std::vector<double> values;
  for (const double value : ln_values) {
    if (value - value == 0) values.push_back(value);
  }
  std::sort(values.begin(), values.end());
  LnGroup group;
  group.n = static_cast<double>(values.size());
  if (values.empty()) return group;
  for (const double value : values)
    group.mean += value;
  group.mean /= group.n;
  for (const double value : values)
    group.squares += (value - group.mean) * (value - group.mean);
  return group;
}

MeanPool fit_mean_pool(std::span<const LnGroup> pool, double prior_freedom,
                       std::size_t max_groups) {
  std::vector<LnGroup> groups;
  for (const LnGroup& group : pool) {
    if (group.n > 0 && group.mean - group.mean == 0) groups.push_back(group);
  }
  std::sort(groups.begin(), groups.end(), [](const LnGroup& a, const LnGroup& b) {
    if (a.n != b.n) return a.n < b.n;
    return a.mean != b.mean ? a.mean < b.mean : a.squares < b.squares;
  });
  if (groups.size() > max_groups) {
    for (std::size_t i = 0; i < max_groups; ++i)
      groups[i] = groups[(2 * i + 1) * groups.size() / (2 * max_groups)];
    groups.resize(max_groups);
  }

  const auto height = [&](double ln_lambda) {
    return profile_at(groups, math::exp(ln_lambda), prior_freedom).height;
  };
  const double reach = math::ln(1e4);
  const double lambda = math::exp(detail::argmax(-reach, reach, /*grid=*/12, height).x);
  const Profile best = profile_at(groups, lambda, prior_freedom);
  MeanPool fitted;
  fitted.mean = best.mean;
  fitted.within = best.within;
  fitted.between = lambda * best.within;
  fitted.mean_variance = groups.empty() ? unknown_mean_variance : best.within / best.precision;
  fitted.groups = groups.size();
  fitted.unsure = unsure_of(groups, fitted.between, fitted.within, prior_freedom);
  return fitted;
}

Estimate shrink_mean(double mean_ln, double n, const MeanPool& pool, double level) {
  return normal_estimate(mean_ln, n, pool, 0, level);
}

Estimate next_value(double mean_ln, double n, const MeanPool& pool, double level) {
  return normal_estimate(mean_ln, n, pool, 1, level);
}

Line regress_on(std::span<const double> x, std::span<const double> y) {
  std::vector<std::pair<double, double>> pairs;
  for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
    if (x[i] - x[i] == 0 && y[i] - y[i] == 0) pairs.emplace_back(x[i], y[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  Line line;
  line.n = static_cast<double>(pairs.size());
  if (pairs.empty()) return line;
  for (const auto& [at, value] : pairs) {
    line.mean_x += at;
    line.intercept += value;
  }
  line.mean_x /= line.n;
  line.intercept /= line.n;
  double sum_xy = 0;
  double sum_yy = 0;
  for (const auto& [at, value] : pairs) {
    line.sum_xx += (at - line.mean_x) * (at - line.mean_x);
    sum_xy += (at - line.mean_x) * (value - line.intercept);
    sum_yy += (value - line.intercept) * (value - line.intercept);
  }
  if (line.n >= 3 && line.sum_xx > 0) line.slope = sum_xy / line.sum_xx;
  const double left = sum_yy - line.slope * sum_xy;
  const double freedom = std::max(line.n - 2, 1.0);
  line.residual = left > 0 ? left / freedom : 0;
  return line;
}

}  // namespace compass::evidence
