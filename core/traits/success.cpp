#include "traits/success.h"

#include "math/real.h"
#include "math/sort.h"
#include "traits/repeat.h"
#include "traits/success_metric.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace compass::traits {
namespace {

// The variances of a pool are known well from so many creators. Creators are numbered by the hash
// of a video's id: the first so many are a fair sample.
constexpr std::size_t creators_fitted = 4'096;

std::size_t index_of(SuccessMetric metric) {
  return static_cast<std::size_t>(metric);
}

std::optional<double> ln_followers(const store::InspirationFeed& feed, std::size_t row) {
  const auto followers = feed.creator_followers.at(row);
  if (size_band(followers) == SizeBand::unknown) return std::nullopt;
  return math::ln(static_cast<double>(*followers));
}

// rows of the pool, along its order, that are measured by `metric`
std::vector<std::uint32_t> rows_by(const Pool& pool, const Success& success, SuccessMetric metric) {
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t row : pool.order) {
    if (success.metric[row] == metric) rows.push_back(row);
  }
  return rows;
}

// A video brings followers from among those who are none yet: views per follower. Held against
// that, not against what large accounts get, it orders accounts by how fast they grow (README).
bool is_per_follower(store::Objective objective, SuccessMetric metric) {
  return objective == store::Objective::followers && metric == SuccessMetric::views;
}

// what accounts of that size get; leaves ln metric - that in success.residual
void fit_size(SuccessModel& model, SuccessMetric metric, Success& success,
              const store::InspirationFeed& feed, const std::vector<Measurement>& measured,
              std::span<const std::uint32_t> rows) {
  std::vector<double> sizes;
  std::vector<double> values;
  for (const std::uint32_t row : rows) {
    model.usual += measured[row].ln;
    const auto size = ln_followers(feed, row);
    if (!size) continue;
    sizes.push_back(*size);
    values.push_back(measured[row].ln);
  }
  model.usual /= static_cast<double>(rows.size());
  model.line = evidence::regress_on(sizes, values);
  if (is_per_follower(success.objective, metric)) model.line.slope = 1;
  std::size_t sized = 0;
  for (const std::uint32_t row : rows) {
    const bool has_size = size_band(feed.creator_followers.at(row)) != SizeBand::unknown;
    const double expected = has_size ? model.line.at(sizes[sized++]) : model.usual;
    success.residual[row] = measured[row].ln - expected;
  }
  success.without_size += rows.size() - sized;
}

void fit_creators(SuccessModel& model, const Success& success, const Pool& pool,
                  std::span<const std::uint32_t> rows) {
  std::vector<evidence::LnGroup>& groups = model.creators;
  groups.resize(pool.creators);
  for (const std::uint32_t row : rows) {
    evidence::LnGroup& group = groups[pool.creator[row]];
    group.n += 1;
    group.mean += success.residual[row];
  }
  for (evidence::LnGroup& group : groups) {
    if (group.n > 0) group.mean /= group.n;
  }
  for (const std::uint32_t row : rows) {
    evidence::LnGroup& group = groups[pool.creator[row]];
    const double off = success.residual[row] - group.mean;
    group.squares += off * off;
  }
  const std::size_t fitted = std::min(groups.size(), creators_fitted);
  model.pool = evidence::fit_mean_pool(std::span(groups).first(fitted));
}

// places in the sorted residuals: ties share the middle of theirs
void rank(SuccessModel& model, Success& success, std::span<const std::uint32_t> rows) {
  std::vector<std::pair<double, std::uint32_t>> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t row : rows)
    sorted.emplace_back(success.residual[row], row);
  math::sort_by(sorted, [](const auto& each) { return each.first; }, std::less{});
  const double n = static_cast<double>(sorted.size());
  const auto at_share = [&](double share) {
    return sorted[static_cast<std::size_t>(share * (n - 1))].first;
  };
  model.top_from = sorted[sorted.size() - (sorted.size() + 3) / 4].first;
  model.spread = 0.5 * (at_share(0.8413) - at_share(0.1587));
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin + 1;
    while (end < sorted.size() && sorted[end].first == sorted[begin].first)
      ++end;
    const double middle = 0.5 * static_cast<double>(begin + end) / n;
    const double standing = model.spread * math::normal_quantile(middle);
    for (std::size_t at = begin; at < end; ++at) {
      const std::uint32_t row = sorted[at].second;
      success.standing[row] = standing;
      success.top[row] = static_cast<std::uint8_t>(sorted[at].first >= model.top_from);
    }
    begin = end;
  }
}

}  // namespace

SuccessMetric Success::main_metric() const {
  std::size_t best = 0;
  for (std::size_t other = 1; other < success_metrics; ++other) {
    if (models[other].rows > models[best].rows) best = other;
  }
  return static_cast<SuccessMetric>(best);
}

double Success::icc() const {
  return models[index_of(main_metric())].pool.icc();
}

Success measure_success(const store::InspirationFeed& feed, const Pool& pool,
                        store::Objective objective) {
  const std::vector<Measurement> measured = measurements_of(feed, objective);
  Success success;
  success.objective = objective;
  success.residual.resize(pool.rows());
  success.again.resize(pool.rows());
  success.top.resize(pool.rows());
  success.standing.resize(pool.rows());
  for (const Measurement& row : measured) {
    success.metric.push_back(row.metric);
    success.is_measured.push_back(row.metric == SuccessMetric::none ? 0 : 1);
  }

  for (std::size_t metric = 1; metric < success_metrics; ++metric) {
    SuccessModel& model = success.models[metric];
    const auto rows = rows_by(pool, success, static_cast<SuccessMetric>(metric));
    model.rows = rows.size();
    if (rows.empty()) continue;
    success.measured += rows.size();
    fit_size(model, static_cast<SuccessMetric>(metric), success, feed, measured, rows);
    fit_creators(model, success, pool, rows);
    fit_repeat(model, success.residual, pool, rows);
    rank(model, success, rows);
    for (const std::uint32_t row : rows) {
      success.again[row] = shrunk(model.creators[pool.creator[row]], model);
    }
  }
  success.left_out = pool.rows() - success.measured;
  const double prior = success.models[index_of(success.main_metric())].pool.mean;
  for (std::size_t row = 0; row < pool.rows(); ++row) {
    if (success.metric[row] == SuccessMetric::none) success.again[row] = prior;
  }
  return success;
}

evidence::LnPosterior ln_success(const Success& success, const Pool& pool, std::size_t row) {
  const bool measured = success.metric[row] != SuccessMetric::none;
  const SuccessMetric metric = measured ? success.metric[row] : success.main_metric();
  const SuccessModel& model = success.models[index_of(metric)];
  const double prior = model.pool.between + model.pool.mean_variance;
  if (!measured) return evidence::ln_normal(success.again[row], success.measured > 0 ? prior : 0);
  const evidence::LnGroup& group = model.creators[pool.creator[row]];
  const double own = group.n / (group.n + model.pool.within / prior);
  const double off = own * (group.mean - model.pool.mean);
  const double open = off > 0 ? model.repeat_up_open : model.repeat_down_open;
  return evidence::ln_normal(success.again[row], (1 - own) * prior + open * off * off);
}

evidence::Estimate success_factor(const Success& success, const Pool& pool, std::size_t row,
                                  double level) {
  const bool measured = success.metric[row] != SuccessMetric::none;
  const SuccessMetric metric = measured ? success.metric[row] : success.main_metric();
  const SuccessModel& model = success.models[index_of(metric)];
  const evidence::LnGroup group =
      measured ? model.creators[pool.creator[row]] : evidence::LnGroup{};
  evidence::Estimate factor = evidence::shrink_mean(group.mean, group.n, model.pool, level);
  // the interval keeps its width on the ln scale: what repeats is not known better for being less
  const double moved =
      (measured ? repeated(factor.value, model) : success.again[row]) - factor.value;
  const double off = measured ? factor.value - model.pool.mean : 0;
  const double open = off > 0 ? model.repeat_up_open : model.repeat_down_open;
  const double z = math::normal_quantile(0.5 * (1 + level));
  const double alone = factor.interval.hi - factor.value;
  const double reach = std::sqrt(alone * alone + z * z * open * off * off);
  factor.value += moved;
  factor.interval = {factor.value - reach, factor.value + reach};
  if (measured) factor.raw = math::exp(success.residual[row]);
  factor.prior = math::exp(factor.prior);
  factor.value = math::exp(factor.value);
  factor.interval = {math::exp(factor.interval.lo), math::exp(factor.interval.hi)};
  return factor;
}

}  // namespace compass::traits
