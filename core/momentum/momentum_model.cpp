#include "momentum/momentum_model.h"

#include "math/real.h"
#include "momentum/windows.h"

#include <algorithm>
#include <cstdint>

namespace compass::momentum {
namespace {

std::vector<Series> read_series(const store::ProductTable& products, std::int64_t now) {
  std::vector<Series> all(products.rows());
  for (std::size_t row = 0; row < products.rows(); ++row) {
    const auto from = products.daily_from.at(row);
    if (!from) continue;
    const store::SeriesKind kind = products.daily_kind.value_or(row, store::SeriesKind::per_day);
    all[row] = {*from, days_of(products.daily_units.at(row), kind, *from, now)};
  }
  return all;
}

// Two numbers of noise are known well from so many products; all windows of a large catalogue would
// be most of what a first view holds at once.
constexpr std::uint64_t noise_products = 8'192;

// about noise_products of many, by their ids, so that the feed's order changes nothing
bool tells_noise(const store::ProductsFeed& feed, std::size_t row) {
  const std::size_t rows = feed.products.rows();
  if (rows <= noise_products) return true;
  return store::hash_of(feed.text.view(feed.products.id[row])) % rows < noise_products;
}

std::int64_t last_end(const std::vector<Series>& all) {
  std::int64_t until = 0;
  bool any = false;
  for (const Series& series : all) {
    if (series.days.empty()) continue;
    const std::int64_t end = end_of(series, series.days.back());
    until = any ? std::max(until, end) : end;
    any = true;
  }
  return until;
}

// days of one window, without the weekday's part
evidence::DayNoise fit_noise(const store::ProductsFeed& feed, const std::vector<Series>& all,
                             std::int64_t until, const MomentumPrior& prior) {
  evidence::DayNoiseFit fit;
  std::vector<double> recent;
  std::vector<double> earlier;
  for (std::size_t row = 0; row < all.size(); ++row) {
    if (!tells_noise(feed, row)) continue;
    const Series& series = all[row];
    recent.clear();
    earlier.clear();
    for (const DayCount& day : series.days) {
      const std::int64_t age = age_of(series, day, until);
      if (age < 0 || age >= static_cast<std::int64_t>(prior.recent_days) * (1 + earlier_times)) {
        continue;
      }
      const double level = prior.weekday[weekday_of(series, day)];
      (age < prior.recent_days ? recent : earlier).push_back(day.events / level);
    }
    if (!recent.empty()) fit.add(recent);
    if (!earlier.empty()) fit.add(earlier);
  }
  return fit.fit();
}

}  // namespace

bool compares(const Windows& windows) {
  const auto& counts = windows.counts;
  return counts.t1 > 0 && counts.t2 > 0 && counts.x1 + counts.x2 > 0;
}

MomentumPrior default_prior(int recent_days) {
  MomentumPrior prior;
  prior.recent_days = std::max(recent_days, 1);
  // daily views of one video swing by half from day to day
  prior.noise = {1, 0.25};
  prior.pool.points = {{0.5, 0, 0, 1}};
  return prior;
}

MomentumModel fit_momentum_model(const store::ProductsFeed& feed, std::int64_t now,
                                 int recent_days) {
  MomentumModel model;
  model.prior = default_prior(recent_days);
  const std::vector<Series> all = read_series(feed.products, now);
  model.until = last_end(all);
  WeekRhythm rhythm;
  for (const Series& series : all)
    rhythm.add(series, model.until);
  model.prior.weekday = rhythm.fit();
  model.prior.noise = fit_noise(feed, all, model.until, model.prior);

  std::vector<evidence::TwoCounts> pool;
  for (const Series& series : all) {
    model.windows.push_back(windows_of(series, model.until, model.prior));
    if (compares(model.windows.back())) pool.push_back(model.windows.back().counts);
  }
  model.prior.pool = evidence::fit_ratio_pool(pool, model.prior.noise);
  model.market = math::exp(model.prior.pool.mean());
  return model;
}

}  // namespace compass::momentum
