#include "momentum/windows.h"

#include "momentum/market.h"

#include <doctest/doctest.h>

using namespace compass;
using namespace compass::momentum;

namespace {

Series steady(int days, double events) {
  Series series{market::start, {}};
  for (int d = 0; d < days; ++d)
    series.days.push_back({d, events});
  return series;
}

}  // namespace

TEST_CASE(
    "recent and earlier days are counted back from the last one, at most four times as many") {
  const Series series = steady(60, 3);
  const Windows windows = windows_of(series, end_of(series, series.days.back()), default_prior());
  CHECK(windows.recent_days == 7);
  CHECK(windows.earlier_days == 28);
  CHECK(windows.counts.x1 == 21);
  CHECK(windows.counts.x2 == 84);
  CHECK(windows.counts.t1 == doctest::Approx(7));
}

TEST_CASE("missing days take their exposure with them") {
  Series series = steady(35, 3);
  const std::int64_t until = end_of(series, series.days.back());
  series.days.erase(series.days.begin() + 30);
  const Windows windows = windows_of(series, until, default_prior());
  CHECK(windows.recent_days == 6);
  CHECK(windows.counts.x1 / windows.counts.t1 ==
        doctest::Approx(windows.counts.x2 / windows.counts.t2));
}

TEST_CASE("a weekly rhythm is learned, and part of a week is no growth") {
  WeekRhythm rhythm;
  const auto weekly = [](int d) { return d % 7 < 2 ? 50.0 : 10.0; };
  Series series{market::start, {}};
  for (int d = 0; d < 35; ++d)
    series.days.push_back({d, weekly(d)});
  for (int k = 0; k < 200; ++k)
    rhythm.add(series, end_of(series, series.days.back()));
  MomentumPrior prior = default_prior();
  prior.weekday = rhythm.fit();
  double sum = 0;
  for (const double level : prior.weekday)
    sum += level;
  CHECK(sum == doctest::Approx(7));
  CHECK(prior.weekday[weekday_of(series, {0, 0})] == doctest::Approx(50 * 7 / 150.0).epsilon(0.05));

  // only nine days, two of them before the recent week, both strong ones
  Series young{market::start + 28 * store::seconds_per_day, {}};
  for (int d = 0; d < 9; ++d)
    young.days.push_back({d, weekly(d)});
  const Windows windows = windows_of(young, end_of(young, young.days.back()), prior);
  CHECK(windows.earlier_days == 2);
  const double ratio =
      (windows.counts.x1 / windows.counts.t1) / (windows.counts.x2 / windows.counts.t2);
  CHECK(ratio == doctest::Approx(1).epsilon(0.1));  // unweighted it would be .43
}
