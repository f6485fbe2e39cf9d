// Pools drawn from what the models of core/evidence assume, each row with the truth behind it.
#pragma once

#include "evidence/count.h"
#include "evidence/log_normal.h"
#include "evidence/normal.h"
#include "evidence/rate.h"
#include "evidence/ratio.h"
#include "math/random.h"
#include "math/real.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::test {

template <class Row>
struct Drawn {
  std::vector<Row> pool{};
  std::vector<double> truth{};  // by row
};

// rates from a beta, trials log-normal around `trials`
inline Drawn<evidence::Count2> draw_rates(math::Random& random, const evidence::BetaPrior& from,
                                          int rows, double trials) {
  Drawn<evidence::Count2> draw;
  for (int i = 0; i < rows; ++i) {
    const double rate = random.beta(from.alpha, from.beta);
    const double n = std::floor(trials * math::exp(random.normal())) + 1;
    const auto x = random.binomial(static_cast<std::int64_t>(n), rate);
    draw.pool.push_back({static_cast<double>(x), n});
    draw.truth.push_back(rate);
  }
  return draw;
}

// rows of one group scatter around its mean, group means around 3 %
struct DrawnGroups : Drawn<evidence::GroupedCount> {
  std::vector<double> group_means{};
};

inline double draw_rate(math::Random& random, double mean, double cv) {
  const evidence::BetaPrior from = evidence::beta_from(mean, cv);
  return random.beta(from.alpha, from.beta);
}

inline DrawnGroups draw_groups(math::Random& random, int groups, int rows_each, double between_cv,
                               double within_cv) {
  DrawnGroups draw;
  for (int g = 0; g < groups; ++g) {
    const double mean = draw_rate(random, 0.03, between_cv);
    draw.group_means.push_back(mean);
    for (int i = 0; i < rows_each; ++i) {
      const double rate = draw_rate(random, mean, within_cv);
      const double n = std::floor(300 * math::exp(random.normal())) + 1;
      const auto x = random.binomial(static_cast<std::int64_t>(n), rate);
      draw.pool.push_back({static_cast<std::uint32_t>(g), {static_cast<double>(x), n}});
      draw.truth.push_back(rate);
    }
  }
  return draw;
}

// events per day from a gamma, exposures log-normal around `days`
inline Drawn<evidence::CountRow> draw_counts(math::Random& random, const evidence::GammaPrior& from,
                                             int rows, double days) {
  Drawn<evidence::CountRow> draw;
  for (int i = 0; i < rows; ++i) {
    const double rate = random.gamma(from.shape) / from.rate;
    const double exposure = days * math::exp(0.7 * random.normal());
    draw.pool.push_back({static_cast<double>(random.poisson(rate * exposure)), exposure});
    draw.truth.push_back(rate);
  }
  return draw;
}

// creators with one to four videos, levels normal around 7
inline Drawn<evidence::LnGroup> draw_creators(math::Random& random, int creators, double between,
                                              double within) {
  Drawn<evidence::LnGroup> draw;
  for (int i = 0; i < creators; ++i) {
    draw.truth.push_back(7 + std::sqrt(between) * random.normal());
    std::vector<double> values;
    for (std::uint64_t k = random.below(4) + 1; k > 0; --k) {
      values.push_back(draw.truth.back() + std::sqrt(within) * random.normal());
    }
    draw.pool.push_back(evidence::ln_group(values));
  }
  return draw;
}

// numbers normal around `mean`, measured with error variances log-normal around `variance`
inline Drawn<evidence::Measured> draw_measured(math::Random& random, int rows, double mean,
                                               double tau, double variance) {
  Drawn<evidence::Measured> draw;
  for (int i = 0; i < rows; ++i) {
    draw.truth.push_back(mean + tau * random.normal());
    const double v = variance * math::exp(random.normal());
    draw.pool.push_back({draw.truth.back() + std::sqrt(v) * random.normal(), v});
  }
  return draw;
}

struct DrawnRatios : Drawn<evidence::TwoCounts> {
  evidence::DayNoise noise{};  // fitted
};

// products of all sizes, seven recent days against 23; growth log-normal around `growth`, days
// over-dispersed by cv2
inline DrawnRatios draw_ratios(math::Random& random, int rows, double per_day, double growth,
                               double tau, double cv2) {
  DrawnRatios draw;
  evidence::DayNoiseFit fit;
  const auto window = [&](int days, double mean) {
    std::vector<double> units;
    double sum = 0;
    for (int day = 0; day < days; ++day) {
      const double level = cv2 > 0 ? mean * random.gamma(1 / cv2) * cv2 : mean;
      units.push_back(static_cast<double>(random.poisson(level)));
      sum += units.back();
    }
    fit.add(units);
    return sum;
  };
  for (int i = 0; i < rows; ++i) {
    const double mean = per_day * math::exp(1.2 * random.normal());
    draw.truth.push_back(growth * math::exp(tau * random.normal()));
    const double recent = window(7, mean * draw.truth.back());
    const double earlier = window(23, mean);
    draw.pool.push_back({recent, 7, earlier, 23});
  }
  draw.noise = fit.fit();
  return draw;
}

}  // namespace compass::test
