#include "math/micro.h"

#include "math/real.h"

#include <cmath>

namespace compass::math {

std::int64_t micro_log(double multiplier) {
  if (multiplier != multiplier) return 0;
  if (multiplier <= 0) return -micro_log_limit;
  const double micro = 1e6 * ln(multiplier);
  if (micro >= static_cast<double>(micro_log_limit)) return micro_log_limit;
  if (micro <= -static_cast<double>(micro_log_limit)) return -micro_log_limit;
  const auto size = static_cast<std::int64_t>(std::floor(std::fabs(micro) + 0.5));
  return micro < 0 ? -size : size;
}

double from_micro_log(std::int64_t micro) {
  return exp(static_cast<double>(micro) / 1e6);
}

double round_to(double x, int decimals) {
  // powers of ten up to 1e15 are exact
  double unit = 1;
  for (int i = 0; i < decimals && i < 15; ++i)
    unit *= 10;
  const double scaled = std::fabs(x) * unit;
  if (!(scaled < 0x1p52)) return x;
  const double rounded = std::floor(scaled + 0.5) / unit;
  return x < 0 && rounded != 0 ? -rounded : rounded;
}

}  // namespace compass::math
