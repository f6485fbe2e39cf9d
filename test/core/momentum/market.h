// Feeds of daily units with planted growth, for the tests of this folder.
#pragma once

#include "math/random.h"
#include "math/real.h"
#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace compass::momentum::market {

inline constexpr std::int64_t start = 1'774'051'200;  // a midnight
inline constexpr std::int64_t now = start + 35 * store::seconds_per_day;

inline void add_series(store::ProductsFeed& feed, const std::vector<store::Day>& days,
                       store::SeriesKind kind = store::SeriesKind::per_day,
                       std::int64_t from = start) {
  auto& products = feed.products;
  const std::size_t row = products.rows();
  products.add_row();
  products.id.back() = feed.text.put("p" + std::to_string(row));
  products.daily_from.set(row, from);
  products.daily_kind.set(row, kind);
  for (const store::Day& day : days)
    products.daily_units.append(day);
}

// Over-dispersed counts of 35 days: `level` a day, the last seven `growth` times that. Each day's
// rate is itself drawn, gamma with this squared variation.
inline std::vector<store::Day> series(double level, double growth, double cv2,
                                      math::Random& random) {
  std::vector<store::Day> days;
  for (int d = 0; d < 35; ++d) {
    double rate = d >= 28 ? level * growth : level;
    if (cv2 > 0) rate *= cv2 * random.gamma(1 / cv2);
    days.push_back({random.poisson(rate), true});
  }
  return days;
}

struct Planted {
  store::ProductsFeed feed{};
  std::vector<double> growth{};
};

// growth is log-normal with this sd around `usual`
inline Planted plant(std::size_t products, double sd, double usual, double cv2,
                     std::uint64_t seed) {
  Planted planted;
  math::Random random(seed);
  for (std::size_t p = 0; p < products; ++p) {
    const double growth = usual * math::exp(sd * random.normal());
    const double level = math::exp(1 + 1.2 * random.normal()) + 0.3;
    add_series(planted.feed, series(level, growth, cv2, random));
    planted.growth.push_back(growth);
  }
  return planted;
}

}  // namespace compass::momentum::market
