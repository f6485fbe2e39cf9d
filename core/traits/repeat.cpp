#include "traits/repeat.h"

namespace compass::traits {
namespace {

// how much the own mean counts
double own_weight(double n, const evidence::MeanPool& pool) {
  return n / (n + pool.within / (pool.between + pool.mean_variance));
}

// slope through the origin, and what is known of it before
struct Slope {
  double precision = 1 / (0.25 * 0.25);
  double sum = precision;  // of precision x slope

  void add(double x, double y, double weight) {
    precision += weight * x * x;
    sum += weight * x * y;
  }
  [[nodiscard]] double value() const { return sum / precision; }
};

}  // namespace

void fit_repeat(SuccessModel& model, std::span<const double> residuals, const Pool& pool,
                std::span<const std::uint32_t> rows) {
  const evidence::MeanPool& usual = model.pool;
  Slope up;
  Slope down;
  for (const std::uint32_t row : rows) {
    const evidence::LnGroup& group = model.creators[pool.creator[row]];
    if (group.n < 2) continue;
    const double others = (group.n * group.mean - residuals[row]) / (group.n - 1);
    const double weight = own_weight(group.n - 1, usual);
    const double expected = weight * (others - usual.mean);
    const double variance = usual.within + (1 - weight) * usual.between;
    Slope& slope = expected > 0 ? up : down;
    // a creator counts once, however many videos
    slope.add(expected, residuals[row] - usual.mean, 1 / (group.n * variance));
  }
  model.repeat_up = up.value();
  model.repeat_down = down.value();
  model.repeat_up_open = 1 / up.precision;
  model.repeat_down_open = 1 / down.precision;
}

double repeated(double expected, const SuccessModel& model) {
  const double off = expected - model.pool.mean;
  return model.pool.mean + (off > 0 ? model.repeat_up : model.repeat_down) * off;
}

double shrunk(const evidence::LnGroup& group, const SuccessModel& model) {
  const double mean = model.pool.mean;
  return repeated(mean + own_weight(group.n, model.pool) * (group.mean - mean), model);
}

}  // namespace compass::traits
